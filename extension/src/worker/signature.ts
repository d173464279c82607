/** Ed25519, calculated by the browser itself: Go's own would make the core a tenth larger. */
import type { PackRead } from "../wire.gen";

/** Whether a pack is signed with the key it names: "" if it is, else what is wrong and what to do. */
export async function isSigned({ key, signature, signed }: Pick<PackRead, "key" | "signature" | "signed">): Promise<string> {
  const imported = await crypto.subtle.importKey("raw", bytes(key), "Ed25519", false, ["verify"]).catch(() => null);
  if (!imported) return "This browser cannot check signatures of this kind (Chromium can from version 137, Firefox from 129), or the key is none. Update the browser.";
  const right = await crypto.subtle.verify("Ed25519", imported, bytes(signature), new TextEncoder().encode(signed));
  return right ? "" : "The signature is not that of this pack: somebody changed it, or it was not signed with the key it names. Get it again from its maker.";
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
