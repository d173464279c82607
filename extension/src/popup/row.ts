/** One line of the popup's list: what a rule knows, what was last seen, and what stands on the page now. */
import type { Key } from "../ui/i18n";
import { type Tone, toneOf } from "../ui/tone";
import type { Finding, Item, Look, Pattern, Say } from "../wire.gen";

/** A line of the list. */
export interface Row {
  told: Item | Finding;
  tone: Tone;
  chip: Key;
  mark: Say | null;
  /** When the state was seen, if the mark does not say it itself. */
  at: string;
  /** The finding can be shown on the page that is open. */
  here: boolean;
  /** The page is there and what the rule describes is not. */
  lost: boolean;
  /** The dark patterns that were seen on it. */
  patterns: Pattern[];
}

const chips: Record<string, Key> = {
  on: "chipOn",
  off: "chipOff",
  locked: "chipLocked",
  "not-found": "chipNotFound",
  "not-loaded": "chipNotLoaded",
};
const kindChips: Record<string, Key> = { form: "chipForm", link: "chipForm", mail: "chipMail", none: "chipNone", design: "chipDesign" };
// What is done elsewhere says so until it was seen on a page.
const elsewhereChips: Record<string, Key> = { admin: "chipAdmin", app: "chipApp" };

/** The lines of a platform's entries, in the order of the core. */
export function rowsOf(items: Item[], look: Look | null): Row[] {
  return items.map((item) => rowOfItem(item, look?.findings.find((finding) => finding.id === item.id)));
}

/** The lines of findings that no entry stands behind. */
export function rowsOfPage(items: Item[], look: Look | null): Row[] {
  const known = new Set(items.map((item) => item.id));
  return (look?.findings ?? []).filter((finding) => !known.has(finding.id)).map(rowOfFinding);
}

function rowOfItem(item: Item, finding: Finding | undefined): Row {
  const mark = finding?.face.mark ?? item.mark;
  return {
    told: item,
    tone: tone(item, finding),
    chip: kindChips[item.kind] ?? chips[finding?.state ?? item.state ?? ""] ?? elsewhereChips[item.kind] ?? "chipUnseen",
    mark: mark.key === "markNeverSeen" ? null : mark,
    at: item.at && !mark.args?.includes(item.at) ? item.at : "",
    here: (finding?.control ?? -1) >= 0,
    lost: finding?.state === "not-found",
    patterns: finding?.face.patterns ?? [],
  };
}

function rowOfFinding(finding: Finding): Row {
  return {
    told: finding,
    tone: toneOf(finding.face.tone),
    chip: finding.confidence === "probable" ? "chipProbable" : (kindChips[finding.kind] ?? chips[finding.state] ?? "chipUnseen"),
    mark: finding.face.mark,
    at: "",
    here: finding.control >= 0,
    lost: finding.state === "not-found" && finding.rule !== "",
    patterns: finding.face.patterns ?? [],
  };
}

// The core says by its mark what is well; an item has no tone of its own.
const well = new Set(["markOff", "markProtectedOn"]);

function tone(item: Item, finding: Finding | undefined): Tone {
  if (finding) return toneOf(finding.face.tone);
  if (well.has(item.mark.key)) return "protected";
  return item.attention ? "attention" : "plain";
}
