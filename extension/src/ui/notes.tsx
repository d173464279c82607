/** How far an entry can be relied on, in a line: said only where there is something to say. */
import type { Told } from "./facts";
import { type Key, t } from "./i18n";

/** "Reported, not confirmed · Checked more than 180 days ago · Yours, not reviewed", as far as it is so. */
export function Notes({ of }: { of: Told }) {
  const notes = notesOf(of);
  if (notes.length === 0) return null;
  return <p class="notes">{notes.map((key) => t(key)).join(" · ")}</p>;
}

/** The notes of an entry, the weightiest first. */
export function notesOf({ reported, stale, yours }: Pick<Told, "reported" | "stale" | "yours">): Key[] {
  return [...(yours ? ["noteYours" as const] : []), ...(reported ? ["noteReported" as const] : []), ...(stale ? ["noteStale" as const] : [])];
}
