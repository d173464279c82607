/** A picture on its way from the popup to the page where it is cropped: held in memory only, and until then nowhere else. */
import type { Control } from "./line";

/** A picture as the browser took it, and what is known of its subject. */
export interface Shot {
  /** The picture as a data URL. */
  picture: string;
  /** The control's box as parts of the picture: left, top, width, height, each 0 to 1. */
  box: [number, number, number, number];
  control: Control;
  platform: string;
  name: string;
  rule: string;
  title: string;
  checked: string;
  /** The page's whole address; the person chooses how much is kept. */
  url: string;
  at: string;
}

const key = "shot";

/** Hands a picture over. */
export function handOver(shot: Shot): Promise<void> {
  return chrome.storage.session.set({ [key]: shot });
}

/** The picture that was handed over, null if there is none. */
export async function handed(): Promise<Shot | null> {
  const { shot = null } = await chrome.storage.session.get<{ shot?: Shot | null }>(key);
  return shot;
}

/** It was kept or thrown away. */
export function dropShot(): Promise<void> {
  return chrome.storage.session.remove(key);
}
