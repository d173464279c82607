/**
 * The core in a thread of its own, where a call that does not end can be ended.
 * Firefox's background page can start one. Chromium's service worker cannot:
 * there the core's own limits keep every call short, and the browser ends a
 * worker that does not answer it.
 */
import type { Ask } from "./core";

/** What goes to the thread. */
export interface Question {
  n: number;
  method: string;
  body: string;
}

/** What comes back; `answer` is missing where the core ended in the middle, `problem` says what was thrown. */
export interface Answer {
  n: number;
  answer?: string | undefined;
  problem?: string;
}

/** A page of settings takes milliseconds, the worst that is accepted some seconds. */
const longestMillis = 10_000;

/** Starts a core in a thread. A call that takes too long, or a thread that breaks, ends it; the next call starts another. */
export async function startThread(): Promise<Ask> {
  const thread = new Worker(chrome.runtime.getURL("core.js"));
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  const end = (problem: string) => {
    thread.terminate();
    for (const [n, tell] of waiting) tell({ n, problem });
  };
  thread.onmessage = ({ data }: MessageEvent<Answer>) => waiting.get(data.n)?.(data);
  thread.onerror = ({ message }) => end(message || "the thread broke");
  return async (method, body) => {
    const question: Question = { n: ++calls, method, body };
    const watchdog = setTimeout(() => end(`no answer within ${longestMillis / 1000} s`), longestMillis);
    const told = new Promise<Answer>((tell) => waiting.set(question.n, tell));
    thread.postMessage(question);
    const { answer, problem } = await told;
    clearTimeout(watchdog);
    waiting.delete(question.n);
    if (problem !== undefined) throw new Error(problem);
    return answer;
  };
}
