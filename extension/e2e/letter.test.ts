/** A letter from the first choice to the line in the ledger. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { bare, besides, onPrint, printed } from "./print";
import { enter, eraseLedger, onPaper, saved } from "./papers";
import { rig } from "./suite";

const paper = (page: Page) => page.$eval(".paper", (sheet) => (sheet as HTMLElement).innerText);
const missing = (page: Page) => page.$$eval(".missing a", (all) => all.map((one) => one.textContent));

/** Opens the page for a platform as somebody who has entered nothing yet; what was entered is erased at the end. */
async function onLetter(use: (page: Page) => Promise<void>, platform = "linkedin"): Promise<void> {
  await rig.home.evaluate(() => chrome.storage.local.remove("person"));
  await onPaper(`letter.html?rule=${platform}/objection`, async (page) => {
    await page.waitForSelector("#sender");
    try {
      await use(page);
    } finally {
      await page.click("#forget");
    }
  });
}

async function enterSelf(page: Page): Promise<void> {
  const self = { country: "DE", name: "Ada Example", address: "Example Street 1\n10115 Berlin", email: "ada@example.org" };
  for (const [field, value] of Object.entries(self)) await enter(page, `#${field}`, value);
  await page.waitForSelector("#land");
  await page.click("#grounds summary");
  await enter(page, "#grounds details[open] textarea", "My drafts name people who never agreed to anything.");
}

test("a letter with gaps is no letter: each gap is named and leads to its field", () =>
  onLetter(async (page) => {
    await page.waitForSelector(".missing a");
    assert.ok((await missing(page)).includes("Your name"), JSON.stringify(await missing(page)));
    assert.equal(await page.$(".paper"), null);
    await page.$$eval(".missing a", (all) => all.find((one) => one.textContent === "Your name")?.click());
    assert.equal(await page.evaluate(() => document.activeElement?.id), "name");
    assert.ok(await page.$("#grounds .warning"), "a text without reasons is said to be weak");
  }));

test("objection: own words in the letter, every way out, the line in the ledger, the day for the answer", async () => {
  await eraseLedger();
  await onLetter(async (page) => {
    await enterSelf(page);
    await page.waitForFunction(() => document.querySelector(".paper")?.textContent?.includes("My drafts"));
    const text = await paper(page);
    for (const words of ["Ada Example", "10115 Berlin", "My drafts name people", "LinkedIn"]) assert.ok(text.includes(words), `${words} in:\n${text}`);
    await outputs(page);
    assert.equal(await page.$eval("#sent-by", (how) => (how as HTMLSelectElement).value), "letter", "no e-mail address is known");
    await enter(page, "#sent-day", "2026-11-02");
    await page.click("#sent .main");
    await page.waitForSelector("#sent [role=status] a");
    const href = await page.$eval("#sent [role=status] a", (link) => link.getAttribute("href") ?? "");
    await onPaper(href, (ledger) => inLedger(ledger));
  });
  await eraseLedger();
});

async function outputs(page: Page): Promise<void> {
  const plain = await saved(page, "#text");
  assert.match(plain.text, /My drafts name people/);
  const text = await page.evaluate(() => new Promise<string>((done) => (Object.assign(navigator.clipboard, { writeText: async (text: string) => done(text) }), document.querySelector<HTMLElement>("#copy")?.click())));
  assert.match(text, /My drafts name people/);
  assert.equal(await page.$("#eml"), null, "nobody gave an e-mail address for LinkedIn");
  await onSheets(page);
}

async function onSheets(page: Page): Promise<void> {
  await onPrint(page, async () => {
    assert.deepEqual(await besides(page, ".paper"), [], "only the letter is printed");
    const shown = await page.$eval(".paper", (paper) => [getComputedStyle(paper).borderTopWidth, getComputedStyle(paper).color, paper.getBoundingClientRect().left]);
    assert.deepEqual(shown, ["0px", "rgb(0, 0, 0)", 0], "black on white, without a frame or a margin of the screen's");
  });
  const sheets = await printed(page);
  assert.ok(sheets.length <= 2, "a letter takes two sheets at most");
  assert.equal(sheets.map(({ text }) => text).join(""), bare(await paper(page)), "the whole letter and nothing else");
}

test("where a mail address is known: a draft for the mail program, as a link and as a file", () =>
  onLetter(async (page) => {
    await enterSelf(page);
    await page.waitForSelector("#eml");
    assert.match(await page.$eval(".known", (known) => known.textContent ?? ""), /@.*From .*\d{4}/s, "where it goes, from where that is known, and since when");
    const { name, text } = await saved(page, "#eml");
    assert.match(name, /\.eml$/);
    assert.match(text, /^X-Unsent: 1\r$/m);
    const mail = await page.$eval("#out", (out) => out.querySelector("#mail")?.getAttribute("href") ?? out.textContent ?? "");
    assert.match(mail, /^mailto:[^?]+@[^?]+\?subject=|longer than a mail link/);
  }, "reddit"));

