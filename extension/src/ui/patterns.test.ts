/** Every pattern the core can name has a plain name in the interface, and no more have one. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fill, speak } from "./i18n";
import { plainNames } from "./patterns";

const folder = join(existsSync("_locales") ? ".." : ".", "wasm/pattern");

test("each pattern has a plain name of its own, in both languages", () => {
  const sources = readdirSync(folder).filter((file) => file.endsWith(".go") && !file.endsWith("_test.go"));
  const ids = sources.flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/(?:\bid:\s+|ID = )"([a-z-]+)"/g)].map(([, id]) => id));
  assert.equal(ids.length, 12);
  assert.deepEqual(Object.keys(plainNames).sort(), ids.sort());
  for (const language of ["de", "en"] as const) {
    speak(language);
    const names = Object.values(plainNames).map((key) => fill(key, []).map(({ text }) => text).join(""));
    assert.equal(new Set(names).size, names.length);
  }
});
