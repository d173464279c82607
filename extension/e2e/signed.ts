/** Rule packs as go run ./scripts pack-rules writes them, by two signers nobody knows. */
import { generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { rule } from "./rule-file";

/** The two signers. */
export const [ours, theirs] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];

/** The key by which a signer is known. */
export function keyOf({ publicKey }: { publicKey: KeyObject }): string {
  return Buffer.from(publicKey.export({ format: "jwk" }).x ?? "", "base64url").toString("base64");
}

/** A pack with one rule. */
export function pack(version: number, signer = ours, change = (body: object) => body): string {
  const body = change({ version, engine: 1, made: day(0), expires: day(100), name: "Test body", rules: [rule], key: keyOf(signer) });
  const print = (value: object) => `${JSON.stringify(value, null, 1)}\n`;
  const signature = sign(null, Buffer.from(`veto rule pack 1\n${print(body)}`), signer.privateKey).toString("base64");
  return print({ ...body, signature });
}

function day(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
