/** The days that platforms set: shown where one looks after one's own, into the calendar, noted to be reminded of. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "puppeteer-core";
import { eraseLedger, onPaper, saved } from "./papers";
import { rule } from "./rule-file";
import { rig } from "./suite";

const [entry] = rule.entries;
/** The rules' own days pass; one that is far off comes from a file of the person's own. */
const coming = { ...rule, entries: [{ ...entry, dates: [{ date: "2099-01-08", what: "deadline", late: "future-only" }] }] };
const day = '[data-day="yours:privacy-choices/partner-mail"]';

async function withDay(use: (page: Page) => Promise<void>): Promise<void> {
  await eraseLedger();
  await rig.home.evaluate((text) => chrome.runtime.sendMessage({ type: "ui-bg-own-add", name: "rule.json", text }), JSON.stringify(coming));
  try {
    await onPaper("ledger.html", use);
  } finally {
    await rig.home.evaluate((id) => chrome.runtime.sendMessage({ type: "ui-bg-own-remove", id }), rule.id);
    await eraseLedger();
  }
}

test("a day to come: with what acting late still does, into the calendar, and noted with its reminder a week before", () =>
  withDay(async (page) => {
    await page.waitForSelector(day);
    const words = await page.$eval(day, (one) => one.textContent ?? "");
    assert.match(words, /Privacy choices: Mail from partners.*8 Jan 2099.*What was used before stays used/s);
    const ics = await saved(page, `${day} .ics`);
    assert.equal(ics.name, "veto-2099-01-08.ics");
    assert.match(ics.text, /DTSTART;VALUE=DATE:20990108\r\n/);
    assert.equal(ics.text.match(/BEGIN:VALARM/g)?.length, 3);
    await page.click(`${day} .note`);
    await page.waitForSelector("[data-deed=noted]");
    assert.match(await page.$eval("[data-deed=noted]", (line) => line.textContent ?? ""), /Noted a day.*Mail from partners.*8 Jan 2099.*Reminder on 1 Jan 2099/s);
    await page.waitForFunction((day) => document.querySelector(`${day} .note`) === null, {}, day);
  }));

test("days that have passed: folded away, each with what acting late still does and the way to a letter", () =>
  onPaper("ledger.html", async (page) => {
    await page.waitForSelector("#passed summary");
    await page.click("#passed summary");
    const days = await page.$$eval("#passed li", (all) => all.map((one) => [one.textContent ?? "", one.querySelector("a.button")?.getAttribute("href") ?? "", one.querySelector(".ics") !== null] as const));
    assert.ok(days.length >= 8, String(days.length));
    for (const [words, letter, ics] of days) assert.ok(letter.startsWith("letter.html?rule=") && !ics, words);
    const facebook = days.filter(([, letter]) => letter.includes("facebook")).map(([words]) => words);
    assert.match(facebook.join("\n"), /26 May 2025.*27 May 2025.*stays used/s);
  }));
