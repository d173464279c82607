/** "Switch it off for me": one click of the person, one on the control, and the truth about what came of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { t } from "../src/ui/i18n";
import { eraseLedger, ledgerLines, onPaper } from "./papers";
import { pressInHint } from "./reach";
import { onPage, pages, rig, training } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

const control = "[role=switch]";
/** The button that acts comes after the one that closes. */
const acting = 2;

const checked = (tab: Tab) => tab.page.$eval(control, (input) => (input as HTMLInputElement).checked);
/** Every click the page sees on its control. */
const clicks = (tab: Tab) => tab.page.evaluate(() => (window as unknown as { clicks: number }).clicks);

async function counted(tab: Tab): Promise<void> {
  await tab.page.evaluate((control) => {
    Object.assign(window, { clicks: 0 });
    addEventListener("click", (event) => event.target instanceof Element && event.target.matches(control) && (window as unknown as { clicks: number }).clicks++, true);
  }, control);
}

/** Opens the page, waits for its hint and has Veto act. */
async function act(tab: Tab): Promise<void> {
  await tab.shown(training, ({ act }) => act !== undefined);
  await counted(tab);
  await pressInHint(tab, acting);
}

async function says(tab: Tab, text: string) {
  let said = "";
  const seen = tab.shown(training, (_, place) => (said = place.text).includes(text), 12_000);
  return seen.catch((problem) => assert.fail(`${problem.message.slice(0, 80)}; it said: ${said.slice(-400)}`));
}

/** Whether Veto remembers the setting's state as the person's own doing. */
const ownInMemory = () => rig.home.evaluate(async (id) => ((await chrome.storage.local.get("seen")) as { seen: Record<string, { own: boolean }> }).seen[id]?.own, training);

test("one click switches it off: seen, said, kept as the person's own, and taken back by one more", () =>
  onPage(pages.training(), async (tab) => {
    await act(tab);
    const off = await says(tab, t("actBackOn"));
    assert.equal(off.finding.state, "off");
    assert.ok(off.place.text.includes("Off, seen at"), off.place.text);
    assert.equal(await checked(tab), false);
    assert.equal(await clicks(tab), 1);
    await tab.page.keyboard.press("Enter");
    const on = await tab.finding(training, ({ state, face }) => state === "on" && face.mark.key === "markOwnOn");
    assert.deepEqual(on.face.patterns ?? [], []);
    await within(8000, "the second click to be over", async () => (await clicks(tab)) === 2 && (await checked(tab)));
  }));

test("two quick presses are one click", () =>
  onPage(pages.training(), async (tab) => {
    await act(tab);
    for (let n = 0; n < 3; n++) await tab.page.keyboard.press("Enter");
    await says(tab, t("actBackOn"));
    assert.equal(await clicks(tab), 1);
    assert.equal(await checked(tab), false);
  }));

test("the page sees one click with its change, and no other trace", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training, ({ act }) => act !== undefined);
    await tab.page.evaluate((control) => {
      const heard: string[] = [];
      const before = Object.keys(window).length;
      Object.assign(window, { heard, globals: () => Object.keys(window).length - before - 2 });
      const names = Object.keys(HTMLElement.prototype).filter((name) => name.startsWith("on")).map((name) => name.slice(2));
      const main = document.querySelector("main") as Element;
      for (const name of [...names, "focusin", "focusout"]) main.addEventListener(name, (event) => heard.push(`${event.type} ${(event.target as Element).matches(control)}`), true);
      new MutationObserver((all) => heard.push(...all.map(({ type, target }) => `${type} ${(target as Element).className}`))).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ["class", "id", "style"] });
    }, control);
    await pressInHint(tab, acting);
    await says(tab, t("actBackOn"));
    const { heard, globals } = await tab.page.evaluate(() => {
      const { heard, globals } = window as unknown as { heard: string[]; globals: () => number };
      return { heard, globals: globals() };
    });
    // Passing through the page with Tab is the person's own way to the hint.
    assert.deepEqual(heard.filter((one) => !/^(focus|blur|key|selection|scroll|transition|pointer|mouse)/.test(one)), ["click true", "input true", "change true"]);
    assert.equal(globals, 0);
  }));

