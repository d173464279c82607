/** What the person entered of themselves for letters and forms: kept on this device, in one place, and erased in one. */
import type { FormPerson, Sender } from "./wire.gen";

/** The person as far as they said. */
export interface Person {
  name: string;
  /** In an organisation: what they are there, and its name. */
  role: string;
  organisation: string;
  /** Lines. */
  address: string;
  email: string;
  /** Name or address of the profile or page. */
  account: string;
  /** ISO 3166-1, and 3166-2 without the country. */
  country: string;
  land: string;
  /** Why they object, in their own words, for forms that ask. */
  reason: string;
}

/** The European Economic Area, Switzerland and the United Kingdom: where the letters' laws apply. */
export const countries = "AT BE BG HR CY CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT NL NO PL PT RO SK SI ES SE CH GB".split(" ");

/** Nothing is known. */
export const nobody: Person = { name: "", role: "", organisation: "", address: "", email: "", account: "", country: "", land: "", reason: "" };

const key = "person";

/** What was entered. */
export async function recallPerson(): Promise<Person> {
  const { person = {} } = await chrome.storage.local.get<{ person?: Partial<Person> }>(key);
  return { ...nobody, ...person };
}

/** Keeps it. */
export function keepPerson(person: Person): Promise<void> {
  return chrome.storage.local.set({ [key]: person });
}

/** Erases it. */
export function erasePerson(): Promise<void> {
  return chrome.storage.local.remove(key);
}

/** The person as a letter's sender. */
export function senderOf({ name, role, organisation, address, email, account }: Person, as: string): Sender {
  const lines = address.split("\n").map((line) => line.trim()).filter(Boolean);
  return { name, address: lines, email, account, ...(as === "organisation" ? { role, organisation } : {}) };
}

/** The person as a form's fields ask for them; lists of countries are in the page's language, in English, or by code. */
export function formPerson({ name, email, account, country, reason }: Person, pageLanguage: string): FormPerson {
  const names = [pageLanguage, "en"].flatMap((language) => countryName(country, language));
  return { name, email, account, reason, countries: country ? [...new Set([...names, country])] : [] };
}

// A page may declare a language that is none.
function countryName(country: string, language: string): string[] {
  try {
    return country ? [new Intl.DisplayNames(language || "en", { type: "region" }).of(country) ?? country] : [];
  } catch {
    return [];
  }
}
