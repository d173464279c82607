/** Objection forms: filled in where the person can see it, never sent, and written down once they sent it. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { overlap } from "./boxes";
import { listed, t } from "../src/ui/i18n";
import { eraseLedger, ledgerLines } from "./papers";
import { pressInHint, seenInHint } from "./reach";
import { onPage, pages, rig } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

const ada = { email: "ada@example.org", name: "Ada Lovelace", country: "DE", account: "", reason: "What I write about my work is mine." };
/** The button that fills in comes after the one that closes. */
const filling = 2;
/** "Yes" comes first. */
const answering = 1;

beforeEach(async () => {
  await rig.home.evaluate((person) => chrome.storage.local.set({ person }), ada);
  await eraseLedger();
});

async function says(tab: Tab, rule: string, words: string[]) {
  let said = "";
  const seen = tab.shown(rule, (_, { text }) => words.every((one) => (said = text).includes(one)));
  return seen.catch((problem) => assert.fail(`${problem.message.slice(0, 60)} to say ${words.join(" | ")}; it said: ${said.slice(-500)}`));
}

const asks = (tab: Tab, words: string[]) => tab.until(`Veto to ask ${words.join(" | ")}`, ({ panel }) => panel !== null && words.every((one) => panel.text.includes(one)));
const values = (tab: Tab) => tab.page.$$eval("form input[type=email], form textarea", (all) => all.map((one) => (one as HTMLInputElement).value));
const sent = (tab: Tab) => tab.page.evaluate(() => (window as unknown as { __sent: number }).__sent);

/** What stands at the fields. */
const marks = async (tab: Tab) => (await seenInHint(tab, ".tag")).map(({ text }) => text);

for (const [name, page, rule] of [["Facebook", pages.facebookForm, "facebook/objection"], ["Instagram", pages.instagramForm, "instagram/objection"]] as const) {
  test(`${name}: what the person entered goes into its field, the button is theirs, and the ledger has it afterwards`, () =>
    onPage(page("email=none&framework=1"), async (tab) => {
      await says(tab, rule, [t("fillStart")]);
      await pressInHint(tab, filling);
      const done = await says(tab, rule, [t("fillDone", listed(["Email address", "Explanation (optional)"])), t("fillSubmit", "Submit")]);
      assert.deepEqual(await values(tab), [ada.email, ada.reason]);
      await within(3000, "the page's framework to have taken both", () => tab.page.evaluate((text) => Object.values((window as unknown as { __taken: object }).__taken).includes(text), ada.reason));
      const button = await tab.page.$eval("form button", (element) => element.getBoundingClientRect().toJSON());
      assert.ok(done.place.outline && overlap(done.place.outline, [button.x, button.y, button.width, button.height]), "the button is pointed at");
      assert.ok(done.place.hint && !overlap(done.place.hint, [button.x, button.y, button.width, button.height]), "and stays free");
      assert.equal(await sent(tab), 0);
      assert.deepEqual(await ledgerLines(), []);
      await tab.page.click("form button");
      await asks(tab, [t("fillAsk"), t("fillYes"), t("fillNo")]);
      const line = await within(5000, "the ledger's line", async () => (await ledgerLines())[0]);
      assert.deepEqual([line.rule, line.deed, line.how, line.answers], [rule, "objection", "form", []]);
      assert.match(line.due, /^\d{4}-\d{2}-\d{2}$/);
      await pressInHint(tab, answering);
      await asks(tab, [t("fillConfirmed")]);
      await within(5000, "the confirmation in the ledger", async () => (await ledgerLines())[0]?.answers[0]?.kind === "confirmed");
      assert.equal((await ledgerLines()).length, 1);
    }));
}

test("beside a form there is a letter: one press opens it, for that entry", () =>
  onPage(pages.facebookForm(), async (tab) => {
    await says(tab, "facebook/objection", [t("letterTitle")]);
    // After those that close, fill in, show and explain.
    await pressInHint(tab, 5);
    const opened = () => rig.home.evaluate(async () => (await chrome.tabs.query({})).map(({ id, url }) => [id, url] as const).filter(([, url]) => url?.includes("letter.html?rule=facebook%2Fobjection")));
    const [letter] = await within(5000, "the letter", async () => ((await opened()).length > 0 ? opened() : null));
    await rig.home.evaluate((id) => chrome.tabs.remove(id as number), letter?.[0]);
  }));

