/** The page that can reach the network: what it is told, how it asks, and that it reads no more than a pack may have. */
import assert from "node:assert/strict";
import { afterEach, describe, test } from "node:test";
import { bring } from "./bring";
import { maxPackBytes, miss, readBrought, readErrand } from "./errand";

const there = "https://packs.example/pack.json";
const whole = globalThis.fetch;

describe("the page outside", () => {
  afterEach(() => void (globalThis.fetch = whole));

  const from = (answer: () => Response | Promise<Response>, signal = new AbortController().signal) => {
    let asked: RequestInit = {};
    globalThis.fetch = async (_address, how) => {
      asked = how ?? {};
      return answer();
    };
    return bring(there, signal).then((brought) => ({ brought, asked }));
  };

  test("it asks without cookies, sender or language, and follows nobody", async () => {
    const { brought, asked } = await from(() => new Response("{ä}"));
    assert.deepEqual(brought, { text: "{ä}" });
    const { credentials, referrerPolicy, redirect, cache, mode, headers } = asked;
    assert.deepEqual({ credentials, referrerPolicy, redirect, cache, mode, headers }, { credentials: "omit", referrerPolicy: "no-referrer", redirect: "manual", cache: "no-store", mode: "cors", headers: { Accept: "application/json", "Accept-Language": "*" } });
  });

  test("whatever keeps a text from coming has its name", async () => {
    const ended = AbortSignal.abort();
    const fails = () => Promise.reject(new TypeError("Failed to fetch"));
    assert.deepEqual((await from(fails)).brought, miss("no-answer"));
    assert.deepEqual((await from(fails, ended)).brought, miss("late"));
    assert.deepEqual((await from(() => new Response("", { status: 404 }))).brought, miss("status", 404));
    assert.deepEqual((await from(() => Object.defineProperty(new Response(""), "type", { value: "opaqueredirect" }))).brought, miss("redirect"));
    assert.deepEqual((await from(() => new Response(new Uint8Array([123, 255])))).brought, miss("no-text"));
    assert.deepEqual((await from(() => new Response(new Uint8Array([123, 195])))).brought, miss("no-text"), "a letter that is cut off");
    assert.deepEqual((await from(() => new Response(new ReadableStream({ start: (to) => to.error(new Error("gone")) })))).brought, miss("no-answer"));
  });

  test("it stops reading at the largest size a pack may have", async () => {
    let [given, cancelled] = [0, false];
    const pull = (to: ReadableStreamDefaultController) => {
      given++;
      to.enqueue(new Uint8Array(65_536).fill(32));
    };
    const endless = new ReadableStream({ pull, cancel: () => void (cancelled = true) });
    assert.deepEqual((await from(() => new Response(endless))).brought, miss("too-large"));
    assert.ok(cancelled && given <= maxPackBytes / 65_536 + 3, `${given} parts were read`);
    assert.ok("text" in (await from(() => new Response("x".repeat(maxPackBytes)))).brought);
  });

  test("a message is taken only whole, in both directions", () => {
    assert.equal(readErrand({ address: there }), there);
    for (const wrong of [null, there, {}, { address: 1 }, { address: "http://packs.example/" }, { address: `${there}#a` }, { address: there, more: 1 }]) assert.equal(readErrand(wrong), "", JSON.stringify(wrong));
    assert.deepEqual(readBrought({ text: "{}" }), { text: "{}" });
    assert.deepEqual(readBrought({ missed: "status", status: 500 }), miss("status", 500));
    for (const wrong of [null, "{}", {}, { text: 1 }, { text: "x".repeat(maxPackBytes + 1) }, { text: "", missed: "late" }, { missed: "tired", status: 0 }, { missed: "late", status: "0" }, { missed: "late" }]) assert.equal(readBrought(wrong), null);
  });
});
