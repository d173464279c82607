/** Questions to the browser's storage, and how many of them there are. */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { read } from "./local";

const stored = { salt: "s", version: 1, language: "de" };
let asked: string[][];
let broken: Error | null;

describe("local", () => {
  beforeEach(() => {
    [asked, broken] = [[], null];
    const get = async (keys: string[]) => {
      asked.push(keys);
      if (broken) throw broken;
      return Object.fromEntries(Object.entries(stored).filter(([key]) => keys.includes(key)));
    };
    Object.assign(globalThis, { chrome: { storage: { local: { get } } } });
  });

  test("what is asked for in one turn is one question, and each gets its own", async () => {
    const [a, b] = await Promise.all([read<typeof stored>("salt", "version"), read<typeof stored & { own: string }>("version", "own")]);
    assert.deepEqual([a, b], [{ salt: "s", version: 1 }, { version: 1 }]);
    assert.deepEqual(asked, [["salt", "version", "own"]]);
  });

  test("what is asked for later is asked anew", async () => {
    await read<typeof stored>("salt");
    await read<typeof stored>("salt");
    assert.equal(asked.length, 2);
  });

  test("a storage that fails is everybody's failure, and only this once", async () => {
    broken = new Error("IO error");
    const both = await Promise.allSettled([read<typeof stored>("salt"), read<typeof stored>("language")]);
    assert.deepEqual(both.map(({ status }) => status), ["rejected", "rejected"]);
    broken = null;
    assert.deepEqual(await read<typeof stored>("language"), { language: "de" });
  });
});
