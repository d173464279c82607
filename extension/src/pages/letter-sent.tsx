/** A letter that was sent: a line of the ledger, and the day by which an answer is due. */
import * as ledger from "../ledger/ledger";
import type { Deed, Line } from "../ledger/line";
import { t } from "../ui/i18n";
import type { Letter } from "../wire.gen";
import { dueAfter, replan } from "./due";
import type { Draft } from "./letter-draft";
import { type Sending, SentForm } from "./sent-form";

interface SentProps {
  draft: Draft;
  letter: Letter;
  names: Record<string, string>;
}

/** The last part of the page. */
export function Sent({ draft, letter, names }: SentProps) {
  const keep = (day: string, how: Sending) => written(draft, letter, names, day, how);
  return <SentForm says="sentHow" usual={letter.to.email ? "mail" : "letter"} aboutDay={(how) => (how === "letter" ? t("sentByPost") : "")} keep={keep} />;
}

async function written(draft: Draft, letter: Letter, names: Record<string, string>, day: string, how: Sending): Promise<Line> {
  const name = names[draft.platform] ?? letter.to.name;
  const facts = {
    platform: draft.platform || draft.controller,
    name,
    rule: "",
    title: letter.subject,
    deed: draft.kind as Deed,
    how,
    day,
    at: new Date().toISOString(),
    control: null,
    checked: "",
    version: chrome.runtime.getManifest().version,
    controller: draft.controller,
    text: letter.text,
    earlier: draft.line,
  };
  const next = draft.kind === "complaint" ? {} : await dueAfter("answer", day, draft.person);
  const line = await ledger.write(facts, next);
  // The earlier letter is answered by this one: what was due there is done.
  if (draft.line) await ledger.change(draft.line, { due: "", step: "" });
  await replan();
  return line;
}
