/** What is asked where storage does not answer: the hint comes, and nothing is overwritten. */
import assert from "node:assert/strict";
import { describe, mock, test } from "node:test";
import { Core } from "./core";
import { Questions } from "./questions";

const sight = { snapshot: { url: "https://www.example.org/", lang: "", loading: false, age: 0, cut: 0, controls: [] }, touched: [], any: false };
const remembered = { finding: "a/b", state: "on", at: "", first: "on", own: false, acted: false };

describe("questions", () => {
  const storages: [string, () => Promise<never>][] = [
    ["fails", () => Promise.reject(new Error("IO error"))],
    ["never answers", () => new Promise(() => undefined)],
  ];
  for (const [how, get] of storages) {
    test(`a storage that ${how} costs no hint, is told of, and is not written over`, async () => {
      mock.timers.enable({ apis: ["setTimeout"] });
      const told: Record<string, unknown>[] = [];
      const session = { set: async (what: Record<string, unknown>) => void told.push(what) };
      Object.assign(globalThis, { chrome: { storage: { local: { get }, session, managed: { get } }, i18n: { getUILanguage: () => "de" } } });
      const asked: { memory: unknown; language: string }[] = [];
      const core = new Core(async () => (_method, body) => {
        asked.push(JSON.parse(body));
        return JSON.stringify({ ok: { findings: [], remember: [remembered] } });
      });
      const look = new Questions(core).look(sight, Promise.resolve([]));
      let answer: Awaited<typeof look> | undefined;
      void look.then((one) => (answer = one));
      // One after the other, each with its own patience.
      while (!answer) {
        mock.timers.tick(2000);
        await new Promise(setImmediate);
      }
      mock.timers.reset();
      assert.ok("ok" in answer && answer.ok.remember.length === 0);
      assert.deepEqual([asked[0]?.memory, asked[0]?.language], [[], "de"]);
      assert.equal(told.length, 1);
    });
  }
});
