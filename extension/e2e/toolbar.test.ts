/** Pages Veto has no standing access to: only the toolbar button opens them, once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig } from "./suite";
import type { Tab } from "./tab";

async function press(tab: Tab): Promise<void> {
  assert.equal(await tab.describe(), null, "nothing of Veto may run here before the click");
  await rig.engine.pressToolbar(tab.page);
}

for (const lang of ["en", "de", "fr"]) {
  test(`X in ${lang}: the invisible checkbox is found after a press of the button`, () =>
    onPage(pages.grok(`lang=${lang}`), async (tab) => {
      await press(tab);
      const { finding, place } = await tab.shown("x/grok-training");
      assert.equal(finding.state, "on");
      assert.equal(await tab.page.$eval(place.selector, (box) => box.getAttribute("aria-describedby")), "CHECKBOX_1_LABEL");
    }));
}

test("ChatGPT: the row says its state, and so does the switch in its dialog", () =>
  onPage(pages.chatgpt(), async (tab) => {
    await press(tab);
    const row = await tab.shown("chatgpt/improve-model");
    assert.equal(row.finding.state, "on");
    await tab.page.click("[data-testid=improve-model-open-modal-button]");
    await tab.page.click("[data-testid=improve-model-toggle]");
    await tab.finding("chatgpt/improve-model", ({ state }) => state === "off");
  }));

test("any other page, on a click: what is on against the person is flagged, what protects them never is", () =>
  onPage(pages.unknown(), async (tab) => {
    await press(tab);
    const look = await tab.check(true);
    assert.ok("ok" in look, JSON.stringify(look));
    const flagged = look.ok.findings.filter((finding) => finding.face.patterns?.length);
    assert.deepEqual(flagged.map((finding) => finding.title), ["Send me marketing emails from partners"]);
    assert.equal(look.ok.platform, "");
  }));
