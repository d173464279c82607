/** The worker: routes messages between pages, the core and storage; keeps nothing in memory that it cannot lose. */
import platforms from "veto:platforms";
import { localNow } from "../now";
import type { Lead, PackFound, Result, Sight, ToContent, ToWorker } from "../messages";
import { handOver } from "../report/case";
import { watchRequests } from "../requests";
import type { Fault, Look, Snapshot } from "../wire.gen";
import { settle, withdraw } from "./access";
import * as acts from "./acts";
import { maySend, readMessage } from "./arrivals";
import { showBadge } from "./badge";
import { forgetClosed } from "./closed";
import { Core } from "./core";
import { note } from "./deeds";
import { gather } from "./evidence";
import * as guides from "./guides";
import { markKnown } from "./known";
import { objected } from "./objected";
import * as own from "./own";
import * as pack from "./pack";
import * as packAddress from "./pack-address";
import { Questions, told } from "./questions";
import * as reminders from "./reminders";
import * as store from "./store";
import { startThread } from "./thread";
import * as tours from "./tours";
import { startWasm } from "./wasm";

const core = new Core(VETO_BROWSER === "firefox" ? startThread : startWasm);
const questions = new Questions(core);
const done = { ok: null };
/** Soon enough for a browser that stops an idle worker after 30 s, and late enough for a hint. */
const tidyMillis = 5000;

// Whatever started the worker most likely asks the core, and compiling it takes longer than the question to arrive.
core.wake();
watchRequests();

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
  if (VETO_BROWSER === "chromium") void markKnown(platforms.flatMap(({ hosts }) => hosts));
});

// Access may have changed while no worker ran; and each time it changes, one is started.
void settle(platforms);
chrome.permissions.onAdded.addListener(() => void settle(platforms));
chrome.permissions.onRemoved.addListener(({ origins = [] }) => void settle(platforms).then(() => withdraw(platforms, origins)));

// The browser may have lost its alarms, and with them what the ledger wants to remind of.
reminders.listen();
chrome.runtime.onStartup.addListener(() => void reminders.remind());
chrome.runtime.onStartup.addListener(() => void guides.tidy());

// What is kept of closed tabs may be large; whoever started the worker waits for a hint.
setTimeout(() => void forgetClosed(), tidyMillis);

chrome.runtime.onMessage.addListener((raw: unknown, sender, answer) => {
  const message = readMessage(raw);
  if (!message || !maySend(message, sender)) {
    answer(refusal);
    return false;
  }
  void handle(message, sender).then(answer, (problem) => answer({ error: fault(problem, message.type) }));
  return true;
});

const refusal = { error: { code: "not-allowed", message: "This is no message of Veto's, or not from where it may come.", where: "worker" } };

async function handle(message: ToWorker, sender: chrome.runtime.MessageSender): Promise<Result<unknown>> {
  const tab = sender.tab?.id;
  switch (message.type) {
    case "cs-bg-arrived":
      void questions.rehearse(sender.url ?? "");
      return tab === undefined ? done : sendEyes(tab, sender.documentId);
    case "cs-bg-voice":
      return tab === undefined ? done : sendScript("voice.js", tab, sender.documentId);
    case "cs-bg-look":
      return look(message.sight, tab);
    case "cs-bg-gone":
      if (tab !== undefined) await inTurn(() => keep(tab, sender.url ?? "", null));
      return done;
    case "cs-bg-refute":
      return refute(message, sender.url ?? "");
    case "cs-bg-act":
      return { ok: tab === undefined ? "busy" : await acts.claim(message.finding, tab, message.to, message.opened) };
    case "cs-bg-acted":
      await acts.ended(message.finding, message.end);
      return done;
    case "cs-bg-open":
      await chrome.tabs.create({ url: chrome.runtime.getURL(`${message.page}.html?${new URLSearchParams({ rule: message.rule })}`) });
      return done;
    case "cs-bg-guide":
      return { ok: tab === undefined ? null : await lead(tab, message.snapshot) };
    case "cs-bg-guide-step":
      if (tab !== undefined) await guides.step(tab, message.done);
      return done;
    case "cs-bg-tour-next":
      if (tab !== undefined) await tours.pass(tab, hostsOf(`${await tours.platform()}/`)).then(() => tellGuide(tab));
      return done;
    case "cs-bg-plan":
      return questions.plan(message.snapshot, message.rule);
    case "cs-bg-objected":
      if (tab !== undefined) await (message.came === null ? guides.sent(tab, message, hostsOf(message.rule)) : guides.stop(tab));
      await objected(core, message);
      return done;
    case "cs-bg-guide-stop":
      if (tab !== undefined) await guides.stop(tab);
      return done;
    case "cs-bg-tell":
      return tab === undefined ? done : tellDesign(tab, message.finding);
    case "cs-bg-report":
      await chrome.tabs.create({ url: chrome.runtime.getURL(`rule-report.html?${new URLSearchParams({ tab: String(tab), rule: message.rule })}`) });
      return done;
  }
  return ownPage(message);
}

