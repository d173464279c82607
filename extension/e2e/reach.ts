/** Reaching the hint as somebody without a mouse does. */
import assert from "node:assert/strict";
import type { Tab } from "./tab";

/** Presses Tab until the focus is in something the page did not bring itself. */
export async function tabIntoHint(tab: Tab): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    await tab.page.keyboard.press("Tab");
    if (await tab.page.evaluate(() => !document.activeElement?.matches("html, body, a, button, input, select, textarea"))) return;
  }
  assert.fail("the focus never came to the hint");
}

/** Presses the button of the hint that comes at a place, its close button being the first. */
export async function pressInHint(tab: Tab, place: number): Promise<void> {
  await tabIntoHint(tab);
  for (let button = 1; button < place; button++) await tab.page.keyboard.press("Tab");
  await tab.page.keyboard.press("Enter");
}

/** What is drawn in Veto's own part of the page, which is closed to everybody but extensions: by selector, its words and colours. */
export function seenInHint({ rig, id }: Tab, selector: string): Promise<{ text: string; colours: string }[]> {
  return rig.home.evaluate(
    async (tabId, selector) => {
      const look = (selector: string) => {
        const host = document.querySelector<HTMLElement>("div[popover=manual]") as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot };
        const root = host.openOrClosedShadowRoot ?? chrome.dom.openOrClosedShadowRoot(host);
        return [...(root?.querySelectorAll(selector) ?? [])].map((one) => {
          const { color, backgroundColor, borderTopColor } = getComputedStyle(one);
          return { text: one.textContent ?? "", colours: [color, backgroundColor, borderTopColor].join(", ") };
        });
      };
      const [frame] = await chrome.scripting.executeScript({ target: { tabId }, func: look, args: [selector] });
      return frame?.result ?? [];
    },
    id,
    selector,
  );
}
