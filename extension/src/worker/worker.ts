/** The worker: routes messages between pages, the core and storage; keeps nothing in memory that it cannot lose. */
import platforms from "veto:platforms";
import type { Result, Sight, ToContent, ToWorker } from "../messages";
import type { Fault, Look } from "../wire.gen";
import { settle, withdraw } from "./access";
import { maySend, readMessage } from "./arrivals";
import { showBadge } from "./badge";
import { Core } from "./core";
import { markKnown } from "./known";
import * as own from "./own";
import * as pack from "./pack";
import { Questions, told } from "./questions";
import * as store from "./store";
import { startThread } from "./thread";
import { localNow } from "./time";
import { startWasm } from "./wasm";

const core = new Core(VETO_BROWSER === "firefox" ? startThread : startWasm);
const questions = new Questions(core);
const done = { ok: null };

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
  if (VETO_BROWSER === "chromium") void markKnown(platforms.flatMap(({ hosts }) => hosts));
});

// Access may have changed while no worker ran; and each time it changes, one is started.
void settle(platforms);
chrome.permissions.onAdded.addListener(() => void settle(platforms));
chrome.permissions.onRemoved.addListener(({ origins = [] }) => void settle(platforms).then(() => withdraw(platforms, origins)));

chrome.tabs.onRemoved.addListener((tab) => void store.keepLook(tab, "", null));

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
      core.wake();
      return tab === undefined ? done : sendEyes(tab, sender.documentId);
    case "cs-bg-look":
      return look(message.sight, tab);
    case "cs-bg-gone":
      if (tab !== undefined) await inTurn(() => keep(tab, sender.url ?? "", null));
      return done;
    case "cs-bg-refute":
      return refute(message, sender.url ?? "");
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
    case "ui-bg-check":
      return check(message.tab, message.any);
    case "ui-bg-refute":
      return refute(message, message.url);
    case "ui-bg-platforms":
      return questions.platforms();
    case "ui-bg-coverage":
      return questions.coverage();
    case "ui-bg-rule-report":
      return withSight(message.tab, (sight) => questions.report(sight, message.rule));
    case "ui-bg-controls":
      return withSight(message.tab, (sight) => questions.controls(sight));
    case "ui-bg-forget":
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
  }
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
  const answer = await questions.look(sight);
  // The hint does not wait for what is kept of it.
  if ("ok" in answer) void keepAll(answer.ok, sight.snapshot.url, tab);
  return answer;
}

// One after the other: a page that is left, or a memory that is erased, while
// the core thinks must not come back by what is kept of the answer.
let keeping: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = keeping.then(work);
  keeping = done.catch(() => undefined);
  return done;
}

// A full or broken storage must not cost the person the hint; the popup tells of it.
function keepAll(look: Look, url: string, tab: number | undefined): Promise<void> {
  return inTurn(async () => {
    try {
      if (tab !== undefined) await keep(tab, url, look);
      await store.remember(look.remember, url);
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

async function withSight<T>(tab: number, ask: (sight: Sight) => Promise<Result<T>>): Promise<Result<T>> {
  await sendEyes(tab);
  const message: ToContent = { type: "bg-cs-sight" };
  const sight: Sight | null = await chrome.tabs.sendMessage(tab, message);
  return sight ? ask(sight) : { error: { code: "no-look", message: "The page could not be read.", where: "content" } };
}

// The very document that asked, where the browser names it: by now the tab may show another.
async function sendEyes(tab: number, documentId?: string): Promise<Result<null>> {
  const target = documentId === undefined ? { tabId: tab } : { tabId: tab, documentIds: [documentId] };
  await chrome.scripting.executeScript({ target, files: ["content.js"] });
  return done;
}

function fault(problem: unknown, where: string): Fault {
  return { code: "worker", message: told(problem), where };
}
