/** Messages, dates and citations, in both languages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Finding } from "../wire.gen";
import { announcement } from "./card";
import { count, fill, pieces, speak, t } from "./i18n";
import { provision } from "./law";
import { opening } from "./opening";
import { titleOf } from "./title";

const both = (german: string, english: string, say: () => string) => {
  speak("de");
  assert.equal(say(), german);
  speak("en");
  assert.equal(say(), english);
};

test("a day is written in words", () => {
  both("Das Training begann am 3. November 2025.", "Training began on 3 Nov 2025.", () => t("lineTraining", "2025-11-03"));
});

test("a month is written in words", () => {
  both("Seit dem September 2024.", "Since Sept 2024.", () => t("lineSince", "2024-09"));
});

test("a moment of today is a time, an earlier one has its day", () => {
  const today = new Date();
  today.setHours(14, 2, 0, 0);
  both("Aus, gesehen um 14:02", "Off, seen at 14:02", () => t("markOff", today.toISOString()));
  const earlier = new Date(2025, 10, 3, 9, 5);
  both("Aus, gesehen am 3. November 2025 um 09:05", "Off, seen on 3 Nov 2025 at 09:05", () => t("markOff", earlier.toISOString()));
});

test("the core's word for now is the present moment", () => {
  speak("en");
  assert.match(t("markOff", "@now"), /^Off, seen at \d\d:\d\d$/);
});

test("what only looks like a date stays as it is", () => {
  speak("en");
  for (const text of ["2025-13-99", "2025-99", "2025-11-03T", "2025-11-03T99:99", "2025", ""]) assert.equal(t("whyName", text), `It is named “${text}”`);
});

test("an argument is never read as part of the message", () => {
  speak("en");
  assert.equal(t("whyName", "*$1* $& on"), "It is named “*$1* $& on”");
});

test("a state is named in the language, but only where it is one", () => {
  both("Gelesener Zustand: an", "Its state, as read: on", () => t("whyState", "on"));
  both("Es heißt „on“", "It is named “on”", () => t("whyName", "on"));
});

test("a notion is emphasised", () => {
  speak("en");
  assert.deepEqual(pieces({ key: "patternPreEnabledWhy" }).filter((piece) => piece.emphasis).map((piece) => piece.text), ["dark pattern"]);
});

test("a key that is not there is an error that names it", () => {
  speak("de");
  assert.throws(() => fill("markUnheardOf", []), /"markUnheardOf".*_locales\/de/);
});

test("one and many", () => {
  both("Noch 1 auf dieser Seite", "1 more on this page", () => count("more", 1));
  both("2 von 12 sind gegen dich eingeschaltet", "2 of 12 are on against you", () => count("answerOn", 2, "12"));
});

test("a provision is cited as the language does", () => {
  both("Art. 25 Abs. 2 DSGVO", "Art. 25(2) GDPR", () => provision("Art. 25(2) GDPR"));
  both("Art. 5 Abs. 1 Buchst. a DSGVO", "Art. 5(1)(a) GDPR", () => provision("Art. 5(1)(a) GDPR"));
  both("Art. 21 DSGVO", "Art. 21 GDPR", () => provision("Art. 21 GDPR"));
  both("Recital 32", "Recital 32", () => provision("Recital 32"));
});

test("the opening of a text ends where a sentence ends", () => {
  assert.equal(opening("Seit dem 3. November 2025 z. B. Profile. Auch Beiträge.", 1), "Seit dem 3. November 2025 z. B. Profile.");
  assert.equal(opening("One. Two. Three.", 2), "One. Two.");
  assert.equal(opening("No end", 2), "No end");
  assert.equal(opening(undefined, 1), "");
});

test("what is announced says state, title and meaning as sentences", () => {
  speak("en");
  const finding = { rule: "a/b", title: "Training", says: "It may train.", face: { tone: "attention", mark: { key: "markPreEnabled" } } } as Finding;
  assert.equal(announcement(finding), "Veto: hint. Was on before you touched it. Training. It may train.");
});

test("what a page says is quoted, so that nobody takes it for Veto's word", () => {
  const title = "Off, seen at 14:02";
  both("„Off, seen at 14:02“", "“Off, seen at 14:02”", () => titleOf({ rule: "", title }));
  both(title, title, () => titleOf({ rule: "a/b", title }));
});
