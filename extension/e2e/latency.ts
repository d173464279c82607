/** From "the control is in the page" to "the hint is painted", warm and with a stopped worker. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { onPage, pages, rig, setup, training } from "./suite";

const rounds = 5;
const measured: string[] = [];

interface Took {
  /** Milliseconds from the control's insertion to the hint's first painting, on the page's own clock. */
  hint: number;
  /** Milliseconds of the last reading until its snapshot, the core's answer and the drawn hint. */
  parts: [snapshot: number, core: number, paint: number];
}

async function once(query: string, prepare: () => Promise<void>): Promise<Took> {
  let took: Took | null = null;
  await onPage("about:blank", async (tab) => {
    await prepare();
    await tab.go(pages.training(query));
    const painted = await tab.until("the hint to be painted", ({ ms, places }) => ms.painted > 0 && Boolean(places[training]?.hint));
    const arrived = await tab.page.evaluate(() => (window as unknown as { __arrived: number }).__arrived);
    const { snapshot, core, paint } = painted.ms;
    took = { hint: painted.ms.painted - arrived, parts: [snapshot, core, paint] };
  });
  assert.ok(took);
  return took;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function measure(what: string, query: string, prepare: () => Promise<void>): Promise<void> {
  const took: Took[] = [];
  for (let n = 0; n < rounds; n++) took.push(await once(query, prepare));
  const all = took.map(({ hint }) => hint);
  const parts = ["read", "judged", "drawn"].map((part, i) => `${part} ${median(took.map(({ parts }) => parts[i] ?? NaN)).toFixed(0)}`).join(", ");
  assert.ok(all.every((value) => value > 0 && value < 5000), all.join());
  measured.push(`# latency ${setup.browser} ${what} median ${median(all).toFixed(0)} ms, slowest ${Math.max(...all).toFixed(0)} ms, ${rounds} rounds; ${parts}`);
}

test("warm: the worker runs and the page is open when the control comes", () => measure("warm", "late=700", async () => {}));
test("cold: the worker is stopped when the page opens with its control", () => measure("cold", "", () => rig.engine.stopWorker()));

after(() => process.stdout.write(`${measured.join("\n")}\n`));
