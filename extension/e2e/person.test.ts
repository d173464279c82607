/** What the person does, and what only looks like it; what they type is theirs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig, training } from "./suite";
import type { Tab } from "./tab";

const settled = "markPreEnabled";

/** The mark that stands once every reading that was under way is over. */
async function markAfterAReading(tab: Tab): Promise<string | undefined> {
  await tab.page.evaluate(() => document.body.append(document.createElement("button")));
  const before = (await tab.describe())?.controls ?? 0;
  await tab.page.evaluate(() => document.body.append(document.createElement("button")));
  const description = await tab.until("another reading", ({ controls }) => controls > before);
  return description.look?.findings.find((finding) => finding.id === training)?.face.mark.key;
}

test("a switch that is passed by with Tab is still the platform's own doing", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await tab.page.focus("[role=switch]");
    await tab.page.keyboard.press("Tab");
    await tab.page.keyboard.down("Shift");
    await tab.page.keyboard.press("Tab");
    await tab.page.keyboard.up("Shift");
    assert.equal(await markAfterAReading(tab), settled);
  }));

test("a change that the page takes back is seen, although nothing announces it", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await tab.page.click("[role=switch]");
    await tab.finding(training, ({ state }) => state === "off");
    await tab.page.$eval("[role=switch]", (control) => ((control as HTMLInputElement).checked = true));
    const finding = await tab.finding(training, ({ state }) => state === "on");
    assert.equal(finding.face.mark.key, "markOnAgain");
  }));

test("a switch that the person switches on again is said to be theirs", () =>
  onPage(pages.training("state=off"), async (tab) => {
    await tab.finding(training, ({ state }) => state === "off");
    await tab.page.click("[role=switch]");
    const finding = await tab.finding(training, ({ state, face }) => state === "on" && face.mark.key === "markOwnOn");
    assert.equal(finding.attention, false);
  }));

const secret = "meet me at nine";

test("what the person types is in no message, neither from a box nor from a field inside a label", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    await rig.home.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      chrome.runtime.onMessage.addListener((message) => (heard.push(JSON.stringify(message)), false));
    });
    await tab.page.evaluate(() => {
      const box = Object.assign(document.createElement("div"), { contentEditable: "true", id: "box", role: "textbox" });
      const field = Object.assign(document.createElement("input"), { id: "field" });
      const label = document.createElement("label");
      label.append(Object.assign(document.createElement("input"), { type: "checkbox" }), "Remind me in", field, "days");
      document.querySelector("main")?.append(box, label);
    });
    await tab.page.bringToFront();
    for (const place of ["#box", "#field"]) {
      await tab.page.click(place);
      await tab.page.keyboard.type(secret);
    }
    await tab.page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    const heard = () => rig.home.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.filter((text) => text.includes("cs-bg-look")));
    await tab.until("the label to be read", () => true);
    for (let tries = 0; tries < 100 && !(await heard()).some((text) => text.includes("Remind me in")); tries++) await tab.describe();
    const all = await heard();
    assert.ok(all.some((text) => text.includes("Remind me in")), "the label itself was read");
    assert.ok(!all.some((text) => text.includes(secret)), "and nothing that was typed");
  }));
