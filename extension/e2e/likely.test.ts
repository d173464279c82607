/** The control is gone from its page: what looks like it is pointed at, nothing is claimed, and the rule can be reported. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { tabIntoHint } from "./reach";
import { onPage, pages, rig, training } from "./suite";
import type { Shown, Tab } from "./tab";
import { within } from "./wait";

/** The platform put another switch in the place of the rule's, under another heading; something else stands beside it. */
async function replaced(tab: Tab): Promise<Shown> {
  await tab.page.evaluate(() => {
    for (const heading of document.querySelectorAll("h1")) heading.textContent = "Help us";
    for (const name of ["Dark mode", "Let us train AI on what you post"]) {
      const label = document.createElement("label");
      const box = document.createElement("input");
      box.type = "checkbox";
      box.role = "switch";
      box.checked = true;
      box.id = name.split(" ")[0]?.toLowerCase() ?? "";
      label.append(box, name);
      document.querySelector("main")?.append(label);
    }
  });
  return tab.shown(training, ({ state, control }) => state === "not-found" && control >= 0, 15_000);
}

test("a control that is gone: the likeliest one is pointed at, and no state is claimed", () =>
  onPage(pages.training("missing=1"), async (tab) => {
    const { finding, place } = await replaced(tab);
    assert.equal(place.selector, "#let");
    assert.ok(place.outline && place.outline[2] > 0, JSON.stringify(place));
    assert.notEqual(finding.confidence, "sure");
    assert.deepEqual(finding.face.patterns ?? [], []);
    assert.equal(finding.value ?? "", "");
    assert.match(place.text, /This looks like it\. Veto claims no state/);
    const memory = await rig.home.evaluate(() => chrome.storage.local.get("seen"));
    assert.ok(!JSON.stringify(memory).includes(training), "what was not found is not remembered in a state");
  }));

test("two that are equally likely are as good as none", () =>
  onPage(pages.training("missing=1"), async (tab) => {
    await replaced(tab);
    await tab.page.evaluate(() => {
      const twin = document.querySelector("#let")?.parentElement?.cloneNode(true) as HTMLElement;
      twin.firstElementChild?.removeAttribute("id");
      document.querySelector("main")?.append(twin);
    });
    await tab.shown(training, ({ state, control }) => state === "not-found" && control === -1);
  }));

/** The rule-report page that opened, by what stands in it: other pages of the extension may be open, too. */
function reported(): Promise<{ text: string; url: string } | null> {
  return rig.home.evaluate(() => {
    const views = chrome.extension.getViews({ type: "tab" });
    const view = views.find(({ location }) => location.pathname === "/rule-report.html");
    const text = view?.document.querySelector("textarea")?.value;
    return view && text ? { text, url: view.location.href } : null;
  });
}

test("the card's button for a report opens the page that shows it: controls by role and name, nothing else", () =>
  onPage(pages.training("missing=1"), async (tab) => {
    await replaced(tab);
    await tab.page.evaluate(() => document.querySelector("main")?.append("written by a person"));
    await tabIntoHint(tab);
    // After the button that closes it come the one that shows the control, the one that tells why, and this one.
    for (let button = 0; button < 3; button++) await tab.page.keyboard.press("Tab");
    await tab.page.keyboard.press("Enter");
    const { text, url } = await within(8000, "the page with the report", reported);
    await rig.home.evaluate(async (url) => {
      const [opened] = await chrome.tabs.query({ url });
      if (opened?.id !== undefined) await chrome.tabs.remove(opened.id);
    }, url);
    assert.ok(text.includes(training), text);
    assert.match(text, /switch “Let us train AI on what you post”/);
    assert.match(text, /switch “Dark mode”/);
    assert.doesNotMatch(text, /by a person|Help us/);
  }));
