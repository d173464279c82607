/** What of a page and of the ledger goes into a report: the control, what is beside it, and nothing of anybody. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Line } from "../ledger/line";
import { isOutside } from "../requests";
import type { Control, Finding, Look, Pattern, Snapshot } from "../wire.gen";
import { reportable, seenOf, seenOfLine } from "./seen";

const pattern: Pattern = { id: "pre-enabled", edpb: "", ontology: "Bad Defaults", deceptive: "", articles: [], why: { key: "whyState" }, confidence: "sure" };

function finding(id: string, patterns: Pattern[] = [pattern], control = 3): Finding {
  const face = { tone: "attention", shown: true, mark: { key: "markOn" }, patterns };
  return { id, rule: id, kind: "switch", purpose: "ads", on: "used", control, state: "on", confidence: "sure", attention: true, title: id, face, why: [] };
}

function control(n: number, role: string, name: string, more: Partial<Control> = {}): Control {
  return { n, role, name, headings: ["Privacy"], ...more };
}

const controls = [
  control(1, "link", "Grace Hopper"),
  control(2, "switch", "Before", { state: "off" }),
  control(3, "switch", "Meant", { state: "on" }),
  control(4, "textbox", "Your note"),
  control(5, "switch", "Hidden", { state: "on", hidden: true }),
  control(6, "checkbox", "Locked", { state: "on", locked: true }),
  control(7, "button", "Save"),
  control(8, "switch", "Elsewhere", { state: "on", headings: ["Another part"] }),
];
const snapshot: Snapshot = { url: "https://www.example.org/a?b#c", lang: "en", loading: false, age: 1, cut: 0, controls };

test("beside the control stand its visible neighbours under the same heading; links and fields, which may name somebody, do not", () => {
  const { markup, address, name } = seenOf(finding("p/a"), snapshot, "2026-11-21T14:02:00+01:00");
  assert.deepEqual(markup.map(({ name, state, this: meant }) => [name, state, meant ?? false]), [
    ["Before", "off", false],
    ["Meant", "on", true],
    ["Locked", "locked", false],
    ["Save", "present", false],
  ]);
  assert.deepEqual([name, address], ["Meant", snapshot.url]);
});

test("a link that is itself reported is there all the same", () => {
  const { markup } = seenOf(finding("p/a", [pattern], 1), snapshot, "2026-11-21T14:02:00+01:00");
  assert.equal(markup.find(({ this: meant }) => meant)?.name, "Grace Hopper");
});

test("what nothing stands for on the page has no markup", () => {
  assert.deepEqual(seenOf(finding("p/a", [pattern], -1), snapshot, "2026-11-21T14:02:00+01:00").markup, []);
});

test("only findings that name a pattern can be reported, the one that is meant first", () => {
  const look = { findings: [finding("p/a"), finding("p/none", []), finding("p/b")] } as unknown as Look;
  assert.deepEqual(reportable(look, "p/b").map(({ id }) => id), ["p/b", "p/a"]);
});

test("a line of the ledger without a control is nothing to report", () => {
  const line = { control: null } as unknown as Line;
  assert.equal(seenOfLine(line, null), null);
});

test("outside is what leads out of the package and the browser", () => {
  for (const address of ["https://www.example.org/", "http://a", "WSS://a"]) assert.ok(isOutside(address), address);
  for (const address of ["chrome-extension://a/core.wasm", "moz-extension://a/b", "blob:chrome-extension://a/b", "data:image/png;base64,", "inline", ""]) assert.ok(!isOutside(address), address);
});
