/** Pictures of Veto's papers as they come about: a setting switched off, a letter written and sent, both in the ledger. */
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { Person } from "../src/person";
import type { Rig } from "./browser";
import { training } from "./scenes";
import { play } from "./shots";

const person: Person = { name: "Ada Example", role: "", organisation: "", address: "Example Street 1\n10115 Berlin", email: "ada@example.org", account: "", country: "DE", land: "", reason: "" };

/** Leaves a picture of a letter and one of the ledger in a folder. */
export async function shootPapers(rig: Rig, folder: string): Promise<void> {
  await switchOff(rig);
  await rig.home.evaluate((person) => chrome.storage.local.set({ person }), person);
  let line = "";
  await onPaper(rig, "letter.html?rule=linkedin/objection", "#grounds summary", async (page) => {
    await page.click("#grounds summary");
    await page.type("#grounds details[open] textarea", "I teach. Drafts of mine name pupils who never agreed to anything.");
    await page.waitForFunction(() => document.querySelector(".paper")?.textContent?.includes("never agreed to anything"));
    await page.$eval(".paper", (paper) => paper.scrollIntoView());
    await shoot(page, folder, "letter");
    await page.click("#sent .main");
    await page.waitForSelector("#sent [role=status] a");
    line = await page.$eval("#sent [role=status] a", (link) => link.getAttribute("href") ?? "");
  });
  await onPaper(rig, line, "[data-deed=objection] .next button", async (page) => shoot(page, folder, "ledger"));
}

async function switchOff(rig: Rig): Promise<void> {
  const scene = training("en", "ledger");
  await play(rig, scene, async (tab) => {
    await tab.page.click("[role=switch]");
    await tab.finding(scene.entry, ({ state }) => state === "off");
  });
}

async function onPaper(rig: Rig, path: string, ready: string, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await rig.extensionPage(path);
  await page.setViewport({ width: 760, height: 1100 });
  await page.waitForSelector(ready);
  await use(page);
  await page.close();
}

async function shoot(page: Page, folder: string, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}
