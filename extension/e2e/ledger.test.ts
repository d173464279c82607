/** The ledger: written by itself, shown, exported, erased, imported, in two tabs at once. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { stepSays } from "../src/ledger/tell";
import { t } from "../src/ui/i18n";
import { choose, eraseLedger, facts, fileOf, fill, onPaper, saved } from "./papers";
import { onPage, pages, rig, training } from "./suite";

const deeds = (page: Page) => page.$$eval("[data-line]", (all) => all.map((one) => one.getAttribute("data-deed")));
const trouble = (page: Page) => page.$eval(".trouble", (box) => box.textContent ?? "");

test("what the person switches off is written down; switched back on, both stand side by side", async () => {
  await eraseLedger();
  await onPage(pages.training(), async (tab) => {
    await tab.shown(training, ({ state }) => state === "on");
    await tab.page.click("[role=switch]");
    await tab.finding(training, ({ state }) => state === "off");
    await onPaper("ledger.html", async (ledger) => {
      await ledger.waitForSelector("[data-deed=switched]");
      assert.deepEqual(await deeds(ledger), ["switched"]);
      await tab.page.reload();
      await tab.finding(training, ({ face }) => face.mark.key === "markOnAgain");
      await ledger.waitForSelector("[data-deed=again]");
      await ledger.click("[data-deed=again] summary");
      await ledger.waitForSelector(".sides .proof + .proof .whole");
      const sides = await ledger.$$eval(".sides .proof", (all) => all.map((one) => one.textContent ?? ""));
      assert.match(sides[0] ?? "", /Switched off.*On, then Off.*Unchanged since/s);
      assert.match(sides[1] ?? "", /Found switched on again.*Off, then On.*Unchanged since/s);
      assert.doesNotMatch(sides.join(), /\?/, "the query of an address is not kept unasked");
    });
  });
});

test("export, erase all, import: the same", async () => {
  await fill(await fileOf([facts(), facts({ platform: "other", name: "Other", title: "Ads" })], { due: "2026-12-21", step: "recheck" }));
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("[data-line]");
    const shown = () => page.$eval("#list", (list) => list.textContent);
    const before = await shown();
    const { name, text } = await saved(page, "#export");
    assert.match(name, /^veto-ledger-\d{4}-\d\d-\d\d\.json$/);
    await page.click("#erase-all");
    assert.match(await page.$eval(".sure", (box) => box.textContent ?? ""), /2 lines/);
    await page.click("#erase-sure");
    await page.waitForSelector(".empty");
    await choose(page, "#file input[type=file]", name, text);
    await page.waitForSelector("[data-line]");
    assert.equal(await shown(), before);
  });
});

test("a broken import changes nothing and says where it is broken", async () => {
  const file = await fileOf([facts()]);
  await fill(file);
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("[data-line]");
    for (const [spoilt, says] of [[file.slice(0, -9), /cut off/], [file.replace("Training", "Straining"), /changed or damaged/], [file.replace('"deed"', '"dead"'), /entries\.0\.line/]] as const) {
      await choose(page, "#file input[type=file]", "spoilt.json", spoilt);
      await page.waitForFunction((says) => new RegExp(says, "s").test(document.querySelector(".trouble")?.textContent ?? ""), {}, says.source);
      assert.match(await trouble(page), /not imported/);
      assert.equal((await deeds(page)).length, 1);
    }
  });
});

test("a full disk: nothing of the import is half there, the words say what to do, and there is room again", async () => {
  const file = await fileOf([facts(), facts({ title: "Ads" })]);
  await eraseLedger();
  await onPaper("ledger.html", async (page) => {
    await page.waitForSelector("#file input[type=file]");
    await page.evaluate(() => {
      const { add, put } = IDBObjectStore.prototype;
      const full = () => {
        throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      };
      Object.assign(IDBObjectStore.prototype, { add: full, put: full });
      Object.assign(window, { roomAgain: () => void Object.assign(IDBObjectStore.prototype, { add, put }) });
    });
    await choose(page, "#file input[type=file]", "ledger.json", file);
    await page.waitForSelector(".trouble");
    assert.ok((await trouble(page)).includes(t("ledgerFull")) && (await trouble(page)).includes(t("ledgerFullHow")), await trouble(page));
    assert.deepEqual(await deeds(page), []);
    await page.evaluate(() => (window as unknown as { roomAgain(): void }).roomAgain());
    await choose(page, "#file input[type=file]", "ledger.json", file);
    await page.waitForFunction(() => document.querySelectorAll("[data-line]").length === 2);
  });
});

test("a setting is looked at again after 90 days, if the person wants it", async () => {
  await fill(await fileOf([facts()]));
  await onPaper("ledger.html?line=line-0", async (page) => {
    await page.waitForSelector(".recheck");
    await page.click(".recheck");
    const day = await page.evaluate(() => new Date(Date.now() + 90 * 86_400_000).toLocaleDateString("sv"));
    await page.waitForFunction((words) => document.querySelector(".next")?.textContent?.includes(words), {}, stepSays("recheck", day));
    assert.match((await saved(page, ".next .ics")).text, new RegExp(`DTSTART;VALUE=DATE:${day.replaceAll("-", "")}\r\n`));
  });
});

test("two tabs at once: what one writes or erases the other shows, and nothing is lost", async () => {
  await fill(await fileOf([facts({ deed: "objection", how: "letter", control: null }), facts({ title: "Second" })]));
  await onPaper("ledger.html?line=line-0", (one) =>
    onPaper("ledger.html?line=line-0", async (two) => {
      for (const page of [one, two]) {
        await page.waitForSelector(".told");
        await page.click(".told");
      }
      await Promise.all([one, two].map((page) => page.click(".answers .main")));
      for (const page of [one, two]) await page.waitForFunction(() => document.querySelectorAll(".answers li").length === 2);
      await one.click("[data-line=line-0] .erase");
      await two.waitForFunction(() => document.querySelectorAll("[data-line]").length === 1);
      await one.click(".undo button");
      await two.waitForFunction(() => document.querySelectorAll("[data-line]").length === 2);
    }),
  );
});

test("an older Veto's tab is not in the way of a newer one, and the older one says that it is older", async () => {
  await fill(await fileOf([facts()]));
  try {
    await onPaper("ledger.html", async (page) => {
      await page.waitForSelector("[data-line]");
      assert.equal(await blocksNewer(), false);
    });
    await onPaper("ledger.html", async (page) => {
      await page.waitForSelector(".trouble");
      assert.match(await trouble(page), /newer Veto/);
    });
  } finally {
    await rig.home.evaluate(() => new Promise((done) => (indexedDB.deleteDatabase("ledger").onsuccess = done)));
  }
});

/** Opens the ledger as a Veto of the future would; true if a tab of today's holds it up. */
function blocksNewer(): Promise<boolean> {
  return rig.home.evaluate(
    () =>
      new Promise<boolean>((done, failed) => {
        const request = indexedDB.open("ledger", 99);
        request.onblocked = () => done(true);
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          request.result.close();
          done(false);
        };
      }),
  );
}