type FromPages = Extract<ToWorker, { type: `ui-bg-${string}` }>;

async function ownPage(message: FromPages): Promise<Result<unknown>> {
  switch (message.type) {
    case "ui-bg-site":
      return questions.site(message.tab, message.url);
    case "ui-bg-samples":
      return questions.samples(message.url);
    case "ui-bg-check":
      return check(message.tab, message.any);
    case "ui-bg-refute":
      return refute(message, message.url);
    case "ui-bg-core":
      return core.call(message.method, message.question);
    case "ui-bg-remind":
      reminders.listen();
      await reminders.remind();
      return done;
    case "ui-bg-guide":
      return guide(message.tab, message.rule);
    case "ui-bg-tour":
      await tours.go(message.tab, hostsOf(`${await tours.platform()}/`));
      return tellGuide(message.tab);
    case "ui-bg-tell":
      return tellDesign(message.tab, message.finding);
    case "ui-bg-platforms":
      return questions.platforms();
    case "ui-bg-coverage":
      return questions.coverage();
    case "ui-bg-deadlines":
      return questions.deadlines();
    case "ui-bg-rule-report":
      return withSight(message.tab, (sight) => questions.report(sight, message.rule));
    case "ui-bg-controls":
      return withSight(message.tab, (sight) => questions.controls(sight));
    case "ui-bg-forget":
      forgotten++;
      await inTurn(() => store.forget());
      return done;
  }
  return isAboutPack(message) ? rulePack(message) : ownRules(message);
}

type AboutPack = Extract<ToWorker, { type: `ui-bg-pack${string}` }>;

function isAboutPack(message: FromPages): message is AboutPack {
  return message.type.startsWith("ui-bg-pack");
}

async function rulePack(message: AboutPack): Promise<Result<unknown>> {
  switch (message.type) {
    case "ui-bg-pack":
      return { ok: await pack.view() };
    case "ui-bg-pack-read":
      return pack.read(core, message.text);
    case "ui-bg-pack-add":
      return pack.add(core, message.text, message.key);
    case "ui-bg-pack-remove":
      return { ok: await pack.remove() };
    case "ui-bg-pack-address":
      return { ok: await packAddress.name(message.address) };
    case "ui-bg-pack-look":
      return { ok: await packAddress.begin(message.asked) };
    case "ui-bg-pack-brought":
      return { ok: await brought(message) };
  }
}

async function brought({ address, brought }: Extract<ToWorker, { type: "ui-bg-pack-brought" }>): Promise<PackFound> {
  // What could not be kept was not taken either.
  const take = (text: string) => pack.fetched(core, text, address).catch((problem) => pack.refused({ code: "worker", message: told(problem) }));
  const found: PackFound = "text" in brought ? await take(brought.text) : { end: "missed", ...brought };
  if (found.end === "other") return found;
  // Whose pack it is, is told to who can decide on it now; it is fetched again for who decides later.
  return (await packAddress.end(address, found.end === "asks" ? { end: "asks" } : found)) ? found : { end: "other" };
}

type AboutOwnRules = Extract<ToWorker, { type: `ui-bg-own${string}` }>;

async function ownRules(message: AboutOwnRules): Promise<Result<unknown>> {
  switch (message.type) {
    case "ui-bg-own":
      break;
    case "ui-bg-own-add":
      return own.add(core, message.text, message.name);
    case "ui-bg-own-switch":
      await own.turn(message.id, message.on);
      break;
    case "ui-bg-own-remove":
      await own.remove(message.id);
  }
  return own.list(core);
}

async function refute({ finding, refuted }: { finding: string; refuted: boolean }, url: string): Promise<Result<null>> {
  await inTurn(() => store.refute(finding, refuted, localNow(), url));
  return done;
}

