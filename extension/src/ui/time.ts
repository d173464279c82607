/** Dates and times in the person's format. */
import type { Key, Language } from "./i18n";

const day = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * Writes a day (YYYY-MM-DD) as "3 Nov 2025", a moment (RFC 3339) as "at 14:02"
 * if it was today and else as "on 3 Nov 2025 at 14:02"; leaves any other text
 * as it is. `say` gives the words around a moment.
 */
export function inWords(value: string, language: Language, say: (key: Key, ...args: string[]) => string): string {
  if (!day.test(value) && !moment.test(value)) return value;
  // A day alone is a calendar day everywhere: read at noon here, it stays that day.
  const date = new Date(day.test(value) ? `${value}T12:00:00` : value);
  if (Number.isNaN(date.getTime())) return value;
  if (day.test(value)) return dayFormat(language).format(date);
  const time = new Intl.DateTimeFormat(locale(language), { hour: "2-digit", minute: "2-digit" }).format(date);
  if (date.toDateString() === new Date().toDateString()) return say("timeToday", time);
  return say("timeOther", dayFormat(language).format(date), time);
}

function dayFormat(language: Language): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(language), { day: "numeric", month: language === "de" ? "long" : "short", year: "numeric" });
}

function locale(language: Language): string {
  return language === "de" ? "de-DE" : "en-GB";
}
