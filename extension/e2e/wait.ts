/** Waiting for a condition, never for a time. */

// Each question costs both browser and page; who waits long asks more seldom.
const [shortest, longest, growth] = [20, 150, 1.3];

/**
 * Asks again and again until the answer is neither undefined, null nor false.
 * After `millis` it fails and says what it waited for; `seen` adds what there was instead.
 */
export async function within<T>(millis: number, what: string, ask: () => Promise<T | undefined | null | false>, seen?: () => unknown): Promise<T> {
  const end = performance.now() + millis;
  for (let between = shortest; ; between = Math.min(between * growth, longest)) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`waited ${millis} ms for ${what}${seen ? `; instead: ${JSON.stringify(await seen())}` : ""}`);
    await pause(between);
  }
}

/** Lets some milliseconds pass. */
export function pause(millis: number): Promise<void> {
  return new Promise((resume) => setTimeout(resume, millis));
}
