/** The switch is found and pointed at, in every state, in several languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, rig, setup, training } from "./suite";

for (const lang of ["en", "de", "fr", "nl"]) {
  test(`a page in ${lang}: the switch that is on is found for sure and pointed at`, () =>
    onPage(pages.training(`lang=${lang}`), async (tab) => {
      const { finding, place } = await tab.shown(training);
      assert.equal(finding.state, "on");
      assert.equal(finding.confidence, "sure");
      assert.deepEqual(finding.face.patterns?.map((pattern) => pattern.id), ["pre-enabled", "refusal-further-away"]);
      assert.equal(await tab.page.$eval(place.selector, (control) => control.getAttribute("role")), "switch");
    }));
}

const opening = { en: "Was on before you touched it", de: "War schon an, bevor du etwas getan hast" };

for (const language of ["en", "de"] as const) {
  test(`a person who reads ${language} is told so in ${language}`, async () => {
    await rig.speak(language);
    try {
      await onPage(pages.training("lang=fr"), async (tab) => {
        const { place } = await tab.shown(training);
        assert.ok(place.text.includes(opening[language]), place.text);
      });
    } finally {
      await rig.speak(setup.language);
    }
  });
}

test("a switch that is off is said to be off, and is no dark pattern", () =>
  onPage(pages.training("state=off"), async (tab) => {
    const finding = await tab.finding(training, ({ state }) => state === "off");
    assert.deepEqual(finding.face.patterns ?? [], []);
    assert.equal(finding.attention, false);
  }));

test("a switch that comes 3 s late: until then nothing is claimed and no hint is shown", () =>
  onPage(pages.training("late=3000"), async (tab) => {
    const states = new Set<string>();
    await tab.until("the hint", ({ look, places }) => {
      for (const finding of look?.findings ?? []) if (finding.id === training && !places[training]?.hint) states.add(finding.state);
      return Boolean(places[training]?.hint);
    });
    const { finding } = await tab.shown(training);
    assert.equal(finding.state, "on");
    assert.ok(states.has("not-loaded"), [...states].join());
    assert.ok(!states.has("off"), [...states].join());
  }));

test("a page that has no such switch any more says 'not found', with the way", () =>
  onPage(pages.training("missing=1"), async (tab) => {
    const finding = await tab.finding(training, ({ state }) => state === "not-found", 15_000);
    assert.equal(finding.control, -1);
    assert.ok((finding.way ?? []).length > 0);
  }));

for (const [query, means] of [["locked=1", "disabled"], ["locked=aria", "aria-disabled"]] as const) {
  test(`a switch that is ${means} is locked, and the state it is locked in is said`, () =>
    onPage(pages.training(query), async (tab) => {
      const finding = await tab.finding(training, ({ state }) => state === "locked");
      assert.equal(finding.value, "on");
    }));
}
