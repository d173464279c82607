/** The days that platforms set: those to come with what reminds of them, those that passed with what acting late still does. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import * as ledger from "../ledger/ledger";
import type { Facts, Line } from "../ledger/line";
import { ledgerProblem } from "../ledger/trouble";
import { localNow, today } from "../now";
import { askCore } from "../ui/core";
import { Away } from "../ui/facts";
import { count, t } from "../ui/i18n";
import { save } from "../ui/save";
import { type Problem, Trouble } from "../ui/trouble";
import type { Deadline } from "../wire.gen";
import { replan } from "./due";
import { WriteLetter } from "./write-letter";

/** In a calendar one is told a week before, the day before, and on the day. */
const before = [7, 1, 0];

/** The section; nothing where the rules know of no day. */
export function DaysOfPlatforms({ days, lines }: { days: Deadline[]; lines: Line[] }) {
  if (days.length === 0) return null;
  const coming = days.filter(({ passed }) => !passed);
  const passed = days.filter(({ passed }) => passed);
  return (
    <section id="days">
      <h2>{t("daysTitle")}</h2>
      <p>{t(coming.length > 0 ? "daysComing" : "daysNone")}</p>
      <ul class="days">
        {coming.map((day) => (
          <Day key={idOf(day)} days={[day]}>
            <Keep day={day} noted={lines.some((line) => line.deed === "noted" && line.title === titleOf(day))} />
          </Day>
        ))}
      </ul>
      {passed.length > 0 && (
        <details id="passed">
          <summary>{count("daysPassed", byRule(passed).length)}</summary>
          <ul class="days">
            {byRule(passed).map((days) => (
              <Day key={days[0].rule} days={days} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

type Days = [Deadline, ...Deadline[]];

// Of one setting the days stand together, the earliest first.
function byRule(days: Deadline[]): Days[] {
  const all = new Map<string, Days>();
  for (const day of days) all.set(day.rule, [day, ...(all.get(day.rule) ?? [])]);
  return [...all.values()];
}

function Day({ days, children }: { days: Days; children?: ComponentChildren }) {
  const [day] = days;
  return (
    <li data-day={day.rule}>
      <p class="deed">{`${day.name}: ${day.title}`}</p>
      <p>{days.map(dateSays).join(" ")}</p>
      {lateSays(day) && <p class="quiet">{lateSays(day)}</p>}
      <div class="buttons">
        {children}
        <WriteLetter rule={day.rule} />
        {day.page && <Away href={day.page}>{t("actionGo")}</Away>}
      </div>
    </li>
  );
}

const idOf = ({ rule, what, date }: Deadline) => `${rule} ${what} ${date}`;
const dateSays = ({ lines: [first] }: Deadline) => (first ? t(first) : "");
const lateSays = ({ late, lines: [, ...more] }: Deadline) => late || more.map((say) => t(say)).join(" ");
const titleOf = (day: Deadline) => `${day.title} · ${dateSays(day)}`;

function Keep({ day, noted }: { day: Deadline; noted: boolean }) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const note = () => noteDay(day).catch((reason) => setProblem(ledgerProblem(reason)));
  return (
    <>
      <button type="button" class="ics" onClick={() => void calendar(day)}>
        {t("dueCalendar")}
      </button>
      {!noted && (
        <button type="button" class="note" onClick={() => void note()}>
          {t("daysNote")}
        </button>
      )}
      {noted && <p class="quiet">{t("daysNoted")}</p>}
      {problem && <Trouble problem={problem} />}
    </>
  );
}

async function calendar(day: Deadline): Promise<void> {
  const text = [dateSays(day), lateSays(day)].filter(Boolean).join("\n");
  const event = { id: idOf(day), date: day.date, title: `${day.name}: ${day.title}`, text, url: day.page ?? "", before };
  const answer = await askCore("calendar", { events: [event], now: localNow() });
  if ("ok" in answer) save(`veto-${day.date}.ics`, "text/calendar", answer.ok.text);
}

// The ledger is the only list of what the person wants to be reminded of.
async function noteDay(day: Deadline): Promise<void> {
  const facts: Facts = {
    ...{ platform: day.platform, name: day.name, rule: day.rule, title: titleOf(day), deed: "noted", how: "switch", day: today(), at: new Date().toISOString() },
    ...{ control: null, checked: "", version: chrome.runtime.getManifest().version, controller: "", text: "", earlier: "" },
  };
  await ledger.write(facts, { due: day.remind, step: "day" });
  await replan();
}
