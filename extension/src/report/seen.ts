/** What was seen, as a report takes it: from a finding on a page, or from a line of the ledger. */
import type { Line } from "../ledger/line";
import type { Control, Finding, Look, Marked, Seen, Snapshot, State } from "../wire.gen";

/** How many controls on each side of the one that is reported go with it. */
const neighbours = 3;
/** What may bear a person's name, or what a person typed. */
const personal = new Set(["link", "textbox"]);

/** A finding as it is reported, at a moment (RFC 3339 with zone). */
export function seenOf(finding: Finding, snapshot: Snapshot, at: string): Seen {
  const control = snapshot.controls.find(({ n }) => n === finding.control);
  return {
    rule: finding.rule,
    version: finding.checked?.date ?? "",
    title: finding.title,
    role: control?.role ?? "",
    name: control?.name ?? "",
    state: finding.state,
    purpose: finding.purpose,
    on: finding.on,
    patterns: finding.face.patterns ?? [],
    markup: control ? markupAround(control, snapshot.controls) : [],
    at,
    address: snapshot.url,
    language: snapshot.lang,
  };
}

/** The findings of a look that name a pattern, the one that is meant first. */
export function reportable({ findings }: Look, meant: string): Finding[] {
  const named = findings.filter(({ face }) => (face.patterns ?? []).length > 0);
  return named.sort((a, b) => Number(b.id === meant) - Number(a.id === meant));
}

// What stands under the same heading and can be seen: roles, names and states, nothing else.
function markupAround(control: Control, all: Control[]): Marked[] {
  const beside = all.filter((one) => one === control || (one.headings?.[0] === control.headings?.[0] && !one.hidden && !personal.has(one.role)));
  const at = beside.indexOf(control);
  return beside.slice(Math.max(0, at - neighbours), at + neighbours + 1).map((one) => marked(one, one === control));
}

function marked({ role, name, state, locked }: Control, isThis: boolean): Marked {
  return { role, name, state: stateOf(state ?? "", locked ?? false), ...(isThis ? { this: true } : {}) };
}

function stateOf(state: string, locked: boolean): State {
  if (locked) return "locked";
  return state === "on" || state === "off" ? state : "present";
}

/** A line of the ledger that records a control; `like`: what the page says of the same entry now, null where it does not. */
export function seenOfLine(line: Line, like: Seen | null): Seen | null {
  const { control } = line;
  if (!control) return null;
  return {
    rule: line.rule,
    version: line.checked,
    title: line.title,
    role: control.role,
    name: control.name,
    state: stateOf(control.after, control.after === "locked"),
    purpose: like?.purpose ?? "other",
    on: like?.on ?? "unclear",
    patterns: [],
    markup: [],
    at: line.at,
    address: control.address,
    language: "",
  };
}
