/** The ledger: nothing lost, whatever happens to it. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import { deleteDB, openDB } from "idb";
import { close, databaseName } from "./database";
import { isWhole, read, Refused, take, written } from "./file";
import * as ledger from "./ledger";
import { canonical, canonicalJSON, type Facts, hex, type Picture, sealOf } from "./line";
import { ledgerProblem } from "./trouble";

describe("ledger", () => {
  beforeEach(async () => {
    await close();
    await deleteDB(databaseName);
  });

  function facts(more: Partial<Facts> = {}): Facts {
    const control = { role: "switch", name: "Train with my data", before: "on", after: "off", address: "https://www.example.org/settings" };
    const about = { platform: "p", name: "Plat", rule: "p/training", title: "Training", checked: "2026-11-01", version: "0.1.0" };
    return { ...about, deed: "switched", how: "switch", day: "2026-11-21", at: "2026-11-21T14:02:00.000Z", control, controller: "", text: "", earlier: "", ...more };
  }

  const picture: Picture = { type: "image/png", bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]).buffer };

  test("a line is there again, with its picture, and its seal holds", async () => {
    const { id } = await ledger.write(facts(), { picture });
    const line = await ledger.lineOf(id);
    assert.ok(line?.pictured);
    assert.ok(await isWhole({ line, picture: await ledger.pictureOf(id) }));
  });

  test("the seal breaks by the least change of what was sealed, and by no change of what comes later", async () => {
    const line = await ledger.write(facts(), { picture });
    const other: Picture = { ...picture, bytes: picture.bytes.slice(0, -1) };
    assert.equal(await isWhole({ line, picture: other }), false);
    assert.equal(await isWhole({ line: { ...line, day: "2026-11-22" }, picture }), false);
    assert.equal(await isWhole({ line: { ...line, control: { ...line.control!, after: "on" } }, picture }), false);
    const answered = await ledger.change(line.id, { answer: { kind: "refused", day: "2026-12-01", said: "" }, due: "2026-12-21", step: "answer" });
    assert.ok(answered && (await isWhole({ line: answered, picture })));
  });

  test("the canonical form does not depend on the order in which facts were put together", () => {
    const turned = (value: object) => Object.fromEntries(Object.entries(value).reverse());
    const one = facts();
    assert.equal(canonical({ ...turned(one), control: turned(one.control!) } as Facts), canonical(one));
  });

  test("the seal is SHA-256 as any other program computes it", async () => {
    const { createHash } = await import("node:crypto");
    const wanted = createHash("sha256").update(`${canonical(facts())}\n`).update(new Uint8Array(picture.bytes)).digest("hex");
    assert.equal(await sealOf(facts(), picture), wanted);
  });

  test("a database of version 1 becomes today's, with every line and picture", async () => {
    const old = await openDB(databaseName, 1, {
      upgrade(database) {
        database.createObjectStore("lines", { keyPath: "id" }).createIndex("platform", ["platform", "at"]);
        database.createObjectStore("pictures", { keyPath: "line" });
      },
    });
    const kept = [{ line: { id: "a", ...facts(), answers: [], due: "2026-12-21", step: "answer", reminded: "", seal: await sealOf(facts(), picture), pictured: true }, picture }];
    for (const { line, picture } of kept) await old.put("lines", line), await old.put("pictures", { ...picture, line: line.id });
    assert.deepEqual([...old.transaction("lines").store.indexNames], ["platform"], "the old database has the old indexes");
    old.close();
    assert.deepEqual((await ledger.dues()).map(({ id }) => id), ["a"]);
    assert.deepEqual((await ledger.ofRule("p/training")).map(({ id }) => id), ["a"]);
    const line = await ledger.lineOf("a");
    assert.ok(line && (await isWhole({ line, picture: await ledger.pictureOf("a") })));
  });

  test("a database of version 2 becomes today's: every line has room for a file number, and no seal breaks", async () => {
    const old = await openDB(databaseName, 2, {
      upgrade(database) {
        const lines = database.createObjectStore("lines", { keyPath: "id" });
        lines.createIndex("platform", ["platform", "at"]);
        lines.createIndex("rule", ["rule", "at"]);
        lines.createIndex("due", "due");
        database.createObjectStore("pictures", { keyPath: "line" });
      },
    });
    for (const id of ["a", "b"]) await old.put("lines", { id, ...facts(), answers: [], due: "", step: "", reminded: "", seal: await sealOf(facts(), null), pictured: false });
    old.close();
    const lines = await ledger.all();
    assert.deepEqual(lines.map(({ reference }) => reference), ["", ""]);
    for (const line of lines) assert.ok(await isWhole({ line, picture: null }));
    assert.equal((await ledger.change("a", { reference: "12.34-5/26" }))?.reference, "12.34-5/26");
  });

  test("a file of version 1, from before there were reports, is taken, and its seals hold", async () => {
    const line = { id: "a", ...facts(), answers: [], due: "", step: "", reminded: "", seal: await sealOf(facts(), null), pictured: false };
    const entries = [{ line, picture: null }];
    const hash = hex(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonicalJSON(entries))));
    assert.equal(await take(JSON.stringify({ format: "veto-ledger", version: 1, hash, entries })), 1);
    const there = await ledger.lineOf("a");
    assert.equal(there?.reference, "");
    assert.ok(await isWhole({ line: there, picture: null }));
  });

  test("a report keeps its body under the seal and its file number beside it", async () => {
    const line = await ledger.write(facts({ deed: "reported", to: "A body", text: "Dear …" }), { picture, due: "2027-02-19", step: "ask" });
    const numbered = await ledger.change(line.id, { reference: "12.34-5/26" });
    assert.ok(numbered && (await isWhole({ line: numbered, picture })));
    assert.equal(await isWhole({ line: { ...line, to: "Another body" }, picture }), false);
    const text = await written();
    await ledger.eraseAll();
    assert.equal(await take(text), 1);
    assert.deepEqual([(await ledger.lineOf(line.id))?.to, (await ledger.lineOf(line.id))?.reference], ["A body", "12.34-5/26"]);
  });

  test("a database of a newer Veto is left alone, and said so", async () => {
    (await openDB(databaseName, 99)).close();
    const problem = await ledger.all().then(() => null, ledgerProblem);
    assert.equal(problem?.what, "ledgerNewer");
  });

  test("a newer Veto in another tab is not held up by this one", async () => {
    await ledger.write(facts());
    const newer = await openDB(databaseName, 99, { blocked: () => assert.fail("this tab holds it up") });
    newer.close();
  });

  test("two tabs that change one line at once lose nothing", async () => {
    const { id } = await ledger.write(facts());
    await Promise.all(["2026-12-01", "2026-12-02", "2026-12-03"].map((day) => ledger.change(id, { answer: { kind: "answered", day, said: "" } })));
    assert.equal((await ledger.lineOf(id))?.answers.length, 3);
  });

  test("what another tab erased is not written back", async () => {
    const { id } = await ledger.write(facts());
    await ledger.erase(id);
    assert.equal(await ledger.change(id, { due: "2026-12-21" }), null);
    assert.deepEqual(await ledger.all(), []);
  });

  test("a full storage: nothing is half there, the words say what to do, and the next write works again", async (t) => {
    await ledger.write(facts());
    const put = IDBObjectStore.prototype.put;
    t.mock.method(IDBObjectStore.prototype, "put", function (this: IDBObjectStore, value: unknown) {
      if (this.name === "pictures") throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      return put.call(this, value);
    });
    const problem = await ledger.write(facts(), { picture }).then(() => null, ledgerProblem);
    t.mock.restoreAll();
    assert.equal(problem?.what, "ledgerFull");
    assert.equal((await ledger.all()).length, 1);
    await ledger.write(facts(), { picture });
    assert.equal((await ledger.all()).length, 2);
  });

  test("what was erased can be put back as it was", async () => {
    const { id } = await ledger.write(facts(), { picture });
    const before = await ledger.lineOf(id);
    const entry = await ledger.erase(id);
    assert.equal(await ledger.pictureOf(id), null);
    assert.ok(entry);
    await ledger.restore([entry]);
    assert.deepEqual([await ledger.lineOf(id), (await ledger.pictureOf(id))?.bytes], [before, picture.bytes]);
  });

  test("export, erase all, import: the same", async () => {
    const line = await ledger.write(facts(), { picture, due: "2026-12-21", step: "answer" });
    await ledger.change(line.id, { answer: { kind: "confirmed", day: "2026-11-22", said: "Ref. 7" } });
    await ledger.write(facts({ deed: "objection", how: "letter", control: null, text: "Dear …" }));
    const [before, file] = [await ledger.all(), await written()];
    await ledger.eraseAll();
    assert.deepEqual(await ledger.all(), []);
    assert.equal(await take(file), 2);
    assert.deepEqual([await ledger.all(), (await ledger.pictureOf(line.id))?.bytes], [before, picture.bytes]);
    assert.deepEqual(JSON.parse(await written()), JSON.parse(file));
  });

  test("an import adds and never takes away", async () => {
    const { id } = await ledger.write(facts());
    const file = await written();
    await ledger.change(id, { answer: { kind: "refused", day: "2026-12-01", said: "" } });
    await ledger.write(facts({ title: "Another" }));
    assert.equal(await take(file), 0);
    const lines = await ledger.all();
    assert.equal(lines.length, 2);
    assert.equal(lines.find((line) => line.id === id)?.answers.length, 1);
  });

  test("answers of both sides are kept, and two lines of one id that differ both stay, once", async () => {
    const { id } = await ledger.write(facts());
    await ledger.change(id, { answer: { kind: "confirmed", day: "2026-11-22", said: "" } });
    const file = await written();
    const { line } = (await ledger.erase(id))!;
    await ledger.restore([{ line: { ...line, answers: [{ kind: "refused", day: "2026-12-01", said: "" }] }, picture: null }]);
    await take(file);
    assert.deepEqual((await ledger.lineOf(id))?.answers.map(({ kind }) => kind), ["refused", "confirmed"]);
    await ledger.eraseAll();
    await ledger.restore([{ line: { ...line, title: "Other", seal: await sealOf({ ...line, title: "Other" }, null) }, picture: null }]);
    assert.equal(await take(file), 1);
    assert.equal(await take(file), 0);
    assert.deepEqual((await ledger.all()).map(({ title }) => title).sort(), ["Other", "Training"]);
  });

  const broken: [what: string, spoil: (file: string) => string, says: RegExp][] = [
    ["cut off", (file) => file.slice(0, -20), /not JSON, or it was cut off/],
    ["not a ledger", () => "{}", /format/],
    ["of a newer Veto", (file) => file.replace('"version": 2', '"version": 3'), /newer Veto .*version 3/],
    ["changed by hand", (file) => file.replace('"Training"', '"training"'), /changed or damaged/],
    ["a field that nobody knows", (file) => file.replace('"pictured"', '"extra": 1, "pictured"'), /entries\.0\.line\.extra/],
    ["a field missing", (file) => file.replace(/"seal": "\w+",/, ""), /entries\.0\.line\.seal/],
    ["a day that is none", (file) => file.replace('"day": "2026-11-21"', '"day": "2026-13-41x"'), /entries\.0\.line\.day/],
    ["a deed that nobody knows", (file) => file.replace('"switched"', '"hacked"'), /entries\.0\.line\.deed/],
    ["no base64", (file) => file.replace(/"picture": "[^"]+"/, '"picture": "%%"'), /entries\.0\.picture/],
  ];

  for (const [what, spoil, says] of broken) {
    test(`a broken file (${what}) is refused whole, with the place`, async () => {
      await ledger.write(facts(), { picture });
      const file = await written();
      const spoilt = spoil(file);
      assert.notEqual(spoilt, file);
      const before = await ledger.all();
      await assert.rejects(take(spoilt), (problem) => problem instanceof Refused && says.test(problem.message));
      assert.deepEqual(await ledger.all(), before);
    });
  }

  const odd: unknown[] = [null, true, 0, -1, 1e308, "", "\u0000", "x".repeat(20_000), "2026-02-30", "%%", [], {}, [[[]]], { __proto__: null, constructor: 1 }];

  // The same numbers every time: what breaks the reading breaks it again.
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
  }

  /** A part of the file is another value, and the hash is right for it. */
  async function altered(file: string, pick: (below: number) => number): Promise<string> {
    const content = JSON.parse(file) as { hash: string; entries: unknown };
    let at = content as unknown as Record<string, unknown>;
    for (let depth = pick(6); ; depth--) {
      const keys = Object.keys(at);
      const key = keys[pick(keys.length)] ?? "entries";
      const inner = at[key];
      if (depth > 0 && typeof inner === "object" && inner !== null) {
        at = inner as Record<string, unknown>;
        continue;
      }
      at[key] = odd[pick(odd.length)];
      break;
    }
    const bytes = new TextEncoder().encode(canonicalJSON(content.entries));
    return JSON.stringify({ ...content, hash: hex(await crypto.subtle.digest("SHA-256", bytes)) });
  }

  function scrambled(file: string, pick: (below: number) => number): string {
    const [from, length] = [pick(file.length), pick(12)];
    return file.slice(0, from) + file.slice(from + length, from + 2 * length) + String.fromCharCode(pick(0xffff)) + file.slice(from + length);
  }

  test("whatever a file says, it is read or refused and nothing else, 3,000 spoilt ones over", async () => {
    await ledger.write(facts(), { picture });
    const file = await written();
    const pick = numbers(20_261_122);
    const came = { read: 0, refused: 0 };
    for (let n = 0; n < 3000; n++) {
      const spoilt = n % 3 === 0 ? scrambled(file, pick) : await altered(file, pick);
      try {
        await read(spoilt);
        came.read++;
      } catch (problem) {
        assert.ok(problem instanceof Refused, `${String(problem)}: ${spoilt.slice(0, 3000)}`);
        came.refused++;
      }
    }
    assert.ok(came.read > 50 && came.refused > 1000, JSON.stringify(came));
  });

  test("a picture that is no PNG, or is missing, is refused even where the hash is right", async () => {
    const { id } = await ledger.write(facts(), { picture });
    const { line } = (await ledger.erase(id))!;
    await ledger.restore([{ line, picture: { type: "image/png", bytes: new Uint8Array([1, 2, 3]).buffer } }]);
    await assert.rejects(read(await written()), /no PNG/);
    await ledger.eraseAll();
    await ledger.restore([{ line, picture: null }]);
    await assert.rejects(read(await written()), /says that there is a picture/);
  });

  test("the popup's glance takes no longer with 10,000 lines than with ten", async () => {
    const small = await glances(10);
    const large = await glances(10_000);
    assert.ok(large < 5 * small + 2, `${small.toFixed(2)} ms with 10 lines, ${large.toFixed(2)} ms with 10,000`);
  });

  /** Fills the ledger and tells how many milliseconds a glance takes, as the median of many. */
  async function glances(lines: number): Promise<number> {
    await ledger.eraseAll();
    const seal = await sealOf(facts(), null);
    const one = (n: number) => ({ id: `line-${n}`, ...facts({ at: `2026-11-21T14:02:00.${String(n % 1000).padStart(3, "0")}Z` }), answers: [], due: "2026-12-21", step: "answer" as const, reminded: "", reference: "", seal, pictured: false });
    await ledger.restore(Array.from({ length: lines }, (_, n) => ({ line: one(n), picture: null })));
    const times: number[] = [];
    for (let round = 0; round < 41; round++) {
      const start = performance.now();
      const { newest, due } = await ledger.glance("p");
      times.push(performance.now() - start);
      assert.ok(newest && due);
    }
    return times.sort((a, b) => a - b)[20] ?? Infinity;
  }
});
