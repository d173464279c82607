/** The two languages say the same things, each in its own words, and nothing else. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import de from "../../_locales/de/messages.json";
import en from "../../_locales/en/messages.json";

type Messages = Record<string, { message: string }>;
const languages: Record<string, Messages> = { de, en };
const root = existsSync("_locales") ? ".." : ".";

function each(check: (text: string, key: string, language: string) => void): void {
  for (const [language, messages] of Object.entries(languages)) {
    const entries = Object.entries(messages);
    assert.ok(entries.length > 100, `${language} has only ${entries.length} messages`);
    for (const [key, { message }] of entries) check(message, key, language);
  }
}

const places = (text: string) => (text.match(/\$\d/g) ?? []).sort().join(" ");
const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu));

/** All product code of a kind below a folder, as one text. */
function sources(folder: string, kind: RegExp): string {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  const wanted = files.filter((file) => kind.test(file) && !/_test\.go$|\.test\.tsx?$/.test(file));
  assert.ok(wanted.length > 0, `no files of ${kind} in ${folder}`);
  return wanted.map((file) => readFileSync(join(root, folder, file), "utf8")).join("\n");
}

test("both languages have the same keys in the same order", () => {
  assert.deepEqual(Object.keys(de), Object.keys(en));
});

test("both languages have the same places for arguments", () => {
  for (const [key, { message }] of Object.entries(en as Messages)) assert.equal(places((de as Messages)[key]?.message ?? ""), places(message), key);
});

test("no message is empty, has space at its ends, or stars that do not pair", () => {
  each((text, key, language) => {
    assert.ok(text !== "" && text === text.trim(), `${language}: ${key}`);
    assert.equal(text.split("*").length % 2, 1, `${language}: ${key}: an even number of stars emphasises`);
  });
});

const foreign: Record<string, string[]> = {
  de: ["the", "and", "of", "is", "are", "this", "you", "your", "with", "it", "not", "to", "page", "switch", "settings", "opt", "default", "tracking"],
  en: ["der", "das", "und", "ist", "nicht", "du", "dein", "mit", "auf", "von", "ein", "eine", "für", "wird", "seite", "schalter"],
};

test("no language leaks into the other", () => {
  each((text, key, language) => {
    const leaks = foreign[language]?.filter((word) => words(text).has(word));
    assert.deepEqual(leaks, [], `${language}: ${key}: ${text}`);
  });
});

test("the interface says du, and accuses nobody", () => {
  each((text, key, language) => {
    assert.doesNotMatch(text, /\b(illegal|unlawful|violation|rechtswidrig|Verstoß|verboten)\b/i, `${language}: ${key}`);
    if (language === "de") assert.doesNotMatch(text, /\b(Sie|Ihre?|Ihnen|Ihrem|Ihren)\b/, key);
  });
});

test("the description is as short as the stores want it", () => {
  for (const messages of [de, en]) assert.ok(messages.extDescription.message.length <= 132, messages.extDescription.message);
});

test("every key the core names is there", () => {
  const named = new Set([...sources("wasm", /\.go$/).matchAll(/"((?:mark|line|next|pattern|why)[A-Z]\w*)"/g)].map((match) => match[1] ?? ""));
  assert.ok(named.size > 0, "the core names no message");
  assert.deepEqual([...named].filter((key) => !(key in en)), []);
});

test("every key is used", () => {
  const code = sources("wasm", /\.go$/) + sources("scripts", /\.go$/) + sources("extension/src", /\.tsx?$/) + readFileSync(join(root, "extension/manifest.json"), "utf8");
  const used = (key: string) => code.includes(`"${key}"`) || code.includes(`__MSG_${key}__`) || code.includes(`"${key.replace(/(One|Many)$/, "")}"`);
  assert.deepEqual(Object.keys(en).filter((key) => !used(key)), []);
});
