/** What is sent of a page fits into one question: the core takes 8 MB, and judges the first half million bytes of text. */
import type { Control, Snapshot } from "../wire.gen";

/** Letters of a whole snapshot; each takes three bytes at most, and six where it must be escaped. */
const textLimit = 1_000_000;

/** The snapshot with as many controls, from the first on, as fit; the rest is counted in `cut`. */
export function fit(snapshot: Snapshot): Snapshot {
  let letters = 0;
  const end = snapshot.controls.findIndex((control) => (letters += lettersOf(control)) > textLimit);
  if (end < 0) return snapshot;
  return { ...snapshot, controls: snapshot.controls.slice(0, end), cut: snapshot.cut + snapshot.controls.length - end };
}

function lettersOf({ name, description = "", text = "", value = "", group = "", headings = [], attributes = {} }: Control): number {
  let letters = name.length + description.length + text.length + value.length + group.length;
  for (const heading of headings) letters += heading.length;
  for (const key in attributes) letters += attributes[key]?.length ?? 0;
  return letters;
}
