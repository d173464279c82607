/** Pictures of the running extension on the stand-in pages. */
import { join } from "node:path";
import type { Rig } from "./browser";
import type { Tab } from "./tab";
import { pause } from "./wait";

/** One page to be looked at, and how. */
export interface Scene {
  /** The picture's name, without .png. */
  name: string;
  url: string;
  /** The entry whose hint is waited for. */
  entry: string;
  /** Veto has no standing access there: the toolbar button is pressed first. */
  press?: boolean;
  scheme?: "dark" | "light";
  width?: number;
  height?: number;
}

/** What was seen in a scene. */
export interface Seen {
  scene: Scene;
  title: string;
  state: string;
  says: string;
}

/** The hint fades in; a picture is taken when it has. */
const fade = 250;

/** Plays a scene in a tab, as somebody new to Veto sees it, and hands the tab on while the hint is there. */
export async function play(rig: Rig, scene: Scene, use: (tab: Tab) => Promise<void>): Promise<Seen> {
  await rig.forget();
  const tab = await rig.tab();
  try {
    await rig.engine.scheme(tab.page, scene.scheme ?? "light");
    await tab.page.setViewport({ width: scene.width ?? 1100, height: scene.height ?? 680 });
    await tab.go(scene.url);
    if (scene.press) await rig.engine.pressToolbar(tab.page);
    const { finding, place } = await tab.shown(scene.entry);
    await pause(fade);
    await use(tab);
    return { scene, title: finding.title, state: finding.state, says: place.text };
  } finally {
    await rig.engine.scheme(tab.page, "light");
    await tab.close();
  }
}

/** Plays a scene and leaves a picture of it in a folder. */
export function shoot(rig: Rig, scene: Scene, folder: string): Promise<Seen> {
  return play(rig, scene, (tab) => picture(tab.page, folder, scene.name));
}

/** Plays a scene and leaves a picture of the popup as it is there. */
export function shootPopup(rig: Rig, scene: Scene, folder: string): Promise<Seen> {
  return play(rig, scene, async (tab) => {
    const popup = await rig.extensionPage(`popup.html?tab=${tab.id}`);
    await rig.engine.scheme(popup, scene.scheme ?? "light");
    await popup.setViewport({ width: 400, height: 600 });
    await popup.waitForSelector(".list li");
    await picture(popup, folder, scene.name);
    await popup.close();
  });
}

async function picture(page: Tab["page"], folder: string, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });
}
