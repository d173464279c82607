/** The ledger's list: by platform, the newest first, narrowed by words, platform, and what is open. */
import { useState } from "preact/hooks";
import type { Entry } from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { deedSays, lastAnswer, answerSays, stepSays } from "../ledger/tell";
import type { Person } from "../person";
import { Choose, Tick } from "../ui/fields";
import { t } from "../ui/i18n";
import { useSearch } from "../ui/search";
import { LedgerLine } from "./ledger-line";

/** So many lines are drawn at a time. */
const some = 100;

interface ListProps {
  lines: Line[];
  person: Person;
  onErased(entry: Entry): void;
}

/** The list with its filters. A picture of a deed stands with the deed, not in a line of its own. */
export function LedgerList({ lines, ...rest }: ListProps) {
  const ids = new Set(lines.map(({ id }) => id));
  const own = lines.filter(({ deed, earlier }) => deed !== "seen" || !ids.has(earlier));
  const asked = new URLSearchParams(location.search);
  const [platform, setPlatform] = useState("");
  const [waiting, setWaiting] = useState(false);
  const [shown, setShown] = useState(some);
  const { found, field } = useSearch(own, words, "ledgerSearch");
  const fit = found.filter((line) => (platform === "" || line.platform === platform) && (!waiting || line.due !== ""));
  const drawn = fit.slice(0, shown);
  const called = own.find((line) => line.id === asked.get("line"))?.id ?? own.find((line) => line.rule !== "" && line.rule === asked.get("rule"))?.id ?? "";
  return (
    <section id="list">
      <div class="filters">
        {field}
        <Choose label={t("ledgerPlatform")} value={platform} onValue={setPlatform} choices={[["", t("ledgerEvery")], ...platforms(own)]} />
        <Tick label={t("ledgerWaiting")} on={waiting} onTurn={setWaiting} />
      </div>
      {grouped(drawn).map(([name, group]) => (
        <div key={name}>
          <h2>{name}</h2>
          <ul class="lines">
            {group.map((line) => (
              <Row key={line.id} line={line} all={lines} called={line.id === called} {...rest} />
            ))}
          </ul>
        </div>
      ))}
      {fit.length > shown && (
        <button type="button" onClick={() => setShown(shown + some)}>
          {t("ledgerMore", String(fit.length - shown))}
        </button>
      )}
    </section>
  );
}

function platforms(lines: Line[]): [string, string][] {
  return [...new Map(lines.map(({ platform, name }) => [platform, name]))].sort(([, a], [, b]) => a.localeCompare(b));
}

function grouped(lines: Line[]): [string, Line[]][] {
  const names = [...new Set(lines.map(({ name }) => name))].sort((a, b) => a.localeCompare(b));
  return names.map((name) => [name, lines.filter((line) => line.name === name)]);
}

function words(line: Line): string {
  return [line.name, line.title, deedSays(line), line.day, line.text, line.control?.name ?? "", ...line.answers.map(({ kind, said }) => `${answerSays(kind)} ${said}`)].join(" ");
}

interface RowProps extends Omit<ListProps, "lines"> {
  line: Line;
  all: Line[];
  /** It is what the person came for. */
  called: boolean;
}

function Row({ line, called, ...rest }: RowProps) {
  const [open, setOpen] = useState(called);
  const last = lastAnswer(line);
  return (
    <li data-line={line.id} data-deed={line.deed}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span class="deed">{deedSays(line)}</span> <span class="quiet">{t("ledgerOn", line.day)}</span>
          {line.title && <span class="what">{line.title}</span>}
          {last && <span class="tag">{answerSays(last.kind)}</span>}
          {line.due && line.step && <span class="tag due">{stepSays(line.step, line.due)}</span>}
        </summary>
        {open && <LedgerLine line={line} {...rest} />}
      </details>
    </li>
  );
}
