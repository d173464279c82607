/** What a letter is made of: asked in plain words, in the order in which one would write it. */
import type { Line } from "../ledger/line";
import { Choose, LongField, TextField, Tick } from "../ui/fields";
import { type Key, language, t } from "../ui/i18n";
import type { Fault, LetterChoices, Purpose } from "../wire.gen";
import { Before } from "./letter-before";
import { type Draft, groundsOf } from "./letter-draft";
import { Sender } from "./letter-sender";
import { Addressee } from "./letter-to";

/** What the parts of the form share. */
export interface FormProps {
  draft: Draft;
  choices: LetterChoices;
  names: Record<string, string>;
  lines: Line[];
  fault: Fault | null;
  change(news: Partial<Draft>): void;
}

/** The form. */
export function LetterForm(props: FormProps) {
  const { draft } = props;
  return (
    <form class="form" id="letter" onSubmit={(event) => event.preventDefault()}>
      <What {...props} />
      <Addressee {...props} />
      {draft.kind !== "objection" && <Before {...props} />}
      <Against {...props} />
      {draft.kind !== "reminder" && <Grounds {...props} />}
      <Sender {...props} />
    </form>
  );
}

const kinds: Record<string, Key> = { objection: "kindObjection", reminder: "kindReminder", complaint: "kindComplaint" };
const roles: Record<string, Key> = { person: "asPerson", organisation: "asOrganisation" };
const said = (keys: Record<string, Key>, value: string) => (keys[value] ? t(keys[value]) : value);

// A complaint to an authority is a person's own.
function What({ draft, choices, change }: FormProps) {
  const complaint = draft.kind === "complaint";
  const names = new Intl.DisplayNames(language(), { type: "language" });
  return (
    <fieldset>
      <legend>{t("letterWhat")}</legend>
      <Choose id="kind" label={t("letterKind")} value={draft.kind} onValue={(kind) => change({ kind, as: kind === "complaint" ? "person" : draft.as })} choices={choices.kinds.map((kind) => [kind, said(kinds, kind)])} />
      <Choose id="as" label={t("letterAs")} value={draft.as} onValue={(as) => change({ as })} choices={choices.as.filter((as) => !complaint || as === "person").map((as) => [as, said(roles, as)])} />
      <Choose id="language" label={t("letterLanguage")} value={draft.language} onValue={(language) => change({ language })} choices={choices.languages.map((tag) => [tag, names.of(tag) ?? tag])} hint={t("letterLanguageHow")} />
    </fieldset>
  );
}

const purposes: Record<string, Key> = {
  "ai-training": "purposeTraining",
  ads: "purposeAds",
  profiling: "purposeProfiling",
  sharing: "purposeSharing",
  tracking: "purposeTracking",
  telemetry: "purposeTelemetry",
  marketing: "purposeMarketing",
  research: "purposeResearch",
  location: "purposeLocation",
  contacts: "purposeContacts",
};

function Against({ draft, choices, change }: FormProps) {
  const turn = (purpose: Purpose, on: boolean) => change({ purposes: on ? [...draft.purposes, purpose] : draft.purposes.filter((one) => one !== purpose) });
  return (
    <fieldset id="purposes">
      <legend>{t("letterAgainst")}</legend>
      {choices.purposes.map((purpose) => (
        <Tick key={purpose} label={said(purposes, purpose)} on={draft.purposes.includes(purpose)} onTurn={(on) => turn(purpose, on)} />
      ))}
      {draft.kind === "objection" && <Tick label={t("letterRestriction")} on={draft.restriction} onTurn={(restriction) => change({ restriction })} />}
      <TextField id="noticed" type="date" label={t("letterNoticed")} value={draft.noticed} onValue={(noticed) => change({ noticed })} hint={t("letterNoticedHow")} />
    </fieldset>
  );
}

// Questions one can answer, not a text one can copy: only what is somebody's own weighs.
function Grounds({ draft, choices, change }: FormProps) {
  const mine = groundsOf(choices, draft.as);
  const blank = mine.every(({ id }) => (draft.grounds[id] ?? "").trim() === "");
  return (
    <fieldset id="grounds">
      <legend>{t("letterGrounds")}</legend>
      <p>{t("letterGroundsHow")}</p>
      {blank && <p class="warning">{choices.weak}</p>}
      {mine.map(({ id, title, question, example }) => (
        <details key={id} open={Boolean(draft.grounds[id])}>
          <summary>{title}</summary>
          <LongField id={`ground-${id}`} label={question} value={draft.grounds[id] ?? ""} lang={draft.language} onValue={(words) => change({ grounds: { ...draft.grounds, [id]: words } })} hint={t("letterExample", example)} autocomplete="off" />
        </details>
      ))}
    </fieldset>
  );
}
