/** Dates and times in the person's format. */
import type { Key, Language } from "./i18n";

const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^\d{4}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

type Words = (key: Key, ...args: string[]) => string;

/**
 * Writes a day (YYYY-MM-DD) as "3 Nov 2025", a month (YYYY-MM) as "Nov 2025", a
 * moment (RFC 3339, or "@now") as "at 14:02" if it was today and else as "on
 * 3 Nov 2025 at 14:02"; leaves any other text as it is. `say` gives the words
 * around a moment.
 */
export function inWords(value: string, language: Language, say: Words): string {
  if (value === "@now") return momentInWords(new Date(), language, say);
  // A day alone is a calendar day everywhere: read at noon here, it stays that day.
  if (day.test(value)) return written(value, new Date(`${value}T12:00:00`), dayFormat(language));
  if (month.test(value)) return written(value, new Date(`${value}-15T12:00:00`), monthFormat(language));
  const date = new Date(value);
  return moment.test(value) && isDate(date) ? momentInWords(date, language, say) : value;
}

function momentInWords(date: Date, language: Language, say: Words): string {
  const time = new Intl.DateTimeFormat(locale(language), { hour: "2-digit", minute: "2-digit" }).format(date);
  if (date.toDateString() === new Date().toDateString()) return say("timeToday", time);
  return say("timeOther", dayFormat(language).format(date), time);
}

function written(value: string, date: Date, format: Intl.DateTimeFormat): string {
  return isDate(date) ? format.format(date) : value;
}

const isDate = (date: Date) => !Number.isNaN(date.getTime());
const monthLength = (language: Language) => (language === "de" ? "long" : "short");

function dayFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(language), { day: "numeric", month: monthLength(language), year: "numeric" });
}

function monthFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(language), { month: monthLength(language), year: "numeric" });
}

function locale(language: Language): string {
  return language === "de" ? "de-DE" : "en-GB";
}
