/** The other shapes of control: forms, links, keyed switches. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { overlap } from "./boxes";
import { onPage, pages } from "./suite";

const shapes: [what: string, url: string, id: string, kind: string, state: string][] = [
  ["LinkedIn's keyed switch", pages.partners(), "linkedin/ads-beyond", "switch", "on"],
  ["LinkedIn's objection form", pages.linkedinForm(), "linkedin/objection", "form", "present"],
  ["Facebook's objection form", pages.facebookForm(), "facebook/objection", "form", "present"],
  ["Facebook's objection form in German", pages.facebookForm("lang=de"), "facebook/objection", "form", "present"],
  ["the link in Facebook's policy", pages.facebookPolicy(), "facebook/objection", "form", "present"],
  ["the link in Facebook's German policy", pages.facebookPolicy("lang=de"), "facebook/objection", "form", "present"],
  ["Instagram's objection form in German", pages.instagramForm("lang=de"), "instagram/objection", "form", "present"],
];

for (const [what, url, id, kind, state] of shapes) {
  test(`${what} is found and pointed at`, () =>
    onPage(url, async (tab) => {
      const { finding, place } = await tab.shown(id);
      assert.ok(place.box && place.hint && !overlap(place.box, place.hint), JSON.stringify(place));
      assert.equal(finding.kind, kind);
      assert.equal(finding.state, state);
    }));
}
