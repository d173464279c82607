/** What all end-to-end tests share: one browser with Veto, and the addresses of the stand-in pages. */
import { after, beforeEach } from "node:test";
import { speak } from "../src/ui/i18n";
import { Rig } from "./browser";
import { readSetup } from "./setup";
import type { Tab } from "./tab";

export const setup = readSetup();
// Firefox never gives back what a window took: after a hundred tests it takes four times as long for each.
const testsOfABrowser = 25;
let tests = 0;

/** The browser that tests share, each with tabs of its own; now and then it is a new one. */
export let rig = await Rig.start(setup);
beforeEach(async () => {
  if (++tests % testsOfABrowser !== 0) return;
  await rig.close();
  rig = await Rig.start(setup);
});
after(() => rig.close());
speak(setup.language);

/** The entry the tests look at most. */
export const training = "linkedin/genai-training";

const linkedin = "https://www.linkedin.com";

/** Stand-in pages by what stands on them; the query chooses the case (stage/shared/stage.js). */
export const pages = {
  training: (query = "") => `${linkedin}/mypreferences/d/settings/data-for-ai-improvement?${query}`,
  partners: (query = "") => `${linkedin}/mypreferences/d/settings/ads-beyond-linkedin?${query}`,
  age: (query = "") => `${linkedin}/mypreferences/d/settings/ads-by-age?${query}`,
  linkedinForm: (query = "") => `${linkedin}/help/linkedin/ask/TS-DPRO?${query}`,
  settings: (query = "") => `${linkedin}/mypreferences/d/?${query}`,
  feed: (query = "") => `${linkedin}/feed/?${query}`,
  facebookForm: (query = "") => `https://www.facebook.com/help/contact/712876720715583?${query}`,
  facebookPolicy: (query = "") => `https://www.facebook.com/privacy/policy?${query}`,
  instagramForm: (query = "") => `https://help.instagram.com/contact/767264225370182?${query}`,
  grok: (query = "") => `https://x.com/settings/grok_settings?${query}`,
  chatgpt: (query = "") => `https://chatgpt.com/settings/data-controls?${query}`,
  steering: (query = "") => `https://www.example.org/steering?${query}`,
  library: (name: string) => `https://www.example.org/libraries/${name}`,
  unknown: (query = "") => `https://www.example.org/protected?${query}`,
};

/** Opens a page as somebody new to Veto would: nothing remembered. The tab is closed at the end. */
export async function onPage(url: string, use: (tab: Tab) => Promise<void>): Promise<void> {
  await rig.forget();
  const tab = await rig.open(url);
  try {
    await use(tab);
  } finally {
    await tab.close();
  }
}
