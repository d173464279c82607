/** A message of _locales as text nodes, with the notions it names emphasised. */
import type { Say } from "../wire.gen";
import { pieces } from "./i18n";

/** Shows a message. */
export function Said({ say }: { say: Say }) {
  return <>{pieces(say).map((piece) => (piece.emphasis ? <em>{piece.text}</em> : piece.text))}</>;
}
