/** What the ledger notes by itself: that the person brought a setting into the state that protects them, and that it was found switched back. */
import type { Sight } from "../messages";
import { trimmed } from "../ledger/address";
import * as ledger from "../ledger/ledger";
import type { Control, Deed, Facts } from "../ledger/line";
import { today } from "../now";
import type { Finding, Look, Memory } from "../wire.gen";

/** Writes what a look brought to light, beside what was remembered before it. */
export async function note(before: Memory[], look: Look, { snapshot }: Sight): Promise<void> {
  for (const line of look.remember) {
    const finding = look.findings.find(({ id }) => id === line.finding);
    const past = before.find((one) => one.finding === line.finding);
    const from = past && stateBefore(past, line);
    const deed = finding && from !== line.state && deedOf(finding, line);
    if (!finding || !from || !deed) continue;
    const seen = snapshot.controls.find(({ n }) => n === finding.control);
    const control: Control = { role: seen?.role ?? "", name: seen?.name ?? "", before: from, after: line.state, address: trimmed(snapshot.url, "page") };
    await ledger.write({ ...about(finding, look), deed, control, earlier: deed === "again" ? await latest(finding.rule, "switched") : "" });
  }
}

// What is remembered of one account says nothing of another: there the person's act turned the state it had.
function stateBefore(past: Memory, now: Memory): string {
  const other = past.account && now.account && past.account !== now.account;
  return other && now.own ? (now.state === "on" ? "off" : "on") : past.state;
}

// The core says by tone and mark what a state means; here it is only written down.
function deedOf({ face }: Finding, { own }: Memory): Deed | null {
  if (own && face.tone === "protected") return "switched";
  return !own && face.mark.key === "markOnAgain" ? "again" : null;
}

/** What a line says of the entry it is about, and of the moment. */
export function about(finding: Pick<Finding, "rule" | "title" | "checked">, { platform, name }: Pick<Look, "platform" | "name">): Omit<Facts, "deed" | "control" | "earlier"> {
  const [own = ""] = finding.rule.split("/");
  return {
    platform: own || platform,
    name: own === platform || own === "" ? name : own,
    rule: finding.rule,
    title: finding.title,
    how: "switch",
    day: today(),
    at: new Date().toISOString(),
    checked: finding.checked?.date ?? "",
    version: chrome.runtime.getManifest().version,
    controller: "",
    text: "",
  };
}

async function latest(rule: string, deed: Deed): Promise<string> {
  return (await ledger.ofRule(rule)).find((line) => line.deed === deed)?.id ?? "";
}
