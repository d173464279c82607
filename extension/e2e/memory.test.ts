/** The core runs out of memory. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Rig } from "./browser";
import { pages, setup, training } from "./suite";

/** Enough for a page as there are many, too little for one with thousands of controls; in WebAssembly's pages of 64 kB. */
const scarce = 320;

/** Veto with a core whose memory cannot grow beyond that. */
function starving(): string {
  const copy = mkdtempSync(join(tmpdir(), "veto-memory-"));
  cpSync(setup.dist, copy, { recursive: true });
  const core = join(copy, "core.wasm");
  writeFileSync(core, limited(readFileSync(core)));
  return copy;
}

/** The number at a place, as WebAssembly writes it, and where what follows it begins. */
function numberAt(module: Buffer, at: number): [number, number] {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = module[at++]!;
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) return [value, at];
  }
}

function written(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...written(value >> 7)];
}

const memorySection = 5;

/** Gives the only memory of a module an upper limit. */
function limited(module: Buffer): Buffer {
  let at = 8;
  while (at < module.length) {
    const [size, inside] = numberAt(module, at + 1);
    if (module[at] === memorySection) {
      const [least] = numberAt(module, inside + 2);
      const memory = [1, 1, ...written(least), ...written(scarce)];
      return Buffer.concat([module.subarray(0, at), Buffer.from([memorySection, ...written(memory.length), ...memory]), module.subarray(inside + size)]);
    }
    at = inside + size;
  }
  throw new Error("core.wasm has no memory of its own");
}

test("a core that runs out of memory over a page says so, and the next page has its hint", async () => {
  const dist = starving();
  const rig = await Rig.start({ ...setup, dist });
  try {
    const tab = await rig.open(pages.training());
    await tab.shown(training);
    await tab.page.$eval("main", (main) => {
      const all = document.createDocumentFragment();
      for (let n = 0; n < 5000; n++) {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.checked = true;
        box.ariaLabel = `Setting ${n}: allow personalised ads ${"x".repeat(60)}`;
        all.append(box);
      }
      main.append(all);
    });
    const answer = await tab.check(true);
    assert.ok("error" in answer && answer.error.code === "core-dead", JSON.stringify(answer).slice(0, 400));
    await tab.go(pages.training());
    await tab.shown(training);
  } finally {
    await rig.close();
    rmSync(dist, { recursive: true });
  }
});
