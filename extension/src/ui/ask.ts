/** Questions of Veto's own pages to the worker. */
import type { Result, ToContent, ToWorker } from "../messages";
import { inTime } from "../patience";

/** Asks the worker. A worker that does not answer is an error like any other. */
export async function ask<T>(message: ToWorker): Promise<Result<T>> {
  try {
    const answer: Result<T> | undefined = await inTime(chrome.runtime.sendMessage(message));
    return answer ?? unanswered("no answer", message.type);
  } catch (problem) {
    return unanswered(String(problem), message.type);
  }
}

/** Asks the content script of a tab to show a finding; false where it is not there any more. */
export async function showIn(tab: number, finding: string): Promise<boolean> {
  const message: ToContent = { type: "ui-cs-show", finding };
  try {
    return (await chrome.tabs.sendMessage(tab, message)) === true;
  } catch {
    // No content script in that tab: it was reloaded since.
    return false;
  }
}

function unanswered(message: string, where: string): { error: { code: string; message: string; where: string } } {
  return { error: { code: "no-answer", message, where } };
}
