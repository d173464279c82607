/** A page that holds still for its picture: the control in view, nothing of Veto's over it. */
import type { Box, Pose, Scene } from "../messages";
import { personal } from "./personal";
import { anchorOf, rowBox } from "./box";

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
  return { box: boxOf(rowBox(element)), width: innerWidth, height: innerHeight };
}

/** Holds still for the evidence of a report: where every finding stands, and what should not be shown to everybody. `ui-cs-pose` lets go. */
export async function scene(element: Element | null, all: Map<string, Element>, roots: Node[], drawn: Drawn): Promise<Scene> {
  drawn.veil(true);
  if (element?.isConnected) anchorOf(element).scrollIntoView({ block: "center", behavior: "instant" });
  await painted();
  const boxes = [...all].filter(([, one]) => one.isConnected).map(([id, one]): [string, Box] => [id, boxOf(rowBox(one))]);
  return { boxes: Object.fromEntries(boxes), personal: personal(roots), width: innerWidth, height: innerHeight };
}

const boxOf = ({ x, y, width, height }: DOMRect): Box => [x, y, width, height];

// The first frame is the one that is being made; in the second the page stands as it was told.
function painted(): Promise<void> {
  return new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume())));
}