/** What a letter cites where the person lives. */
const laws: [country: string, cites: RegExp][] = [["GB", /Art\. 26\(1\) UK GDPR/], ["CH", /Art\. 31\(1\) FADP/], ["DE", /Art\. 26\(1\) GDPR/]];

test("as an organisation, whatever was answered as a person: whole in each language, and by the law of the country", () =>
  onLetter(async (page) => {
    await enterSelf(page);
    await enter(page, "#as", "organisation");
    const fields = { organisation: "Example Library", role: "Director", account: "example.library" };
    for (const [field, value] of Object.entries(fields)) await enter(page, `#${field}`, value);
    await enter(page, "#ground-followers", "Pupils follow our page.");
    await page.waitForFunction(() => document.querySelector(".paper")?.textContent?.includes("Pupils follow"));
    const languages = await page.$$eval("#language option", (all) => all.map((one) => (one as HTMLOptionElement).value));
    assert.deepEqual(["de", "en", "es", "fr", "it", "nl", "pl"].filter((language) => !languages.includes(language)), []);
    const subjects = new Set<string>();
    for (const language of languages) {
      await enter(page, "#language", language);
      await page.waitForSelector(`.paper[lang=${language}]`);
      for (const words of ["Example Library", "Pupils follow our page."]) assert.ok((await paper(page)).includes(words), `${words} in ${language}`);
      subjects.add(await page.$eval(".paper h3", (subject) => subject.textContent ?? ""));
    }
    assert.equal(subjects.size, languages.length, [...subjects].join("\n"));
    await enter(page, "#language", "en");
    for (const [country, cites] of laws) {
      await enter(page, "#country", country);
      await page.waitForFunction((cites) => new RegExp(cites, "s").test(document.querySelector(".paper[lang=en]")?.textContent ?? ""), {}, cites.source);
    }
  }, "facebook"));

async function inLedger(page: Page): Promise<void> {
  await page.waitForSelector("[data-deed=objection] .told");
  const line = await page.$eval("[data-deed=objection]", (one) => one.textContent ?? "");
  assert.match(line, /Objected.*2 Nov 2026.*next letter on 3 Dec 2026/s);
  const ics = await saved(page, ".ics");
  assert.match(ics.text, /^BEGIN:VCALENDAR\r\n.*DTSTART;VALUE=DATE:20261203\r\n/s);
  await page.click(".told");
  await enter(page, ".answers select", "extended");
  await page.click(".answers .main");
  await page.waitForFunction(() => /extended time: next letter on \d+ Feb 2027/.test(document.querySelector("[data-deed=objection] summary")?.textContent ?? ""));
}

test("refused: the complaint is ready, about that objection", async () => {
  await eraseLedger();
  await onLetter(async (page) => {
    await enterSelf(page);
    await page.waitForSelector("#sent .main");
    await page.click("#sent .main");
    await page.waitForSelector("#sent [role=status] a");
    await onPaper("ledger.html", refused);
  });
  await eraseLedger();
});

async function refused(page: Page): Promise<void> {
  await page.waitForSelector("[data-deed=objection] summary");
  await page.click("[data-deed=objection] summary");
  await page.waitForSelector(".told");
  await page.click(".told");
  await enter(page, ".answers select", "refused");
  await page.click(".answers .main");
  await page.waitForSelector(".next a.main");
  const href = await page.$eval(".next a.main", (link) => link.getAttribute("href") ?? "");
  await onPaper(href, async (letter) => {
    await letter.waitForSelector("#before");
    const chosen = await letter.$$eval("#kind, #earlier-answer", (all) => all.map((one) => (one as HTMLSelectElement).value));
    assert.deepEqual(chosen, ["complaint", "refused"]);
    await competent(letter);
    await enter(letter, "#said", "They say that it is useful to them.");
    await letter.waitForFunction(() => document.querySelector(".paper")?.textContent?.includes("useful to them"));
    assert.match(await paper(letter), /Freie Hansestadt|Bremen/);
    await enter(letter, "#authority", "An authority");
    await letter.waitForFunction(() => document.querySelector(".paper")?.textContent?.includes("An authority"));
  });
}

// The authority is named once it is known where the person lives.
async function competent(letter: Page): Promise<void> {
  await enter(letter, "#country", "DE");
  await letter.waitForSelector("#land option[value=HB]");
  assert.equal(await letter.$("#competent"), null);
  await enter(letter, "#land", "HB");
  await letter.waitForSelector("#competent option[value=dpa-de-hb]");
  await enter(letter, "#competent", "dpa-de-hb");
  await letter.waitForFunction(() => document.querySelector<HTMLInputElement>("#authority-email")?.value.endsWith("bremen.de"));
}

test("what the person entered is kept for the next time, and erased with one click", async () => {
  await onLetter(async (page) => {
    await enter(page, "#name", "Ada Example");
    await onPaper("letter.html", async (next) => {
      await next.waitForSelector("#name");
      assert.equal(await next.$eval("#name", (field) => (field as HTMLInputElement).value), "Ada Example");
    });
  });
  const left = await rig.home.evaluate(async () => (await chrome.storage.local.get("person")).person ?? null);
  assert.equal(left, null);
});
