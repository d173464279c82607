/**
 * Reads what is stored on the device. All that is asked for in one turn goes to
 * the browser as one question: each costs the same, however little it asks for.
 */

let turn: { keys: Set<string>; answer: Promise<Record<string, unknown>> } | null = null;

/** What is stored under these keys; who is asked in the same turn shares the values, so nobody writes into them. */
export async function read<T>(...keys: (keyof T & string)[]): Promise<Partial<T>> {
  turn ??= open();
  for (const key of keys) turn.keys.add(key);
  const all = await turn.answer;
  return Object.fromEntries(keys.filter((key) => key in all).map((key) => [key, all[key]])) as Partial<T>;
}

function open(): NonNullable<typeof turn> {
  const keys = new Set<string>();
  const answer = Promise.resolve().then(() => {
    turn = null;
    return chrome.storage.local.get([...keys]);
  });
  return { keys, answer };
}