for (const query of ["state=off", "locked=1", "locked=aria", "reworded=much"]) {
  test(`nothing to press where nothing may be done: ${query}`, () =>
    onPage(pages.training(query), async (tab) => {
      const finding = await tab.finding(training, ({ state }) => state !== "not-loaded", 15_000);
      assert.equal(finding.act, undefined);
      assert.ok(!(await tab.describe())?.places[training]?.text.includes(t("actOff")));
    }));
}

test("a switch that the page flips in the very moment is not clicked", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training, ({ act }) => act !== undefined);
    await counted(tab);
    await tab.page.evaluate((control) => addEventListener("keydown", (event) => event.key === "Enter" && ((document.querySelector(control) as HTMLInputElement).checked = false), true), control);
    await pressInHint(tab, acting);
    await tab.finding(training, ({ state }) => state === "off");
    assert.equal(await clicks(tab), 0);
    assert.equal(await checked(tab), false);
  }));

test("a dialog in between is pointed at; once the person has answered it, what is true is said", () =>
  onPage(pages.training("then=dialog"), async (tab) => {
    await act(tab);
    const asked = await says(tab, t("actDialog", "Are you sure?"));
    assert.equal(asked.finding.state, "on");
    const box = await tab.page.$eval("dialog", (dialog) => dialog.getBoundingClientRect().toJSON());
    assert.ok(asked.place.outline && Math.abs(asked.place.outline[0] - box.x) < 8 && Math.abs(asked.place.outline[1] - box.y) < 8, JSON.stringify([asked.place.outline, box]));
    // Longer than a click of the person's own would count for the control.
    await tab.page.waitForFunction((since) => performance.now() - since > 3500, {}, await tab.page.evaluate(() => performance.now()));
    await tab.page.click("#sure");
    const off = await says(tab, t("actBackOn"));
    assert.equal(off.finding.state, "off");
    await within(5000, "it to be remembered as the person's own", ownInMemory);
    assert.equal(await clicks(tab), 1);
  }));

test("a dialog that the person dismisses: nothing was switched, and that is said", () =>
  onPage(pages.training("then=dialog"), async (tab) => {
    await act(tab);
    await says(tab, t("actDialog", "Are you sure?"));
    await tab.page.click("#unsure");
    const on = await says(tab, t("actUnchanged"));
    assert.equal(on.finding.state, "on");
  }));

test("a button that has to be pressed as well is pointed at, and never pressed", () =>
  onPage(pages.training("then=save"), async (tab) => {
    await act(tab);
    const waits = await says(tab, t("actSave", "Save changes"));
    assert.equal(waits.finding.state, "off");
    assert.equal(await tab.page.$eval("#save", (save) => (save as HTMLButtonElement).disabled), false);
    await tab.page.click("#save");
    await says(tab, t("actBackOn"));
  }));

test("a page that takes it back after a second is caught at it", () =>
  onPage(pages.training("then=revert"), async (tab) => {
    await act(tab);
    const back = await says(tab, t("actReverted"));
    assert.equal(back.finding.state, "on");
    assert.equal(await clicks(tab), 1);
  }));

test("a switch that does not move is said not to have moved", () =>
  onPage(pages.training("then=stuck"), async (tab) => {
    await act(tab);
    const stuck = await says(tab, t("actUnchanged"));
    assert.equal(stuck.finding.state, "on");
    assert.equal(await clicks(tab), 1);
  }));

test("a page that loads anew in the middle: what is there afterwards is said, as the person's own", () =>
  onPage(pages.training("then=reload"), async (tab) => {
    await tab.shown(training, ({ act }) => act !== undefined);
    await pressInHint(tab, acting);
    await within(8000, "the page to load anew", () => tab.page.evaluate(() => sessionStorage.getItem("state") === "off").catch(() => false));
    const off = await tab.finding(training, ({ state }) => state === "off");
    assert.equal(off.face.mark.key, "markOff");
    await within(5000, "it to be remembered as the person's own", ownInMemory);
  }));

test("a page that moves on inside itself in the middle: nothing is claimed until the setting is seen again", () =>
  onPage(pages.training("then=leave"), async (tab) => {
    await act(tab);
    await tab.until("nothing to be claimed", ({ look }) => look === null || look.findings.length === 0);
    await tab.page.click('header a[href^="/mypreferences"]');
    const again = await tab.finding(training, ({ state }) => state === "on" || state === "off");
    assert.equal(again.state === "on", await checked(tab));
  }));

