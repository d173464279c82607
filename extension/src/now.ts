/** The present, as the core is told of it: it has no clock. */

const pad = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");

/** A moment as RFC 3339 with the person's own zone: dates are told in it. */
export function localNow(now = new Date()): string {
  const minutes = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** The day it is where the person is. */
export function today(now = new Date()): string {
  return localNow(now).slice(0, 10);
}