test("a form whose page loads another one once it is sent: the question comes there", () =>
  onPage(pages.facebookForm("sends=1"), async (tab) => {
    await says(tab, "facebook/objection", [t("fillStart")]);
    await tab.page.click("form button");
    await tab.page.waitForFunction(() => location.pathname === "/");
    await asks(tab, [t("fillAsk")]);
    await tab.page.reload();
    await asks(tab, [t("fillAsk")]);
    await pressInHint(tab, answering);
    await asks(tab, [t("fillConfirmed")]);
    await within(5000, "the confirmation in the ledger", async () => (await ledgerLines())[0]?.answers[0]?.kind === "confirmed");
    await tab.page.reload();
    assert.equal(await tab.describe(), null, "nothing of Veto wakes there any more");
  }));

test("what stands in a field already is the person's and stays", () =>
  onPage(pages.facebookForm(), async (tab) => {
    await rig.home.evaluate((person) => chrome.storage.local.set({ person: { ...person, email: "other@example.org" } }), ada);
    await says(tab, "facebook/objection", [t("fillStart")]);
    await pressInHint(tab, filling);
    await says(tab, "facebook/objection", [t("fillLeftWhy", "Email address", t("fillKept"))]);
    assert.equal((await values(tab))[0], ada.email);
  }));

test("who told Veto nothing is told so, and the form stays as it is", () =>
  onPage(pages.facebookForm("email=none"), async (tab) => {
    await rig.home.evaluate(() => chrome.storage.local.remove("person"));
    await says(tab, "facebook/objection", [t("fillStart")]);
    await pressInHint(tab, filling);
    await says(tab, "facebook/objection", [t("fillNothing"), t("fillDetails")]);
    assert.deepEqual(await values(tab), ["", ""]);
  }));

test("what the form requires and Veto was not told is said at its field", () =>
  onPage(pages.facebookForm("email=none"), async (tab) => {
    await rig.home.evaluate((person) => chrome.storage.local.set({ person: { ...person, email: "" } }), ada);
    await says(tab, "facebook/objection", [t("formReasonOptional"), t("formEmailRequired")]);
    await pressInHint(tab, filling);
    await says(tab, "facebook/objection", [t("fillLeftWhy", "Email address", t("lineEmailRequired")), t("fillMissing", t("fillYourEmail"))]);
    assert.deepEqual(await values(tab), ["", ada.reason]);
    assert.deepEqual(await marks(tab), [`${t("fillMarkYours")} · ${t("lineEmailRequired")}`, `${t("fillMark")} · ${t("lineReasonOptional")}`]);
  }));

test("the other platform's form: what Veto knows goes in, the type of objection is left", () =>
  onPage(pages.linkedinForm(), async (tab) => {
    await says(tab, "linkedin/objection", [t("fillStart")]);
    await pressInHint(tab, filling);
    await says(tab, "linkedin/objection", [t("fillDone", listed(["Name", "Email"])), t("fillSubmit", "Submit")]);
    assert.deepEqual(await tab.page.$$eval("form input:not([type=radio])", (all) => all.map((one) => (one as HTMLInputElement).value)), [ada.name, ada.email]);
  }));

test("details are entered in the settings, kept on this device, and erased with one click", async () => {
  const options = await rig.extensionPage("options.html");
  try {
    await rig.home.evaluate(() => chrome.storage.local.remove("person"));
    await options.waitForSelector("#details-email");
    await options.type("#details-email", ada.email);
    const person = () => rig.home.evaluate(async () => ((await chrome.storage.local.get("person")) as { person?: { email: string } }).person);
    await within(3000, "the address to be kept", async () => (await person())?.email === ada.email);
    await options.click("#details .take");
    await within(3000, "it to be erased", async () => (await person()) === undefined);
  } finally {
    await options.close();
  }
});
