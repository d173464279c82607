/** The evidence of a report, gathered from the page in a tab on the person's click. */
import type { Box, Scene, Sight, ToContent } from "../messages";
import { localNow } from "../now";
import type { Case, Part } from "../report/case";
import { reportable, seenOf } from "../report/seen";
import * as store from "./store";

/** Reads the page, takes its picture where the browser allows it, and lets the page go on. */
export async function gather(tab: number, finding: string): Promise<Case> {
  const tell = <T>(message: ToContent): Promise<T> => chrome.tabs.sendMessage(tab, message);
  const sight = await tell<Sight | null>({ type: "bg-cs-sight" });
  const look = sight && (await store.lookOf(tab, sight.snapshot.url));
  if (!look) throw new Error("the page could not be read");
  const scene = await tell<Scene | null>({ type: "bg-cs-scene", finding });
  if (!scene) throw new Error("the page could not be read");
  const [at, picture] = [localNow(), await pictureOf(tab).finally(() => tell<null>({ type: "ui-cs-pose", finding: "" }))];
  const { hostname } = new URL(sight.snapshot.url);
  return {
    platform: look.platform,
    site: look.name || hostname,
    finding,
    things: reportable(look, finding).map((one) => ({ id: one.id, seen: seenOf(one, sight.snapshot, at), box: inPicture(scene.boxes[one.id], scene) })),
    picture,
    personal: scene.personal.map(({ kind, box }) => ({ kind, box: partOf(box, scene) })),
  };
}

// Browsers give a picture of the tab in front only, and only after a press of the toolbar button there, whatever hosts were granted.
async function pictureOf(tab: number): Promise<string> {
  const { active, windowId } = await chrome.tabs.get(tab);
  if (!active) return "";
  return chrome.tabs.captureVisibleTab(windowId, { format: "png" }).catch(() => "");
}

function inPicture(box: Box | undefined, scene: Scene): Part | null {
  if (!box) return null;
  const part = partOf(box, scene);
  const [x, y, w, h] = part;
  return x + w > 0 && y + h > 0 && x < 1 && y < 1 ? part : null;
}

function partOf([x, y, w, h]: Box, { width, height }: Scene): Part {
  return [x / width, y / height, w / width, h / height];
}
