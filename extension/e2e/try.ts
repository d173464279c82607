/** The driver of `try`: a browser with Veto on the stand-in pages, for a person; or, without a display, a table and pictures. */
import { mkdirSync } from "node:fs";
import { speak, t } from "../src/ui/i18n";
import { Rig } from "./browser";
import { platforms, training, variants } from "./scenes";
import { readSetup } from "./setup";
import { shoot, shootPopup } from "./shots";
import type { Scene, Seen } from "./shots";

const index = "https://www.example.org/";
const setup = readSetup();
speak(setup.language);
const rig = await Rig.start(setup);

/** Opens everything in tabs and stays until the person closes the browser. */
async function openForPerson(): Promise<void> {
  const { browser } = rig.engine;
  const [first, ...others] = [...platforms(setup.language).map((scene) => scene.url), index];
  const leftOver = (await browser.pages()).filter((page) => page === rig.home || page.url() === "about:blank");
  const front = await browser.newPage();
  await front.goto(first ?? index);
  for (const url of others) await (await browser.newPage({ background: true })).goto(url);
  for (const page of leftOver) await page.close();
  await front.bringToFront();
  process.stdout.write("Veto is in the browser that has just opened. Close the browser to end this.\n");
  await new Promise((closed) => browser.once("disconnected", closed));
}

/** Looks at every scene, prints what was found and leaves pictures. */
async function lookAround(): Promise<void> {
  mkdirSync(setup.pictures, { recursive: true });
  const seen: Seen[] = [];
  for (const scene of platforms(setup.language)) seen.push(await shoot(rig, scene, setup.pictures));
  for (const scene of variants(setup.language)) await shoot(rig, scene, setup.pictures);
  await shootPopup(rig, training(setup.language, "popup"), setup.pictures);
  table(seen);
}

const short = (scene: Scene) => scene.url.replace(/^https:\/\//, "").replace(/\?.*/, "");

function table(seen: Seen[]): void {
  const states = { on: t("stateOn"), off: t("stateOff"), present: t("statePresent"), locked: t("stateLocked") } as Record<string, string>;
  const rows = seen.map((one) => [short(one.scene), one.title, states[one.state] ?? one.state]);
  const widths = [0, 1, 2].map((n) => Math.max(...rows.map((row) => (row[n] ?? "").length)));
  for (const row of rows) process.stdout.write(`${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join("  ").trimEnd()}\n`);
}

if (setup.headless) {
  await lookAround();
  await rig.close();
} else {
  await openForPerson();
}
