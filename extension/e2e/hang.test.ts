/** The core hangs, which its limits are there to prevent: somebody else must end it. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Rig } from "./browser";
import { pages, setup, training } from "./suite";

/** Veto with a worker that hangs when it is told to: there is no other way into one that nobody watches. */
function hanging(): string {
  const copy = mkdtempSync(join(tmpdir(), "veto-hang-"));
  cpSync(setup.dist, copy, { recursive: true });
  const worker = join(copy, "worker.js");
  writeFileSync(worker, `addEventListener("message", ({ data }) => { while (data === "hang"); });\n${readFileSync(worker, "utf8")}`);
  return copy;
}

async function hang(rig: Rig): Promise<void> {
  if (setup.browser === "firefox") return rig.engine.breakCore(rig.home, "hangs");
  await rig.home.evaluate(async () => {
    const [registration] = await navigator.serviceWorker.getRegistrations();
    registration?.active?.postMessage("hang");
  });
}

test("a core that hangs is ended, by Veto in Firefox and by the browser in Chromium, and the page is judged again", async () => {
  const dist = setup.browser === "chromium" ? hanging() : "";
  const rig = await Rig.start(dist ? { ...setup, dist, unwatched: true } : setup);
  try {
    const tab = await rig.open(pages.training());
    await tab.shown(training);
    await hang(rig);
    const start = performance.now();
    await tab.page.click("[role=switch]");
    await tab.finding(training, ({ state }) => state === "off", 120_000);
    assert.ok(performance.now() - start > 1000, "nothing hung");
  } finally {
    await rig.close();
    if (dist) rmSync(dist, { recursive: true });
  }
});
