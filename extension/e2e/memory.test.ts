/** A page that takes more memory than the core has: it ends, says so, and the next page is judged. */
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Rig } from "./browser";
import { pages, setup, training } from "./suite";

/** Veto with a core that gets no more memory than it starts with, as on a device that has none left. */
function starved(): string {
  const copy = mkdtempSync(join(tmpdir(), "veto-starved-"));
  cpSync(setup.dist, copy, { recursive: true });
  const core = join(copy, "core.wasm");
  writeFileSync(core, limited(readFileSync(core)));
  return copy;
}

const memorySection = 5;

// What a module starts with becomes the most it takes (WebAssembly core specification 5.5.8: one memory, a flag, the pages).
function limited(module: Buffer): Buffer {
  for (let at = 8; at < module.length; ) {
    const [size, body] = number(module, at + 1);
    const end = body + size;
    if (module[at] !== memorySection) {
      at = end;
      continue;
    }
    assert.deepEqual([...module.subarray(body, body + 2)], [1, 0], "a core with one memory and no limit of its own");
    const start = module.subarray(body + 2, end);
    const section = Buffer.from([memorySection, 2 + 2 * start.length, 1, 1, ...start, ...start]);
    return Buffer.concat([module.subarray(0, at), section, module.subarray(end)]);
  }
  throw new Error("the core has no section for its memory");
}

// An unsigned number in LEB128, and what comes after it.
function number(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++]!;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return [value, at];
  }
}

function crowd(): void {
  document.addEventListener("DOMContentLoaded", () => {
    const list = document.createElement("ul");
    for (let n = 0; n < 4500; n++) {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.ariaLabel = `Share my location with partners of group ${n} ${"and others ".repeat(12)}`;
      list.append(box);
    }
    document.body.append(list);
  });
}

test("a page for which the core has not memory enough is told of, and the next one is judged", async () => {
  const dist = starved();
  const rig = await Rig.start({ ...setup, dist });
  try {
    const large = await rig.tab();
    await large.page.evaluateOnNewDocument(crowd);
    await large.go(pages.training("missing=1"));
    const answer = await large.check(true);
    assert.ok("error" in answer, "it was enough");
    assert.equal(answer.error.code, "core-dead");
    await large.close();
    const small = await rig.open(pages.training());
    await small.shown(training);
  } finally {
    await rig.close();
    rmSync(dist, { recursive: true });
  }
});
