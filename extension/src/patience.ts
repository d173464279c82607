/** How long an answer is waited for: the worker may have to start first, and may be stopped or hang. */
const longestMillis = 12_000;

/** What is promised, or an error if it does not come in time; what comes later is of no use any more. */
export function inTime<T>(promised: Promise<T>, millis = longestMillis): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`no answer within ${millis / 1000} s`)), millis);
  });
  return Promise.race([promised, late]).finally(() => clearTimeout(timer));
}
