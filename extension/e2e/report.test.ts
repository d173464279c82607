/** A report from the finding to the file, the mail draft and the ledger. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import type { Area } from "../src/ledger/blacken";
import type { Case } from "../src/report/case";
import { faults } from "./axe";
import { type Evidence, enterSelf, evidence, handedOver, live, onReport, picture, self, tellInPopup } from "./desk";
import { enter, eraseLedger, facts, fileOf, fill, ledgerLines, onPaper, saved } from "./papers";
import { tabIntoHint } from "./reach";
import { onPage, pages, rig, setup, training } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

/** What must be in no byte that leaves Veto: whoever is signed in on the page. */
const somebodyElse = /Grace|Hopper|grace@/;

async function begin(tab: Tab): Promise<Case> {
  const { finding } = await tab.shown(training);
  await tellInPopup(tab, finding.title);
  return handedOver();
}

test("Mecklenburg-Vorpommern, a switch of LinkedIn's: from the popup to file, mail draft and ledger", async () => {
  await eraseLedger();
  await onPage(pages.training("person=1"), async (tab) => {
    await begin(tab);
    await onReport({}, async (page) => {
      await enter(page, "#words", "I never asked for this.");
      await live(page, "DE", "MV", "dpa-de-mv");
      assert.match(await page.$eval(".chosen .wait", (one) => one.textContent ?? ""), /^Early:/, "an objection comes first");
      await page.waitForSelector(".missing a");
      await enterSelf(page);
      await page.waitForSelector("#text .paper[lang=de]");
      const [german = "", english = ""] = await page.$$eval("#text .paper", (all) => all.map((one) => one.textContent ?? ""));
      for (const words of ["Mecklenburg-Vorpommern", "Art. 25 Abs. 2 DSGVO", "I never asked for this.", self.name]) assert.ok(german.includes(words), `${words} in:\n${german}`);
      assert.match(english, /Art\. 25\(2\) GDPR/, "beside it in the person's language");
      await everyByte(page);
      await written(page);
    });
  });
  await eraseLedger();
});

