/** The part of Veto that speaks is most of its script: a large page about which nothing is said never reads it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, training } from "./suite";

// More than the eyes take for a page where a rule's control is likely.
function crowd(): void {
  document.addEventListener("DOMContentLoaded", () => {
    const list = document.createElement("ul");
    for (let n = 0; n < 60; n++) {
      const label = list.appendChild(document.createElement("li")).appendChild(document.createElement("label"));
      label.append(document.createElement("input"), `Row ${n}`);
      label.querySelector("input")!.type = "checkbox";
    }
    document.body.append(list);
  });
}

test("on a page of many boxes the voice comes only once there is something to say", () =>
  onPage("about:blank", async (tab) => {
    await tab.page.evaluateOnNewDocument(crowd);
    await tab.go(pages.training("missing=1"));
    const silent = await tab.until("the page to be read", ({ look, controls }) => look !== null && controls >= 60);
    assert.equal(silent.voice, false);
    await tab.go(pages.training());
    const spoken = await tab.until("the hint", ({ places }) => Boolean(places[training]?.hint));
    assert.equal(spoken.voice, true);
  }));

test("on a page of few controls the voice is there before the control that is awaited", () =>
  onPage(pages.training("missing=1"), async (tab) => {
    const { panel, places } = await tab.until("the voice", ({ voice }) => voice);
    assert.equal(panel, null);
    assert.equal(places[training]?.hint ?? null, null);
  }));
