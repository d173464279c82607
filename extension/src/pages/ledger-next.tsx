/** What is next for a line: the day, the next letter, reminders. */
import { useEffect, useState } from "preact/hooks";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { deedSays, nextLetter, stepSays } from "../ledger/tell";
import { localNow, today } from "../now";
import type { Person } from "../person";
import { askCore } from "../ui/core";
import { type Key, t } from "../ui/i18n";
import { save } from "../ui/save";
import type { CalendarEvent, Due } from "../wire.gen";
import { due, dueAfter, recheckDays, replan } from "./due";
import { Remind } from "./remind";

/** The next step of a line, with what helps to take it. */
export function Next({ line, person }: { line: Line; person: Person }) {
  const letter = nextLetter(line, today());
  return (
    <div class="next">
      {line.step && <Counted line={line} person={person} />}
      {letter && (
        <a class="button main" href={`letter.html?${new URLSearchParams({ line: line.id, kind: letter })}`}>
          {t(letters[letter])}
        </a>
      )}
      {line.step ? <Reminders line={line} /> : <Recheck line={line} person={person} />}
    </div>
  );
}

const letters: Record<"reminder" | "complaint", Key> = { reminder: "nextReminder", complaint: "nextComplaint" };

function Counted({ line, person }: { line: Line; person: Person }) {
  const [counted, setCounted] = useState<Due | null>(null);
  useEffect(() => void (line.step && line.step !== "recheck" && line.step !== "ask" && due(line.step, line.day, person).then(setCounted)), [line.step, line.day]);
  return (
    <p>
      <b>{line.step && stepSays(line.step, line.due)}</b> {counted && t(counted.basis)} {counted && counted.moved.length > 0 && t("dueMoved", counted.counted, counted.date)}
    </p>
  );
}

function Reminders({ line }: { line: Line }) {
  const calendar = async () => {
    const answer = await askCore("calendar", { events: [eventOf(line)], now: localNow() });
    if ("ok" in answer) save(`veto-${line.due}.ics`, "text/calendar", answer.ok.text);
  };
  return (
    <div class="buttons">
      <button type="button" class="ics" onClick={() => void calendar()}>
        {t("dueCalendar")}
      </button>
      <Remind />
      <button type="button" class="take" onClick={() => void ledger.change(line.id, { due: "", step: "" }).then(replan)}>
        {t("dueDrop")}
      </button>
    </div>
  );
}

function eventOf(line: Line): CalendarEvent {
  const title = line.step ? `${line.name}: ${stepSays(line.step, line.due)}` : line.name;
  return { id: `${line.id}-${line.step}`, date: line.due, title, text: [deedSays(line), t("ledgerOn", line.day), line.title].join("\n"), url: "", before: [0] };
}

function Recheck({ line, person }: { line: Line; person: Person }) {
  if (line.deed !== "switched") return null;
  const again = async () => {
    await ledger.change(line.id, await dueAfter("recheck", today(), person));
    await replan();
  };
  return (
    <button type="button" class="recheck" onClick={() => void again()}>
      {t("dueRecheck", String(recheckDays))}
    </button>
  );
}
