/** What is reported: the findings of the page, and what the ledger has of the same platform. */
import type { Case } from "../report/case";
import { LongField, Tick } from "../ui/fields";
import { t } from "../ui/i18n";
import { plainName } from "../ui/patterns";
import { type Candidate, chosenIn, type Draft } from "./report-draft";

/** What the parts of the page share. */
export interface PartProps {
  found: Case;
  draft: Draft;
  candidates: Candidate[];
  change(news: Partial<Draft>): void;
}

/** The first part of the form. */
export function ReportSeen({ found, draft, candidates, change }: PartProps) {
  const turn = (id: string, on: boolean) => change({ chosen: on ? [...draft.chosen, id] : draft.chosen.filter((one) => one !== id) });
  return (
    <fieldset id="seen">
      <legend>{t("caseSeen")}</legend>
      <p>{t("caseSeenHow", found.site)}</p>
      {candidates.map((candidate) => (
        <One key={candidate.id} candidate={candidate} draft={draft} change={change} turn={turn} />
      ))}
      {chosenIn(draft, candidates).length === 0 && <p class="warning">{t("caseSeenNone")}</p>}
      <LongField id="words" label={t("caseWords")} value={draft.words} onValue={(words) => change({ words })} hint={t("caseWordsHow")} autocomplete="off" />
    </fieldset>
  );
}

interface OneProps extends Pick<PartProps, "draft" | "change"> {
  candidate: Candidate;
  turn(id: string, on: boolean): void;
}

const states = { on: "chipOn", off: "chipOff", locked: "chipLocked" } as const;
const stateSays = (state: string) => (state in states ? t(states[state as keyof typeof states]) : "");

function One({ candidate: { id, seen, line }, draft, turn, change }: OneProps) {
  const on = draft.chosen.includes(id);
  const control = seen.name && seen.name !== seen.title ? t("proofControlIs", seen.name, seen.role) : "";
  const says = [control, stateSays(seen.state), t({ key: "itemSeen", args: [seen.at] }), line ? t("caseFromLedger") : ""];
  return (
    <div class="thing">
      <Tick label={seen.title} on={on} onTurn={(on) => turn(id, on)} />
      <p class="quiet">{says.filter(Boolean).join(" · ")}</p>
      {on && seen.patterns.length > 0 && (
        <div class="parts" role="group" aria-label={t("casePatterns")}>
          {seen.patterns.map((pattern) => (
            <Tick key={pattern.id} label={`${plainName(pattern)}: ${t(pattern.why)}`} on={!draft.without.includes(`${id}/${pattern.id}`)} onTurn={() => change({ without: turned(draft.without, `${id}/${pattern.id}`) })} />
          ))}
        </div>
      )}
    </div>
  );
}

/** A list with something more in it, or without it if it was there. */
export function turned(list: string[], one: string): string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
