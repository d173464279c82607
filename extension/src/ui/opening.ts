/** The first sentences of a text: a hint is short, its details have the whole. */

// A sentence ends where a word of two letters or more, a full stop and a capital letter meet: "3. November" and "z. B." go on.
const border = /(?<=\p{L}{2}[.!?])\s+(?=[\p{Lu}„“])/u;

/** The first `sentences` sentences of a text; "" if there is no text. */
export function opening(text: string | undefined, sentences: number): string {
  return (text ?? "").split(border).slice(0, sentences).join(" ");
}
