/** One look for a rule pack at the address that was named: the worker says whether and where, the page outside fetches, the worker decides. */
import type { PackFound, Result } from "../messages";
import { ask } from "../ui/ask";
import { send } from "./send";

/** What a look came to, and the text it is about. */
export interface Looked {
  found: PackFound;
  text: string;
}

/** Looks now, or, if nobody asked, where the last look is long enough ago. Null: it was not time, or it was stopped. */
export async function lookForPack(asked: boolean, stop: AbortSignal): Promise<Result<Looked | null>> {
  const begun = await ask<string>({ type: "ui-bg-pack-look", asked });
  if ("error" in begun) return begun;
  const address = begun.ok;
  const brought = address === "" || stop.aborted ? null : await send(address, stop);
  if (!brought) return { ok: null };
  const answer = await ask<PackFound>({ type: "ui-bg-pack-brought", address, brought });
  return "error" in answer ? answer : { ok: { found: answer.ok, text: "text" in brought ? brought.text : "" } };
}
