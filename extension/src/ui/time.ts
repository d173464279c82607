/**
 * Dates and times in the person's format. Not by Intl: the first format it makes
 * costs a page 10 ms and more, and two languages write a day in two ways.
 */
import type { Key } from "./i18n";

const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^\d{4}-\d{2}$/;
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

type Words = (key: Key, ...args: string[]) => string;

/**
 * Writes a day (YYYY-MM-DD) as "3 Nov 2025", a month (YYYY-MM) as "Nov 2025", a
 * moment (RFC 3339, or "@now") as "at 14:02" if it was today and else as "on
 * 3 Nov 2025 at 14:02"; leaves any other text as it is. `say` gives the words.
 */
export function inWords(value: string, say: Words): string {
  if (value === "@now") return momentInWords(new Date(), say);
  // A day alone is a calendar day everywhere: read at noon here, it stays that day.
  if (day.test(value)) return written(value, new Date(`${value}T12:00:00`), (date) => dayInWords(date, say));
  if (month.test(value)) return written(value, new Date(`${value}-15T12:00:00`), (date) => say("dateMonth", monthOf(date, say), yearOf(date)));
  return moment.test(value) ? written(value, new Date(value), (date) => momentInWords(date, say)) : value;
}

function momentInWords(date: Date, say: Words): string {
  const time = date.toTimeString().slice(0, 5);
  return date.toDateString() === new Date().toDateString() ? say("timeToday", time) : say("timeOther", dayInWords(date, say), time);
}

const dayInWords = (date: Date, say: Words) => say("dateDay", String(date.getDate()), monthOf(date, say), yearOf(date));
const monthOf = (date: Date, say: Words) => say("dateMonths").split(" ")[date.getMonth()] ?? "";
const yearOf = (date: Date) => String(date.getFullYear());

function written(value: string, date: Date, words: (date: Date) => string): string {
  return Number.isNaN(date.getTime()) ? value : words(date);
}
