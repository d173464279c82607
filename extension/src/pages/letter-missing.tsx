/** What the letter still needs: a link to each field, for a letter is never printed with a gap. */
import { type Key, t } from "../ui/i18n";
import type { LetterChoices } from "../wire.gen";

const fields: Record<string, [id: string, label: Key]> = {
  controller: ["controller", "letterController"],
  platform: ["platform", "ledgerPlatform"],
  country: ["country", "senderCountry"],
  purposes: ["purposes", "letterAgainst"],
  grounds: ["grounds", "letterGrounds"],
  "sender.name": ["name", "senderName"],
  "sender.role": ["role", "senderRole"],
  "sender.organisation": ["organisation", "senderOrganisation"],
  "sender.address": ["address", "senderAddress"],
  "sender.email": ["email", "senderEmail"],
  "sender.account": ["account", "senderAccount"],
  "earlier.date": ["earlier-date", "earlierDate"],
  "earlier.how": ["earlier-how", "earlierHow"],
  "earlier.answer": ["earlier-answer", "earlierAnswer"],
  "earlier.due": ["earlier-date", "earlierDate"],
  "earlier.reply": ["reply", "earlierReply"],
  "earlier.said": ["said", "earlierSaid"],
  "authority.name": ["authority", "authorityName"],
};

/** The list. `where` is as the core's fault has it: names of fields, with commas. */
export function Missing({ where, choices, says = "letterMissing" }: { where: string; choices: Pick<LetterChoices, "grounds">; says?: Key }) {
  return (
    <div class="missing" role="status">
      <p>{t(says)}</p>
      <ul>
        {where.split(", ").map((field) => (
          <li key={field}>
            <Gap field={field} choices={choices} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Gap({ field, choices }: { field: string; choices: Pick<LetterChoices, "grounds"> }) {
  const [id, label] = fields[field.replace(/\[\d+\].*$/, "")] ?? [];
  if (!id || !label) return <>{choices.grounds.find((ground) => ground.id === field)?.title ?? field}</>;
  return (
    <a href={`#${id}`} onClick={(event) => void (event.preventDefault(), goTo(id))}>
      {t(label)}
    </a>
  );
}

function goTo(id: string): void {
  const element = document.getElementById(id);
  const first = element?.matches("fieldset") ? element.querySelector<HTMLElement>("input, textarea, summary") : element;
  first?.focus();
}
