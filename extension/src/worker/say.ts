/** Veto's words in the worker, which needs two or three of them a month: read from the package when they are wanted. */
import { circumstances } from "./questions";

/** A message of _locales in the person's language. */
export async function say(key: string, ...args: string[]): Promise<string> {
  const { language } = await circumstances();
  const file = await fetch(chrome.runtime.getURL(`_locales/${language}/messages.json`));
  const messages = (await file.json()) as Record<string, { message: string }>;
  const message = messages[key]?.message;
  if (message === undefined) throw new Error(`no message "${key}" in extension/_locales/${language}/messages.json: add it there`);
  return message.replace(/\$([1-9])/g, (_, place: string) => args[Number(place) - 1] ?? "");
}