async function look(sight: Sight, tab: number | undefined): Promise<Result<Look>> {
  const pending = tab === undefined ? Promise.resolve([]) : acts.cutShort(tab, sight.snapshot.age);
  const before = forgotten;
  const answer = await questions.look(sight, pending);
  // The hint does not wait for what is kept of it.
  if ("ok" in answer && before === forgotten) void keepAll(answer.ok, sight, tab);
  if ("ok" in answer) void seenAfterAll(answer.ok, await pending);
  return answer;
}

// The page was left in the middle of an act: now that the setting is seen again, it is known what came of it.
async function seenAfterAll(look: Look, pending: string[]): Promise<void> {
  for (const { id, act, state } of look.findings) {
    const read = state === "on" || state === "off";
    if (pending.includes(id) && read) await acts.ended(id, act && !act.back ? "unchanged" : "done");
  }
}

// One after the other: a page that is left, or a memory that is erased, while
// the core thinks must not come back by what is kept of the answer.
/** How often the person had everything forgotten since the worker started. */
let forgotten = 0;
let keeping: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = keeping.then(work);
  keeping = done.catch(() => undefined);
  return done;
}

// A full or broken storage must not cost the person the hint; the popup tells of it.
function keepAll(look: Look, sight: Sight, tab: number | undefined): Promise<void> {
  return inTurn(async () => {
    try {
      const url = sight.snapshot.url;
      if (tab !== undefined) await keep(tab, url, look);
      const memory = await store.recall(url);
      await store.remember(look.remember, url);
      await note(memory, look, sight);
      if (look.remember.length > 0) await store.keepTrouble("");
    } catch (problem) {
      await store.keepTrouble(told(problem));
    }
  });
}

async function keep(tab: number, url: string, look: Look | null): Promise<void> {
  await store.keepLook(tab, url, look);
  const known = URL.canParse(url) && platforms.some(({ hosts }) => hosts.includes(new URL(url).hostname));
  await showBadge(tab, look, known);
}

async function check(tab: number, any: boolean): Promise<Result<Look>> {
  await sendEyes(tab);
  const message: ToContent = { type: "bg-cs-look", any };
  return chrome.tabs.sendMessage(tab, message);
}

// A page that asks without being led was woken for another tab; it may be closed.
async function lead(tab: number, snapshot: Snapshot): Promise<Lead | null> {
  const led = await guides.next(tab, ({ rule, done }) => questions.guide(snapshot, rule, done), tours.view);
  if (!led) await forgetClosed();
  return led;
}

async function guide(tab: number, rule: string): Promise<Result<null>> {
  await guides.start(tab, rule, hostsOf(rule));
  await sendEyes(tab);
  return tellGuide(tab);
}

// A page that is just being left has nobody who could hear it; the next one asks by itself.
async function tellGuide(tab: number): Promise<Result<null>> {
  const message: ToContent = { type: "bg-cs-guide" };
  await chrome.tabs.sendMessage(tab, message).catch(() => null);
  return done;
}

function hostsOf(rule: string): string[] {
  return platforms.find(({ id }) => rule.startsWith(`${id}/`))?.hosts ?? [];
}

async function tellDesign(tab: number, finding: string): Promise<Result<null>> {
  await handOver(await gather(tab, finding));
  await chrome.tabs.create({ url: chrome.runtime.getURL("report.html") });
  return done;
}

async function withSight<T>(tab: number, ask: (sight: Sight) => Promise<Result<T>>): Promise<Result<T>> {
  await sendEyes(tab);
  const message: ToContent = { type: "bg-cs-sight" };
  const sight: Sight | null = await chrome.tabs.sendMessage(tab, message);
  return sight ? ask(sight) : { error: { code: "no-look", message: "The page could not be read.", where: "content" } };
}

function sendEyes(tab: number, documentId?: string): Promise<Result<null>> {
  return sendScript("content.js", tab, documentId);
}

// To the very document that asked, where the browser names it: by now the tab may show another.
async function sendScript(file: string, tab: number, documentId?: string): Promise<Result<null>> {
  const target = documentId === undefined ? { tabId: tab } : { tabId: tab, documentIds: [documentId] };
  await chrome.scripting.executeScript({ target, files: [file] });
  return done;
}

function fault(problem: unknown, where: string): Fault {
  return { code: "worker", message: told(problem), where };
}
