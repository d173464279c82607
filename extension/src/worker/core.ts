/**
 * The Go core in the worker: one function, a method name and JSON in, JSON
 * out. A core that died is started anew once and asked again; the core keeps
 * nothing that the question does not bring, so nothing is lost.
 */
import type { Result } from "../messages";
import type { Fault } from "../wire.gen";

/** What starts a core and returns its function. */
export type Start = () => Promise<Ask>;

/** Asks a running core; undefined if it ended in the middle. */
export type Ask = (method: string, body: string) => string | undefined | Promise<string | undefined>;

/** A core that is started on the first call. */
export class Core {
  #call: Promise<Ask> | null = null;
  readonly #start: Start;

  constructor(start: Start) {
    this.#start = start;
  }

  /** Starts the core before anybody asks. */
  wake(): void {
    this.#call ??= this.#start();
    this.#call.catch(() => (this.#call = null));
  }

  /** Asks the core; an answer is either what was asked for or a fault, never an exception. */
  async call<T>(method: string, question: unknown): Promise<Result<T>> {
    const body = JSON.stringify(question);
    const first = await this.#ask<T>(method, body);
    if (first.alive) return first.result;
    this.#call = null;
    const second = await this.#ask<T>(method, body);
    if (!second.alive) this.#call = null;
    return second.result;
  }

  async #ask<T>(method: string, body: string): Promise<Asked<T>> {
    try {
      this.wake();
      const answer = await (await this.#call!)(method, body);
      if (answer === undefined) return dead(method, "it ended while it was working");
      const result = JSON.parse(answer) as Result<T>;
      // A core that panicked answers once more, but what it keeps in memory is not to be trusted.
      return { alive: !("error" in result) || result.error.code !== "panic", result };
    } catch (problem) {
      return dead(method, problem instanceof Error ? problem.message : String(problem));
    }
  }
}

interface Asked<T> {
  alive: boolean;
  result: Result<T>;
}

function dead(method: string, why: string): { alive: false; result: { error: Fault } } {
  const message = `The core stopped twice (${why}). Reload the page; if it happens again, report it with this text.`;
  return { alive: false, result: { error: { code: "core-dead", message, where: method } } };
}
