/** Ed25519, calculated by the browser itself: Go's own would make the core a tenth larger. */
import type { Fault, PackRead } from "../wire.gen";

/** What is wrong where a pack is not signed with the key it names, and what to do; null if it is. */
export async function wrongly({ key, signature, signed }: Pick<PackRead, "key" | "signature" | "signed">): Promise<Fault | null> {
  const imported = await crypto.subtle.importKey("raw", bytes(key), "Ed25519", false, ["verify"]).catch(() => null);
  if (!imported) return fault("pack-browser", "This browser cannot check signatures of this kind (Chromium can from version 137, Firefox from 129), or the key is none. Update the browser.");
  const right = await crypto.subtle.verify("Ed25519", imported, bytes(signature), new TextEncoder().encode(signed));
  return right ? null : fault("pack-changed", "The signature is not that of this pack: somebody changed it, or it was not signed with the key it names. Get it again from its maker.");
}

const fault = (code: string, message: string): Fault => ({ code, message, where: "signature" });

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
