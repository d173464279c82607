/** The rule pack: taken only as core and signature allow, kept by rule, silent where another signer was decided on. */
import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { beforeEach, describe, test } from "node:test";
import type { PackFile, PackRead } from "../wire.gen";
import { Core } from "./core";
import * as pack from "./pack";
import * as address from "./pack-address";

const { publicKey, privateKey } = generateKeyPairSync("ed25519");
const key = Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("base64");
let local: Record<string, unknown>;
let managed: Record<string, unknown>;

// A suite of its own: the tests of all files run together, each with its own browser.
describe("rule pack", () => {
  beforeEach(() => {
    [local, managed] = [{}, {}];
    const wanted = (keys: string | string[] | null) => (keys === null ? Object.keys(local) : [keys].flat()).filter((one) => one in local);
    const get = async (keys: string | string[] | null) => structuredClone(Object.fromEntries(wanted(keys).map((one) => [one, local[one]])));
    const set = async (more: Record<string, unknown>) => void Object.assign(local, structuredClone(more));
    const remove = async (keys: string[]) => keys.forEach((one) => delete local[one]);
    Object.assign(globalThis, { chrome: { storage: { local: { get, set, remove }, managed: { get: async () => managed } } } });
  });

  /** A core that takes every pack of the key it is told to trust; a text is a version, then what is signed in place of it. */
  const core = new Core(async () => (_method, body) => {
    const file = JSON.parse(body) as PackFile;
    const [version = "", signed = "rules"] = file.text.split(" ");
    if (file.key && file.key !== key) return JSON.stringify({ error: { code: "pack-signer", message: `only packs of ${file.key} are taken`, where: "read-pack" } });
    if (Number(version) < file.version) return JSON.stringify({ error: { code: "pack-older", message: `version ${file.version} is in use`, where: "read-pack" } });
    const rule = (id: string) => ({ text: `rule ${id} ${version}`, read: { id, name: id, hosts: [`${id}.example`, "shared.example"], entries: 1, addresses: { [`${id}.example`]: ["/s"] } } });
    const read: PackRead = { name: "Body", version: Number(version), made: "", expires: "2027-01-01", key, signature: sign(null, Buffer.from("rules"), privateKey).toString("base64"), signed, rules: [rule("a"), rule("b")] };
    return JSON.stringify({ ok: read });
  });

  const refused = async (text: string, why: RegExp) => {
    const answer = await pack.add(core, text, key);
    assert.match("error" in answer ? answer.error.message : "taken", why);
  };

  test("a pack that is taken speaks on its hosts and nowhere else", async () => {
    await pack.add(core, "3", key);
    assert.deepEqual(await pack.inUse("a.example"), { expires: "2027-01-01", rules: ["rule a 3"] });
    assert.deepEqual((await pack.inUse("shared.example"))?.rules, ["rule a 3", "rule b 3"]);
    assert.deepEqual((await pack.inUse())?.rules.length, 2);
    assert.equal(await pack.inUse("elsewhere.example"), null);
    assert.deepEqual(local["packAddresses"], { "a.example": ["/s"], "b.example": ["/s"] });
  });

  test("looking at a pack changes nothing", async () => {
    const shown = await pack.read(new Core(async () => (_method, body) => JSON.stringify({ error: { code: "bad-pack", message: body, where: "" } })), "3");
    assert.ok("error" in shown && (JSON.parse(shown.error.message) as PackFile).key === "");
    assert.deepEqual(local, {});
  });

  test("a changed pack, an older one and one of another signer are refused, and the one in use stays", async () => {
    await pack.add(core, "3", key);
    await refused("4 changed", /somebody changed it/);
    await refused("2", /version 3 is in use/);
    managed = { packKey: "somebody-else" };
    await refused("4", /only packs of somebody-else/);
    managed = {};
    assert.deepEqual((await pack.inUse("a.example"))?.rules, ["rule a 3"]);
  });

  test("a pack that leaves rules out leaves nothing of them, and one there is no room for changes nothing", async () => {
    await pack.add(core, "3", key);
    Object.assign(local, { "pack/gone": "rule gone 2" });
    await pack.add(core, "4", key);
    assert.deepEqual(Object.keys(local).sort(), ["pack", "pack/a", "pack/b", "packAddresses"]);
    const { storage } = (globalThis as unknown as { chrome: { storage: { local: { set(): Promise<void> } } } }).chrome;
    storage.local.set = () => Promise.reject(new Error("QUOTA_BYTES quota exceeded"));
    await assert.rejects(pack.add(core, "5", key), /quota/);
    assert.deepEqual((await pack.inUse("a.example"))?.rules, ["rule a 4"]);
  });

  test("where an organisation decided on another signer, the pack in use is silent", async () => {
    await pack.add(core, "3", key);
    managed = { packKey: "somebody-else" };
    assert.equal(await pack.inUse("a.example"), null);
    assert.equal((await pack.view()).managed, "somebody-else");
  });

  test("a browser without policies is one where the person decides", async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { managed: { get(): Promise<unknown> } } } }).chrome;
    storage.managed.get = () => Promise.reject(new Error("Managed storage manifest not found"));
    assert.equal((await pack.view()).managed, "");
  });

  const there = "https://packs.example/pack.json";
  const fetched = (text: string) => pack.fetched(core, text, there);

  test("of a signer nobody decided on, what was fetched is only told of", async () => {
    await address.name(there);
    const found = await fetched("3");
    assert.ok(found.end === "asks" && found.head.key === key && found.head.version === 3);
    assert.equal(await pack.inUse("a.example"), null);
  });

  test("of the signer in use, what was fetched is taken if it is newer, and nothing else is", async () => {
    await address.name(there);
    await pack.add(core, "3", key);
    assert.deepEqual(await fetched("3"), { end: "same" });
    assert.deepEqual(await fetched("4"), { end: "taken" });
    assert.deepEqual((await pack.inUse("a.example"))?.rules, ["rule a 4"]);
    assert.deepEqual(await fetched("3"), { end: "refused", code: "pack-older", why: "version 4 is in use" });
    const changed = await fetched("5 changed");
    assert.ok(changed.end === "refused" && changed.code === "pack-changed" && /somebody changed it/.test(changed.why));
    assert.deepEqual((await pack.inUse("a.example"))?.rules, ["rule a 4"]);
  });

  test("an organisation that names address and signer needs nobody's click; one that names the address alone decides on no signer", async () => {
    managed = { packAddress: there };
    assert.equal((await fetched("3")).end, "asks");
    managed = { packAddress: there, packKey: key };
    assert.equal((await fetched("3")).end, "taken");
    managed = { packAddress: there, packKey: "somebody-else" };
    assert.equal((await fetched("4")).end, "refused");
  });

  test("what was fetched from an address that is no longer named is not taken", async () => {
    await address.name(there);
    await pack.add(core, "3", key);
    await address.name("");
    assert.deepEqual(await fetched("4"), { end: "other" });
    assert.deepEqual((await pack.inUse("a.example"))?.rules, ["rule a 3"]);
  });

  test("removing a pack leaves nothing of it", async () => {
    await pack.add(core, "3", key);
    assert.deepEqual(await pack.remove(), { head: null, managed: "", look: await address.view() });
    assert.deepEqual(local, {});
    assert.equal(await pack.inUse("a.example"), null);
  });

  test("what a newer Veto kept is neither used nor overwritten", async () => {
    local["pack"] = { version: 2 };
    assert.equal(await pack.inUse("a.example"), null);
    await assert.rejects(pack.add(core, "3", key), /newer Veto/);
    await assert.rejects(pack.remove(), /newer Veto/);
    assert.deepEqual(local, { pack: { version: 2 } });
  });
});