async function everyByte(page: Page): Promise<void> {
  const { html, data } = await evidence(page);
  assert.equal(data.seen.length, 1);
  assert.equal(data.seen[0]?.address, "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement");
  const { name, text: mail } = await saved(page, "#eml");
  assert.match(name, /^veto-report-linkedin-.*\.eml$/);
  assert.ok(/\r\nTo: [^<]*<info@datenschutz-mv\.de>\r\nSubject: /.test(mail), mail.slice(0, 600));
  const attached = /filename="?[^\r\n]*\.html"?[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/.exec(mail)?.[1] ?? "";
  assert.equal(Buffer.from(attached, "base64").toString(), html, "what is attached is the evidence, byte for byte");
  for (const text of [html, mail]) assert.ok(!somebodyElse.test(text), somebodyElse.exec(text)?.[0]);
  await shown(page, html, mail);
}

// What the last step shows is what is saved, and the frame that shows it runs nothing and has its looks.
async function shown(page: Page, html: string, mail: string): Promise<void> {
  await page.$$eval(".bytes summary", (all) => all.forEach((one) => (one as HTMLElement).click()));
  await page.waitForSelector(".bytes iframe");
  assert.deepEqual(await page.$eval(".bytes iframe", (frame) => [(frame as HTMLIFrameElement).srcdoc, frame.getAttribute("sandbox")]), [html, ""]);
  const texts = await page.$$eval(".bytes pre", (all) => all.map((one) => one.textContent ?? ""));
  assert.ok(texts.some((text) => text.replaceAll("\r\n", "\n") === mail.replaceAll("\r\n", "\n")), "the mail as text");
  const sums = await page.$$eval(".bytes .sum code", (all) => all.map((one) => one.textContent ?? ""));
  for (const text of [html, mail]) assert.ok(sums.includes(sha256(text)), "its SHA-256");
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

async function written(page: Page): Promise<void> {
  await enter(page, "#sent-day", "2026-11-20");
  await page.waitForFunction(() => (document.querySelector("#ask") as HTMLInputElement).value === "2027-02-18");
  await page.click("#sent .main");
  await page.waitForSelector("#sent [role=status] a");
  const href = await page.$eval("#sent [role=status] a", (link) => link.getAttribute("href") ?? "");
  await onPaper(href, async (ledger) => {
    await ledger.waitForSelector("[data-deed=reported] .number input");
    const story = await ledger.$eval("[data-deed=reported]", (one) => one.textContent ?? "");
    assert.match(story, /Reported.*20 Nov 2026.*Ask what became of it on 18 Feb 2027.*To: Der Landesbeauftragte.*Unchanged since/s);
    await ledger.focus(".number input");
    await ledger.keyboard.type("1.2-34/26");
    await ledger.keyboard.press("Enter");
    await within(5000, "the number to be written down", async () => (await ledgerLines()).some(({ reference }) => reference === "1.2-34/26"));
  });
  await onPaper(href, (ledger) => ledger.waitForFunction(() => (document.querySelector(".number input") as HTMLInputElement | null)?.value === "1.2-34/26").then(() => undefined));
}

/** An area of the whole picture for a part of it. */
const areaOf = ([x, y, w, h]: Area, { width, height }: { width: number; height: number }): Area => [Math.ceil(x * width), Math.ceil(y * height), Math.floor(w * width) - 1, Math.floor(h * height) - 1];

test("what may say who somebody is is black from the start, in every byte of the picture, until the person says otherwise", () =>
  onPage(pages.training("person=1"), async (tab) => {
    const { personal } = await begin(tab);
    assert.deepEqual(personal.map(({ kind }) => kind).sort(), ["face", "mail", "name"]);
    await onReport({ country: "AT", ...self }, async (page) => {
      await page.click("#evidence details summary");
      await page.click("#whole");
      await page.waitForSelector("#save");
      const before = await whole(page);
      for (const { kind, box } of personal) assert.equal(before.black(areaOf(box, before)), 1, kind);
      await page.click("#suggested .tick:nth-of-type(2) input");
      const after = await whole(page, (now) => all(now) !== all(before));
      const open = personal.filter(({ box }) => after.black(areaOf(box, after)) < 1);
      assert.equal(open.length, 1, "only the one that was unticked can be seen");
      await page.click("#all-black");
      await page.click("#bar");
      for (const [n, value] of [0, 0, 100_000, 100_000].entries()) await enter(page, `.figures:nth-of-type(2) label:nth-of-type(${n + 1}) input`, String(value));
      await whole(page, (now) => all(now) === 1);
    });
  }));

type Pixels = NonNullable<Awaited<ReturnType<typeof picture>>>;

/** How much of the whole picture is black. */
const all = ({ width, height, black }: Pixels) => black([0, 0, width, height]);

// The picture is made anew after each change, and with it the file.
async function whole(page: Page, wanted: (now: Pixels) => boolean = () => true): Promise<Pixels> {
  const width = await page.$eval("canvas.easel", (canvas) => (canvas as HTMLCanvasElement).width);
  let share = -1;
  return within(
    12_000,
    "the picture in the file to be as wanted",
    async () => {
      const now = await picture(page, (await evidence(page)).html);
      share = now ? all(now) : -1;
      return now?.width === width && wanted(now) ? now : null;
    },
    () => share,
  );
}

const places: [country: string, land: string, body: string, language: string, form: RegExp, cites: RegExp][] = [
  ["AT", "", "dpa-at", "de", /gv\.at/, /Art\. 25 Abs\. 2 DSGVO/],
  ["FR", "", "dpa-fr", "fr", /cnil\.fr/, /article 25, paragraphe 2|art(icle|\.) 25/i],
  ["GB", "", "dpa-gb", "en", /ico\.org\.uk/, /Art(icle|\.) 25\(2\) UK GDPR|UK GDPR/],
  ["CH", "", "dpa-ch", "de", /edoeb\.admin\.ch/, /Art\. 7 Abs\. 3 DSG/],
];

test("Austria, France, the United Kingdom, Switzerland: the body, its form, its language, its law", () =>
  onPage(pages.training(), async (tab) => {
    await begin(tab);
    await onReport(self, async (page) => {
      for (const [country, land, body, language, form, cites] of places) {
        await live(page, country, land, body);
        assert.match(await page.$eval(".chosen .form-link", (link) => link.getAttribute("href") ?? ""), form);
        await page.waitForFunction((name) => document.querySelector("#text .paper")?.textContent?.startsWith(name), {}, await page.$eval(".chosen b", (name) => name.textContent ?? ""));
        assert.equal(await page.$eval("#text .paper", (paper) => (paper as HTMLElement).lang), language);
        assert.match(await page.$eval("#text .paper", (paper) => paper.textContent ?? ""), cites, country);
        assert.ok((await page.$$("#fields .field")).length >= 5, `${country}: its form's fields`);
        const { data } = await evidence(page);
        assert.equal(data.seen[0]?.patterns[0]?.id, "pre-enabled");
      }
    });
  }));

test("Bremen, Meta's form: a field for a telephone number is reported with the name it has", () =>
  onPage(pages.facebookForm("demand=1"), async (tab) => {
    await rig.engine.pressToolbar(tab.page);
    const look = await tab.check(true);
    const finding = "ok" in look && look.ok.findings.find(({ face }) => (face.patterns ?? []).some(({ id }) => id === "needless-demand"));
    assert.ok(finding, JSON.stringify(look));
    await tellInPopup(tab, finding.title);
    const { personal } = await handedOver();
    assert.ok(personal.some(({ kind }) => kind === "typed"), "what stands in a field is suggested for blacking out");
    await onReport({ ...self }, async (page) => {
      await live(page, "DE", "HB", "dpa-de-hb");
      await page.waitForFunction(() => document.querySelector("#text .paper")?.textContent?.includes("Bremen"));
      const { html, data } = await evidence(page);
      assert.ok(data.seen[0]?.patterns.some(({ id }) => id === "needless-demand"));
      assert.ok(!html.includes("typed by a person"), "what stands in a field is in no byte");
      assert.match(await page.$eval("#text .paper", (paper) => paper.textContent ?? ""), /^Die Landesbeauftragte.*Bremen.*Meta Platforms Ireland/s);
      const copied = await page.evaluate(() => new Promise<string>((done) => (Object.assign(navigator.clipboard, { writeText: async (text: string) => done(text) }), document.querySelector<HTMLElement>("[data-part=facts] button")?.click())));
      assert.match(copied, /Phone number/);
    });
  }));

test("from the hint, where nobody pressed the toolbar button: the report says that there is no picture, and goes on", () =>
  onPage(pages.training(), async (tab) => {
    const { finding } = await tab.shown(training);
    await tabIntoHint(tab);
    for (const key of ["Tab", "Tab", "Tab", "Enter"] as const) await tab.page.keyboard.press(key);
    await tab.shown(training, (_, place) => place.text.includes("Report this"));
    // It stands behind the links to the sources and the button that disputes.
    for (const _ of [...(finding.sources ?? []).filter(({ url }) => url), "the dispute", "itself"]) await tab.page.keyboard.press("Tab");
    await tab.page.keyboard.press("Enter");
    assert.equal((await handedOver()).picture, "");
    await onReport({ country: "GB", ...self }, async (page) => {
      assert.match(await page.$eval("#evidence .warning", (one) => one.textContent ?? ""), /no picture.*toolbar/s);
      await page.waitForSelector("#save");
      const { html } = await evidence(page);
      assert.equal(await picture(page, html), null);
    });
  }));

test("several findings of a page and one of the ledger in one report; what is taken out is in no byte of it", async () => {
  await fill(await fileOf([facts({ platform: "linkedin", name: "LinkedIn", deed: "again", title: "Kept earlier" })]));
  await onPage(pages.training(), async (tab) => {
    await begin(tab);
    await onReport({ country: "GB", ...self }, async (page) => {
      await page.waitForSelector("#save");
      await page.$$eval("#seen .thing > .tick input", (all) => all.forEach((one) => (one as HTMLInputElement).checked || (one as HTMLElement).click()));
      await page.click("#seen .parts .tick:nth-of-type(2) input");
      await enter(page, "#trim", "host");
      const { data } = await until(page, ({ seen }) => seen.length === 2 && seen[0]?.address === "https://www.linkedin.com");
      assert.deepEqual(data.seen.map(({ name }) => name), ["Use my data for training content creation AI models", "Train with my data"]);
      assert.deepEqual(data.seen[0]?.patterns.map(({ id }) => id), ["pre-enabled"], "the other was unticked");
      await page.click("[aria-labelledby=markup] .tick input");
      const { html } = await until(page, ({ seen }) => seen[0]?.markup.length === 0);
      assert.ok(!html.includes("mypreferences"), "nor the rest of the address");
    });
  });
  await eraseLedger();
});

async function until(page: Page, wanted: (data: Evidence) => boolean): Promise<Awaited<ReturnType<typeof evidence>>> {
  let last: Evidence | null = null;
  const ask = async () => {
    const now = await evidence(page);
    last = now.data;
    return wanted(now.data) ? now : null;
  };
  return within(12_000, "the data in the file to be as wanted", ask, () => last);
}

test("a report by keyboard alone: chosen, blacked out, sent to another body, saved", () =>
  onPage(pages.training("person=1"), async (tab) => {
    await begin(tab);
    await onReport({ country: "AT", ...self }, async (page) => {
      await page.waitForSelector("#save");
      const to = async (selector: string) => {
        for (let tries = 0; tries < 80; tries++) {
          if (await page.evaluate((selector) => document.activeElement?.matches(selector) ?? false, selector)) return;
          await page.keyboard.press("Tab");
        }
        assert.fail(`the focus never came to ${selector}`);
      };
      await to("#words");
      await page.keyboard.type("Typed.");
      await to("#suggested input");
      await page.keyboard.press(" ");
      await to("#evidence details summary");
      await page.keyboard.press("Enter");
      await to("#bar");
      await page.keyboard.press("Enter");
      await page.waitForSelector(".figures:nth-of-type(2)");
      await to("[name=body]:checked");
      await page.keyboard.press("ArrowDown");
      await page.waitForFunction(() => !document.querySelector("[data-body=dpa-at].chosen"));
      await page.waitForSelector("#save");
      await to("#save");
      const { name, text } = await saved(page, "#save", () => page.keyboard.press("Enter"));
      assert.match(name, /^veto-report-linkedin-.*\.html$/);
      assert.ok(text.startsWith("<!doctype html>"), text.slice(0, 40));
      assert.deepEqual(await page.$$eval("#suggested input", (all) => all.map((one) => (one as HTMLInputElement).checked)), [false, true, true]);
    });
  }));

for (const language of ["en", "de"] as const) {
  test(`the page of a report holds at 320 pixels, and axe finds nothing, light or dark: ${language}`, async () => {
    await rig.speak(language);
    try {
      await onPage(pages.training(`person=1&lang=${language}`), async (tab) => {
        await begin(tab);
        await onReport({ country: "FR", ...self }, (page) => holds(page));
      });
    } finally {
      await rig.speak(setup.language);
    }
  });
}

async function holds(page: Page): Promise<void> {
  await page.setViewport({ width: 320, height: 640 });
  await page.waitForSelector("#save");
  await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
  const wide = await page.$$eval("body *", (all) => all.filter((one) => one.getBoundingClientRect().right > 320 && !one.closest("pre")).map((one) => `${one.localName}.${one.className} ${one.textContent?.slice(0, 40)}`));
  assert.deepEqual(wide, [], "nothing is wider than the screen");
  for (const shade of ["dark", "light"] as const) {
    await rig.engine.scheme(page, shade);
    assert.deepEqual(await faults(page), [], shade);
  }
}

test("a report without a country asks for it first, and names nobody", () =>
  onPage(pages.training(), async (tab) => {
    await begin(tab);
    await onReport({}, async (page) => {
      assert.equal(await page.$("[name=body]"), null);
      assert.equal(await page.$("#save"), null);
    });
  }));
