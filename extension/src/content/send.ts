/** Talking to the worker, also when Veto was updated under an open page. */
import type { Result, ToWorker } from "../messages";
import { inTime } from "../patience";

/** False once this script was left behind by an update or removal: it must fall silent. */
export function alive(): boolean {
  return chrome.runtime?.id !== undefined;
}

/** Sends a message and returns the answer; an orphaned script gets an error, never an exception in the page's console. */
export async function send<T>(message: ToWorker): Promise<Result<T>> {
  const first = await once<T>(message);
  // A worker that the browser stopped in the middle is started by asking again.
  return "error" in first && first.error.code === "no-answer" ? once<T>(message) : first;
}

async function once<T>(message: ToWorker): Promise<Result<T>> {
  if (!alive()) return gone;
  try {
    const answer: Result<T> | undefined = await inTime(chrome.runtime.sendMessage(message));
    return answer ?? { error: { code: "no-answer", message: "The worker did not answer.", where: message.type } };
  } catch (problem) {
    if (!alive()) return gone;
    return { error: { code: "no-answer", message: String(problem), where: message.type } };
  }
}

const gone = { error: { code: "gone", message: "Veto was updated or removed; reload the page.", where: "content" } };
