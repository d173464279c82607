/** Who can act on it where the person lives: in order, with the reason, the way to reach them, and where that is known from. */
import { today } from "../now";
import type { Person } from "../person";
import { Away } from "../ui/facts";
import { Choose, TextField } from "../ui/fields";
import { type Key, t } from "../ui/i18n";
import type { Authorities, Authority } from "../wire.gen";
import type { PartProps } from "./report-seen";

interface BodiesProps extends PartProps {
  authorities: Authorities | null;
  to: Authority | null;
}

/** The third part of the form. */
export function ReportBodies({ found, draft, change, authorities, to }: BodiesProps) {
  const { person, told } = draft;
  const set = (news: Partial<Person>) => change({ person: { ...person, ...news } });
  const places = authorities?.places ?? [];
  const lands = places.find(({ id }) => id === person.country)?.lands ?? [];
  return (
    <fieldset id="bodies">
      <legend>{t("caseTo")}</legend>
      <Choose id="country" label={t("senderCountry")} value={person.country} onValue={(country) => set({ country, land: "" })} choices={[["", "–"], ...places.map(({ id, name }): [string, string] => [id, name])]} hint={t("caseCountryHow")} />
      {lands.length > 0 && <Choose id="land" label={t("caseLand")} value={person.land} onValue={(land) => set({ land })} choices={[["", "–"], ...lands.map(({ id, name }): [string, string] => [id, name])]} />}
      <TextField id="told" type="date" label={t("caseTold", found.site)} value={told} max={today()} onValue={(told) => change({ told })} hint={t("caseToldHow")} />
      {person.country && (
        <div class="bodies" role="radiogroup" aria-label={t("caseTo")}>
          {authorities?.bodies.map((body) => <Body key={body.id} body={body} on={body.id === to?.id} onChoose={() => change({ authority: body.id })} />)}
        </div>
      )}
    </fieldset>
  );
}

const kinds: Record<string, Key> = { dpa: "bodyDpa", dsc: "bodyDsc", consumer: "bodyConsumer", ngo: "bodyNgo" };

function Body({ body, on, onChoose }: { body: Authority; on: boolean; onChoose(): void }) {
  return (
    <div class={on ? "body chosen" : "body"} data-body={body.id}>
      <label class="tick">
        <input type="radio" name="body" value={body.id} checked={on} onChange={onChoose} />
        <span>
          <b>{body.name}</b> <span class="quiet">{kinds[body.kind] ? t(kinds[body.kind] as Key) : body.kind}</span>
        </span>
      </label>
      <p>{body.why.map((say) => t(say)).join(" ")}</p>
      {body.wait.length > 0 && <p class="wait">{[t("caseEarly"), ...body.wait.map((say) => t(say)), ...(body.from ? [t("caseFrom", body.from)] : [])].join(" ")}</p>}
      {on && <Reach body={body} />}
    </div>
  );
}

// Its own channel first; where a website is all that is known, the reason says so.
function Reach({ body: { form, email, website, sources, checked } }: { body: Authority }) {
  return (
    <>
      <ul class="reach">
        {form && (
          <li>
            <Away href={form} class="form-link">
              {t("caseForm")}
            </Away>
          </li>
        )}
        {email && <li>{t("caseEmail", email)}</li>}
        {website && (
          <li>
            <Away href={website}>{t("caseWebsite")}</Away>
          </li>
        )}
      </ul>
      <p class="quiet">
        {t("letterFrom")}{" "}
        {sources.map((source, n) => (
          <span key={n}>
            {n > 0 && ", "}
            {source.url ? <Away href={source.url}>{source.title || source.url}</Away> : source.title}
            {source.date && ` ${t({ key: "sourceDate", args: [source.date] })}`}
          </span>
        ))}{" "}
        · {t("caseChecked", checked.date)}
      </p>
    </>
  );
}
