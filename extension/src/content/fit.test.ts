/** A snapshot that is too long for one question loses controls at its end, and says how many. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Snapshot } from "../wire.gen";
import { fit } from "./fit";

function page(controls: number, letters: number): Snapshot {
  const all = Array.from({ length: controls }, (_, n) => ({ n, role: "switch", name: "x".repeat(letters / 2), headings: ["y".repeat(letters / 2)] }));
  return { url: "", lang: "", loading: false, age: 0, cut: 3, controls: all };
}

test("a page of everyday length stays as it is", () => {
  const snapshot = page(300, 200);
  assert.equal(fit(snapshot), snapshot);
});

for (const [controls, letters] of [[5000, 2000], [3, 800_000]] as const) {
  test(`${controls} controls of ${letters} letters fit, from the first on, and the rest is counted`, () => {
    const snapshot = page(controls, letters);
    const fitted = fit(snapshot);
    assert.ok(fitted.controls.length > 0 && fitted.controls.length * letters <= 1_000_000);
    assert.equal(fitted.controls.length + fitted.cut, controls + 3);
    assert.deepEqual(fitted.controls, snapshot.controls.slice(0, fitted.controls.length));
    assert.ok(JSON.stringify(fitted).length * 6 < 8 * 1024 * 1024, "it fits even if every letter must be escaped");
  });
}
