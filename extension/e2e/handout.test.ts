/** The guide on paper: of each setting what one sees there, as on the page itself; large, black on white, no picture torn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { speak, t } from "../src/ui/i18n";
import { onPaper } from "./papers";
import { bare, besides, onPrint, type Paper, printed } from "./print";
import { onPage, pages, rig, setup, training } from "./suite";

/** A picture as it is drawn. */
interface Drawn {
  sheet: string;
  /** All its words, piece by piece. */
  words: string[];
  /** Those of the hint. */
  card: string;
  /** What a screen reader says of it. */
  told: string;
}

const drawn = (page: Page): Promise<Drawn[]> =>
  page.$$eval(".hint-picture", (all) =>
    all.map((one) => {
      const root = one.firstElementChild?.shadowRoot as ShadowRoot;
      const words: string[] = [];
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) words.push(walk.currentNode.textContent ?? "");
      return { sheet: one.closest(".sheet")?.getAttribute("data-sheet") ?? "", words, card: root.querySelector(".view")?.textContent ?? "", told: one.getAttribute("aria-label") ?? "" };
    }),
  );

async function onHandout(platform: string, use: (page: Page) => Promise<void>): Promise<void> {
  await onPaper(`handout.html?platform=${platform}`, async (page) => {
    await page.waitForSelector(".sheet");
    await use(page);
  });
}

async function speaking(language: "de" | "en", use: () => Promise<void>): Promise<void> {
  await rig.speak(language);
  speak(language);
  try {
    await use();
  } finally {
    await rig.speak(setup.language);
    speak(setup.language);
  }
}

const times = /\d\d:\d\d/g;

for (const [what, platform, url, entry, n] of [
  ["a switch that is on", "linkedin", pages.training(), training, 0],
  ["a switch that is off", "linkedin", pages.training("state=off"), training, 1],
  ["a form", "facebook", pages.facebookForm(), "facebook/objection", 0],
] as const) {
  test(`the picture of ${what} says word for word what the hint on the platform's page says`, () =>
    onPage(url, async (tab) => {
      const { place } = await tab.shown(entry);
      await onHandout(platform, async (page) => {
        const picture = (await drawn(page)).filter(({ sheet }) => sheet === entry)[n];
        assert.equal(picture?.card.replace(times, ""), place.text.replace(times, ""));
      });
    }));
}

/** The smallest letters on paper, in points: those in a picture of a screen. */
const smallest = 12;

for (const language of ["en", "de"] as const) {
  test(`on paper each setting has sheets of its own, whole pictures, large letters, black on white: ${language}`, () =>
    speaking(language, () =>
      onHandout("linkedin", async (page) => {
        await onPrint(page, async () => assert.deepEqual(await besides(page, ".sheet"), []));
        const settings = await page.$$eval(".sheet", (all) => all.map((one) => one.getAttribute("data-sheet") ?? ""));
        const paper = await inTheDark(page, () => printed(page));
        const begins = beginnings(paper, settings.length);
        for (const picture of await drawn(page)) {
          const n = settings.indexOf(picture.sheet);
          whole(picture, paper.slice(begins[n], begins[n + 1]));
        }
        for (const { smallest: found, inks } of paper) {
          assert.ok(found > smallest - 0.1, `${found} points`);
          assert.deepEqual(inks.filter((ink) => ink !== "#000000" && ink !== "#ffffff"), []);
        }
      }),
    ));
}

/** Whoever reads in the dark prints on white paper all the same. */
async function inTheDark<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await rig.engine.scheme(page, "dark");
  try {
    return await look();
  } finally {
    await rig.engine.scheme(page, "light");
  }
}

/** The sheet of paper on which each setting begins; none shares it with another. */
function beginnings(paper: Paper[], settings: number): number[] {
  const head = (n: number) => bare(t("handoutSheet", "LinkedIn", String(n + 1), String(settings)));
  const begins = Array.from({ length: settings }, (_, n) => paper.findIndex(({ text }) => text.startsWith(head(n))));
  assert.ok(settings > 5, String(settings));
  assert.equal(begins[0], 0, paper[0]?.text);
  assert.deepEqual([...new Set(begins)].sort((a, b) => a - b), begins);
  return begins;
}

function whole({ sheet, words }: Drawn, paper: Paper[]): void {
  const one = paper.find(({ text }) => words.every((word) => text.includes(bare(word))));
  assert.ok(one, `${sheet}: no sheet has all of ${words.join(" | ")}\n${paper.map(({ text }) => text).join("\n")}`);
}

/** What is left of a sheet of A4 inside its margins, in CSS pixels. */
const room = { width: 657, height: 986 };

test("no platform has a picture that is larger than a sheet of paper", () =>
  onHandout("linkedin", async (page) => {
    await page.setViewport({ width: room.width, height: 1000 });
    const platforms = await page.$$eval("#platform option", (all) => all.map((one) => (one as HTMLOptionElement).value).filter((id) => id !== ""));
    let pictures = 0;
    for (const id of platforms) {
      await page.select("#platform", id);
      await page.waitForSelector(`[data-platform="${id}"]`);
      await onPrint(page, async () => {
        const sizes = await page.$$eval(".sheet figure", (all) => all.map((one) => [one.closest(".sheet")?.getAttribute("data-sheet"), one.getBoundingClientRect().height, one.scrollWidth - one.clientWidth] as const));
        for (const [sheet, height, over] of sizes) assert.ok(height <= room.height && over <= 0, `${sheet}: ${height} pixels high, ${over} too wide`);
        pictures += sizes.length;
      });
    }
    assert.ok(pictures > 100, String(pictures));
  }));

test("a picture is told in words, and no key leads into it", () =>
  onHandout("linkedin", async (page) => {
    const [before, after] = (await drawn(page)).filter(({ sheet }) => sheet === training);
    assert.ok(before?.told.includes(t("markPreEnabled")) && before.told.includes("Use my data for training"), before?.told);
    assert.ok(after?.told.includes(t("markOff", "@now").replace(times, "").trim()), after?.told);
    await page.focus("#print");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.closest(".sheet") ?? null), null);
  }));
