/** From "the control is in the page" to "the hint is painted", warm and with a stopped worker. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { onPage, pages, rig, setup, training } from "./suite";

const rounds = 9;
const measured: string[] = [];

/** Milliseconds from the control's insertion to the hint's first painting, on the page's own clock. */
async function once(prepare: () => Promise<void>): Promise<number> {
  let took = NaN;
  await onPage(pages.training("late=400"), async (tab) => {
    await prepare();
    const { description } = await tab.shown(training, ({ state }) => state === "on");
    took = description.ms.painted - (await tab.page.evaluate(() => (window as unknown as { __arrived: number }).__arrived));
  });
  return took;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function measure(what: string, prepare: () => Promise<void>): Promise<void> {
  const all: number[] = [];
  for (let n = 0; n < rounds; n++) all.push(await once(prepare));
  assert.ok(all.every((value) => value > 0 && value < 5000), all.join());
  measured.push(`# latency ${setup.browser} ${what} median ${median(all).toFixed(0)} ms, slowest ${Math.max(...all).toFixed(0)} ms, ${rounds} rounds`);
}

test("warm: the worker runs", () => measure("warm", async () => {}));
test("cold: the worker was stopped before the control came", () => measure("cold", () => rig.engine.stopWorker()));

after(() => process.stdout.write(`${measured.join("\n")}\n`));
