/**
 * Reminders of what is due. The ledger is the only list of them: the browser is
 * given one alarm, for the earliest, and each time it rings, or the browser
 * starts, the next one is set from what the ledger says then.
 */
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { today } from "../now";
import { say } from "./say";

const alarm = "due";
/** Nobody wants to be woken by an objection: the hour of the day. */
const hour = 9;

const titles = { "": "remindAnswer", answer: "remindAnswer", extended: "remindAnswer", recheck: "remindRecheck", day: "remindDay", ask: "remindAsk" } as const;

/** Hears alarms and clicks, as far as the person allows Veto to remind; call it when the worker starts and when that changes. */
export function listen(): void {
  chrome.alarms?.onAlarm.addListener(onAlarm);
  chrome.notifications?.onClicked.addListener(onClicked);
}

const onAlarm = ({ name }: chrome.alarms.Alarm) => void (name === alarm && remind());

const onClicked = (line: string) => {
  chrome.notifications.clear(line);
  void chrome.tabs.create({ url: chrome.runtime.getURL(`ledger.html?${new URLSearchParams({ line })}`) });
};

/** Shows what is due, once each, and sets the alarm for what comes next. */
export async function remind(): Promise<void> {
  if (!chrome.alarms || !chrome.notifications) return;
  const dues = await ledger.dues();
  const now = dues.filter((line) => momentOf(line) <= Date.now() && line.reminded !== line.due);
  for (const line of now) {
    await show(line);
    await ledger.change(line.id, { reminded: line.due });
  }
  await plan(dues);
}

async function plan(dues: Line[]): Promise<void> {
  const [next] = dues.filter(({ due }) => due > today() || momentOf({ due }) > Date.now());
  if (next) await chrome.alarms.create(alarm, { when: momentOf(next) });
  else await chrome.alarms.clear(alarm);
}

function momentOf({ due }: Pick<Line, "due">): number {
  return new Date(`${due}T${String(hour).padStart(2, "0")}:00:00`).getTime();
}

async function show(line: Line): Promise<void> {
  const iconUrl = chrome.runtime.getURL("icons/knows-128.png");
  await chrome.notifications.create(line.id, { type: "basic", iconUrl, title: await say(titles[line.step], line.name), message: await say("remindMessage", line.title) });
}
