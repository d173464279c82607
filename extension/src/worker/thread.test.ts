/** A core in a thread: asked by message, ended when it does not answer. */
import assert from "node:assert/strict";
import { beforeEach, describe, mock, test } from "node:test";
import { Core } from "./core";
import { type Answer, type Question, startThread } from "./thread";

type Reply = (question: Question, thread: Thread) => void;
let replies: Reply[];
let threads: Thread[];

/** A thread that does with each question what the test says. */
class Thread {
  ended = false;
  onmessage: (event: { data: Answer }) => void = () => undefined;
  onerror: (event: { message: string }) => void = () => undefined;

  constructor() {
    threads.push(this);
  }

  postMessage(question: Question): void {
    replies.shift()?.(question, this);
  }

  terminate(): void {
    this.ended = true;
  }
}

const echo: Reply = ({ n, method }, thread) => thread.onmessage({ data: { n, answer: JSON.stringify({ ok: method }) } });
const breaks: Reply = (_question, thread) => thread.onerror({ message: "out of memory" });
const hangs: Reply = () => undefined;

describe("thread", () => {
  beforeEach(() => {
    [replies, threads] = [[], []];
    Object.assign(globalThis, { Worker: Thread, chrome: { runtime: { getURL: (path: string) => path } } });
  });

  test("answers go to the questions they belong to", async () => {
    const held: (() => void)[] = [];
    const later: Reply = (question, thread) => held.push(() => echo(question, thread));
    replies = [later, later];
    const core = new Core(startThread);
    const both = Promise.all([core.call("a", 1), core.call("b", 2)]);
    await new Promise(setImmediate);
    held.toReversed().forEach((tell) => tell());
    assert.deepEqual(await both, [{ ok: "a" }, { ok: "b" }]);
    assert.equal(threads.length, 1);
  });

  test("a thread that breaks is ended, another is asked", async () => {
    replies = [breaks, echo];
    assert.deepEqual(await new Core(startThread).call("a", 1), { ok: "a" });
    assert.deepEqual(threads.map(({ ended }) => ended), [true, false]);
  });

  test("a thread that hangs is ended, another is asked; one that hangs again is an error", async () => {
    mock.timers.enable({ apis: ["setTimeout"] });
    replies = [hangs, hangs];
    const call = new Core(startThread).call("a", 1);
    let answer: Awaited<typeof call> | undefined;
    void call.then((one) => (answer = one));
    while (!answer) {
      mock.timers.tick(10_000);
      await new Promise(setImmediate);
    }
    mock.timers.reset();
    assert.ok("error" in answer && answer.error.code === "core-dead" && answer.error.message.includes("no answer within 10 s"));
    assert.deepEqual(threads.map(({ ended }) => ended), [true, true]);
  });
});