test("popup: it opens as fast with 10,000 lines as with ten", async () => {
  const lines = (n: number) => Array.from({ length: n }, (_, i) => facts({ platform: "linkedin", name: "LinkedIn", at: `2026-11-21T14:${String(Math.floor(i / 60) % 60).padStart(2, "0")}:${String(i % 60).padStart(2, "0")}.000Z` }));
  const times: number[] = [];
  for (const n of [10, 10_000]) {
    await fill(await fileOf(lines(n), { due: "2026-12-21", step: "recheck" }));
    times.push(await opening());
  }
  const [small = 0, large = Infinity] = times;
  process.stdout.write(`# latency popup with 10 lines ${small.toFixed(0)} ms, with 10,000 ${large.toFixed(0)} ms\n`);
  assert.ok(large < 1.5 * small + 50, `${small.toFixed(0)} ms with 10 lines, ${large.toFixed(0)} ms with 10,000`);
  await eraseLedger();
});

/** Milliseconds until the popup shows its list and what the ledger has: the least of seven, since whatever else the machine does only adds. */
async function opening(): Promise<number> {
  const times: number[] = [];
  await onPage(pages.training(), async (tab) => {
    await tab.shown(training);
    for (let round = 0; round < 7; round++) {
      const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
      await popup.waitForSelector(".list li");
      await popup.waitForSelector(".glance li");
      times.push(await popup.evaluate(() => performance.now()));
      await popup.close();
    }
  });
  return Math.min(...times);
}