test("a worker that is stopped in the middle costs nothing", () =>
  onPage(pages.training(), async (tab) => {
    await tab.shown(training, ({ act }) => act !== undefined);
    await counted(tab);
    await rig.engine.stopWorker();
    await pressInHint(tab, acting);
    await within(8000, "the click", async () => (await clicks(tab)) === 1);
    await rig.engine.stopWorker();
    const off = await says(tab, t("actBackOn"));
    assert.equal(off.finding.state, "off");
    assert.equal(await clicks(tab), 1);
  }));

test("a second tab that still shows what was before does not click", () =>
  onPage(pages.training(), async (first) => {
    const second = await rig.open(pages.training());
    try {
      await second.shown(training, ({ act }) => act !== undefined);
      await first.page.bringToFront();
      await act(first);
      await says(first, t("actBackOn"));
      await second.page.bringToFront();
      await act(second);
      await says(second, t("actElsewhere"));
      assert.equal(await clicks(second), 0);
    } finally {
      await second.close();
    }
  }));

const ada = "account=ada@example.org";
const bea = "account=bea@example.org";

test("the page's account is named before the act and after; where it names none, that is said", async () => {
  await onPage(pages.training(ada), async (tab) => {
    await tab.shown(training, (finding, { text }) => finding.act !== undefined && text.includes(t("actAccount", "ada@example.org")));
    await act(tab);
    const off = await says(tab, t("actBackOn"));
    assert.ok(off.place.text.includes(t("actAccount", "ada@example.org")), off.place.text);
    assert.ok(off.place.text.includes(t("onwardKept", t("ledgerTitle"), t("proofTitle"))), off.place.text);
  });
  await onPage(pages.training(), async (tab) => {
    const { place } = await tab.shown(training, (finding) => finding.act !== undefined);
    assert.ok(!place.text.includes(t("actAccountUnread")), "nothing is said before it matters");
    await act(tab);
    await says(tab, t("actAccountUnread"));
  });
});

/** What the ledger has of the setting, the newest first. */
const deeds = async () => (await ledgerLines()).filter(({ rule }) => rule === training).map(({ deed }) => deed);

test("on in another account: perhaps another one is said, and not that it was switched back; on in the same: that it was", async () => {
  await eraseLedger();
  await onPage(pages.training(ada), async (first) => {
    await act(first);
    await says(first, t("actBackOn"));
    await within(5000, "the deed to be written down", async () => (await deeds()).length === 1);
    const other = await rig.open(pages.training(bea));
    const perhaps = await other.shown(training, (_, { text }) => text.includes(t("lineOtherAccount")));
    assert.deepEqual(perhaps.finding.face.patterns ?? [], []);
    assert.ok(!perhaps.place.text.includes(t("markOnAgain", "").trim()), perhaps.place.text);
    assert.deepEqual(await deeds(), ["switched"]);
    await other.go(pages.training(ada));
    await other.finding(training, ({ face }) => face.mark.key === "markOnAgain" && face.patterns?.length === 1);
    await within(5000, "that to be written down", async () => (await deeds()).includes("again"));
    await other.close();
  });
  await eraseLedger();
});

test("switched off in one account and then in another: two deeds, each from on to off", async () => {
  await eraseLedger();
  await onPage(pages.training(ada), async (tab) => {
    await act(tab);
    await says(tab, t("actBackOn"));
    await within(5000, "the first deed", async () => (await deeds()).length === 1);
    await tab.go(pages.training(bea));
    await act(tab);
    await says(tab, t("actAccount", "bea@example.org"));
    await within(5000, "the second deed", async () => (await deeds()).join() === "switched,switched");
  });
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("[data-deed=switched] + [data-deed=switched]");
    await page.$$eval("[data-deed=switched] > details", (all) => all.forEach((one) => (one.open = true)));
    await page.waitForFunction(() => document.querySelectorAll(".proof").length === 2);
    const told = await page.$$eval(".proof", (all) => all.map((one) => one.textContent ?? ""));
    for (const one of told) {
      assert.match(one, /On, then Off/);
      assert.ok(one.includes(t("proofAccountIs")) && !one.includes("@example.org"), one);
    }
  });
  await eraseLedger();
});
