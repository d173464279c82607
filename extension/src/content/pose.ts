/** A page that holds still for its picture: the control in view, nothing of Veto's over it. */
import type { Pose } from "../messages";
import { anchorOf, controlBox, lineBox } from "./place";

/** What Veto drew, as far as it can be taken out of sight. */
interface Drawn {
  veil(on: boolean): void;
}

/** Poses; without an element the picture was taken, and everything comes back. Answers when the page was painted so. */
export async function pose(element: Element | null, drawn: Drawn): Promise<Pose | null> {
  drawn.veil(element !== null);
  if (!element?.isConnected) return null;
  anchorOf(element).scrollIntoView({ block: "center", behavior: "instant" });
  await painted();
  const { x, y, width, height } = lineBox(element, controlBox(element));
  return { box: [x, y, width, height], width: innerWidth, height: innerHeight };
}

// The first frame is the one that is being made; in the second the page stands as it was told.
function painted(): Promise<void> {
  return new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume())));
}
