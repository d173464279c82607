import assert from "node:assert/strict";
import { test } from "node:test";
import { Core } from "./core";

/** A start function that hands out these cores one after the other, and counts. */
function starts(...cores: ((method: string, body: string) => string | undefined)[]) {
  let started = 0;
  const start = () => {
    const core = cores[started++];
    return core ? Promise.resolve(core) : Promise.reject(new Error("no core left"));
  };
  return { start, count: () => started };
}

const echo = (method: string, body: string) => JSON.stringify({ ok: [method, JSON.parse(body)] });
const silent = () => undefined;
const exited = () => {
  throw new Error("Go program has already exited");
};

test("a core is started once and asked many times", async () => {
  const { start, count } = starts(echo);
  const core = new Core(start);
  assert.deepEqual(await core.call("look", 1), { ok: ["look", 1] });
  assert.deepEqual(await core.call("look", 2), { ok: ["look", 2] });
  assert.equal(count(), 1);
});

const panicking = () => JSON.stringify({ error: { code: "panic", message: "the core panicked", where: "core" } });

test("a core that panicked is not asked again: a new one is", async () => {
  const { start, count } = starts(panicking, echo);
  assert.deepEqual(await new Core(start).call("look", 1), { ok: ["look", 1] });
  assert.equal(count(), 2);
});

test("a core that panics twice says so", async () => {
  const answer = await new Core(starts(panicking, panicking).start).call("look", 1);
  assert.ok("error" in answer && answer.error.code === "panic");
});

for (const [how, dying] of [["ends silently", silent], ["has exited", exited]] as const) {
  test(`a core that ${how} is started anew and asked again`, async () => {
    const { start, count } = starts(dying, echo);
    assert.deepEqual(await new Core(start).call("look", 1), { ok: ["look", 1] });
    assert.equal(count(), 2);
  });

  test(`a core that ${how} twice is an error the person can report`, async () => {
    const { start } = starts(dying, dying, echo);
    const core = new Core(start);
    const answer = await core.call("look", 1);
    assert.ok("error" in answer && answer.error.code === "core-dead" && answer.error.where === "look");
    assert.deepEqual(await core.call("look", 2), { ok: ["look", 2] }, "the next call starts a new one");
  });
}

test("a core that cannot start is an error, not an exception", async () => {
  const answer = await new Core(() => Promise.reject(new Error("out of memory"))).call("look", 1);
  assert.ok("error" in answer && answer.error.message.includes("out of memory"));
});
