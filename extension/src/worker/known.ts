/**
 * The icon on known sites that Veto may not read: Chromium itself compares the
 * address with a list and changes the icon; Veto is not even told. Firefox has
 * no such thing; there the popup says so once it is opened.
 */
const sizes = [16, 32];

/** Hands the browser the list of hosts on which the icon shows that Veto knows the site. It keeps the list across restarts. */
export async function markKnown(hosts: string[]): Promise<void> {
  const rule: chrome.events.Rule = {
    id: "known",
    conditions: hosts.map((hostEquals) => new chrome.declarativeContent.PageStateMatcher({ pageUrl: { hostEquals, schemes: ["https"] } })),
    actions: [new chrome.declarativeContent.SetIcon({ imageData: Object.fromEntries(await Promise.all(sizes.map(async (size) => [size, await pixels(size)] as const))) })],
  };
  const { onPageChanged } = chrome.declarativeContent;
  await new Promise<void>((done) => onPageChanged.removeRules(undefined, done));
  await new Promise<unknown>((done) => onPageChanged.addRules([rule], done));
}

// A rule takes pixels, not a file.
async function pixels(size: number): Promise<ImageData> {
  const file = await fetch(chrome.runtime.getURL(`icons/knows-${size}.png`));
  const picture = await createImageBitmap(await file.blob());
  const canvas = new OffscreenCanvas(size, size).getContext("2d");
  if (!canvas) throw new Error("the browser has no canvas for the icon");
  canvas.drawImage(picture, 0, 0);
  return canvas.getImageData(0, 0, size, size);
}
