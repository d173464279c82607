/** A search finds every item that contains all its words. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { matching } from "./search";

const names = ["Chatter chatter.example", "Ärzte Portal", "Microsoft 365"];
const found = (query: string) => matching(names, (name) => name, query);

test("every word counts, in any order, case and accent do not", () => {
  assert.deepEqual(found("example chat"), ["Chatter chatter.example"]);
  assert.deepEqual(found("arzte"), ["Ärzte Portal"]);
  assert.deepEqual(found("365 chat"), []);
  assert.deepEqual(found("  "), names);
});
