/** The stand-in pages that `try` and `pictures` show, LinkedIn's AI page first. */
import type { Scene } from "./shots";

const linkedin = "https://www.linkedin.com/mypreferences/d/settings/data-for-ai-improvement";

/** The page on which the pictures of the hint are made. */
export function training(lang: string, name: string): Scene {
  return { name, url: `${linkedin}?lang=${lang}`, entry: "linkedin/genai-training" };
}

/** One scene for each platform. */
export function platforms(lang: string): Scene[] {
  return [
    training(lang, "linkedin"),
    { name: "facebook", url: `https://www.facebook.com/help/contact/712876720715583?lang=${lang}`, entry: "facebook/objection" },
    { name: "facebook-policy", url: `https://www.facebook.com/privacy/policy?lang=${lang}`, entry: "facebook/objection" },
    { name: "instagram", url: `https://help.instagram.com/contact/767264225370182?lang=${lang}`, entry: "instagram/objection" },
    { name: "x", url: `https://x.com/settings/grok_settings?lang=${lang}`, entry: "x/grok-training", press: true },
    { name: "chatgpt", url: `https://chatgpt.com/settings/data-controls?lang=${lang}`, entry: "chatgpt/improve-model", press: true },
  ];
}

/** The hint in the dark, and as the sheet it is on a phone. */
export function variants(lang: string): Scene[] {
  return [
    { ...training(lang, "linkedin-dark"), scheme: "dark" },
    { ...training(lang, "linkedin-phone"), width: 360, height: 740 },
  ];
}
