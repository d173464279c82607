/** A rule that no release has, and how a person brings files in. */
import type { Page } from "puppeteer-core";

/** A rule about the one switch of the stand-in page that works against the person. */
export const rule = {
  $schema: "../schema/platform.schema.json",
  id: "privacy-choices",
  name: "Privacy choices",
  hosts: ["www.example.org"],
  access: "asked",
  entries: [
    {
      id: "partner-mail",
      kind: "checkbox",
      purpose: "marketing",
      on: "used",
      title: { en: "Mail from partners", de: "Werbung von Partnern" },
      says: { en: "Partners may write to you.", de: "Partner dürfen dir schreiben." },
      pages: [{ url: "https://www.example.org/protected", role: "setting" }],
      control: { roles: ["checkbox"], names: { en: ["Send me marketing emails from partners"] } },
      sources: [{ title: "The stand-in page", says: "it is there" }],
      confidence: "high",
      checked: { date: "2026-11-21", how: "seen" },
    },
  ],
};

/** Chooses a file in the settings as a person does, without the browser's dialog. */
export function bring(options: Page, section: string, name: string, text: string): Promise<void> {
  return options.$eval(
    `${section} input[type=file]`,
    (input, name, text) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name, { type: "application/json" }));
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    name,
    text,
  );
}
