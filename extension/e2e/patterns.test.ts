/** Dark patterns beyond the switch that was on: seen where they are, and not on the fair twin of the page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig, setup } from "./suite";
import type { Tab } from "./tab";

/** What is seen of each pattern on the page, in the person's words. */
const steering: Record<string, { selector: string; says: RegExp }> = {
  "refusal-less-visible": { selector: "#faint", says: /Decline.*1\.\d : 1.*Agree.*\d\.\d : 1/ },
  "look-contradicts-state": { selector: "#lying", says: /off, but drawn like/ },
  confirmshaming: { selector: "#shame", says: /I prefer to pay full price/ },
  "no-refusal": { selector: "#only", says: /Accept all/ },
};

/** Asks about the page; patterns by the control they stand on. */
async function seen(tab: Tab): Promise<Map<string, string[]>> {
  await rig.engine.pressToolbar(tab.page);
  const answer = await tab.check(true);
  assert.ok("ok" in answer, JSON.stringify(answer));
  const description = await tab.until("a look", ({ look }) => look !== null);
  const patterns = (description.look?.findings ?? []).map(
    (finding) => [description.places[finding.id]?.selector ?? "", (finding.face.patterns ?? []).map(({ id }) => id)] as const,
  );
  return new Map(patterns);
}

for (const lang of ["en", "de"]) {
  test(`a page in ${lang} that steers: each pattern is seen on its control, and nothing else is`, () =>
    onPage(pages.steering(`lang=${lang}`), async (tab) => {
      const expected = Object.entries(steering).map(([id, { selector }]) => [selector, [id]] as const);
      assert.deepEqual([...(await seen(tab))].sort(), expected.sort());
    }));

  test(`its fair twin in ${lang}: nothing is said`, () =>
    onPage(pages.steering(`lang=${lang}&fair=1`), async (tab) => {
      assert.deepEqual([...(await seen(tab))], []);
    }));
}

test("the card says what was seen, the pattern's plain name and those others gave it", () =>
  onPage(pages.steering(), async (tab) => {
    await seen(tab);
    for (const [id, { says }] of Object.entries(steering)) {
      const description = await tab.until(id, ({ look }) => look?.findings.some((finding) => finding.face.patterns?.[0]?.id === id) ?? false);
      const finding = description.look?.findings.find((finding) => finding.face.patterns?.[0]?.id === id);
      assert.ok(finding);
      await tab.show(finding.id);
      const { place } = await tab.shown(finding.id);
      assert.match(place.text, says);
      assert.match(place.text, /Dark pattern:/);
    }
  }));

test("a switch that takes on the look of its state is no longer spoken of", () =>
  onPage(pages.steering(), async (tab) => {
    assert.ok((await seen(tab)).has("#lying"));
    await tab.page.evaluate(() => {
      const lying = document.querySelector("#lying");
      lying?.classList.remove("lying");
      lying?.setAttribute("aria-label", "Personalised ads");
    });
    await tab.until("silence", ({ look }) => look?.findings.every(({ face }) => face.patterns?.[0]?.id !== "look-contradicts-state") ?? false);
  }));

test("a switch that the person uses without anything happening leads nowhere; one nobody tried is not spoken of", () =>
  onPage(pages.steering("fair=1"), async (tab) => {
    assert.equal((await seen(tab)).size, 0);
    // A first click only closes the popup; while the focus moves, nobody can say that nothing happened.
    await tab.page.mouse.click(1, 1);
    if (setup.browser === "chromium") await tab.page.waitForFunction(() => document.hasFocus());
    await tab.page.click("#lying");
    const { look, places } = await tab.until("the dead end", ({ look }) => (look?.findings.length ?? 0) > 0);
    const found = look?.findings.map(({ id, face }) => [places[id]?.selector, face.patterns?.map((pattern) => pattern.id)]);
    assert.deepEqual(found, [["#lying", ["dead-end"]]]);
  }));
