/** The language the person chose for Veto, apart from the words: who only passes it on needs none of them. */

/** A language Veto speaks. */
export type Language = "de" | "en";
/** What the person chose: a language, or "" for the browser's. */
export type Choice = Language | "";

const storageKey = "language";

/** Reads the person's choice. */
export async function recallChoice(): Promise<Choice> {
  const stored = await chrome.storage.local.get(storageKey);
  const choice: unknown = stored[storageKey];
  return choice === "de" || choice === "en" ? choice : "";
}

/** Keeps the person's choice. */
export function keepChoice(choice: Choice): Promise<void> {
  return chrome.storage.local.set({ [storageKey]: choice });
}
