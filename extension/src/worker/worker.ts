/** The worker: routes messages between pages, the core and storage; keeps nothing in memory that it cannot lose. */
import type { Result, SiteView, ToContent, ToWorker } from "../messages";
import type { Fault, Look, LookRequest, Platforms, Site, SiteRequest } from "../wire.gen";
import { showBadge } from "./badge";
import { Core } from "./core";
import * as store from "./store";
import { startWasm } from "./wasm";

const core = new Core(startWasm);

chrome.runtime.onInstalled.addListener(({ reason }) => {
  if (reason === "install") void chrome.tabs.create({ url: chrome.runtime.getURL("welcome.html") });
});

chrome.tabs.onRemoved.addListener((tab) => void store.keepLook(tab, "", null));

chrome.runtime.onMessage.addListener((message: ToWorker, sender, answer) => {
  if (sender.id !== chrome.runtime.id) return false;
  void handle(message, sender).then(answer, (problem) => answer({ error: fault(problem, message.type) }));
  return true;
});

async function handle(message: ToWorker, sender: chrome.runtime.MessageSender): Promise<Result<unknown>> {
  const tab = sender.tab?.id;
  switch (message.type) {
    case "cs-bg-arrived":
      core.wake();
      return tab === undefined ? done : sendEyes(tab);
    case "cs-bg-look":
      return look(message.sight, tab);
    case "cs-bg-gone":
      if (tab !== undefined) await inTurn(() => keep(tab, "", null));
      return done;
  }
  if (!fromOurPages(sender)) return { error: { code: "not-allowed", message: "Only Veto's own pages may ask this.", where: message.type } };
  switch (message.type) {
    case "ui-bg-site":
      return site(message.tab, message.url);
    case "ui-bg-check":
      return check(message.tab, message.any);
    case "ui-bg-platforms":
      return core.call<Platforms>("platforms", { language: spoken((await store.recall()).language) });
    case "ui-bg-forget":
      await inTurn(() => store.forget());
      return done;
  }
}

const done = { ok: null };

function fromOurPages(sender: chrome.runtime.MessageSender): boolean {
  return sender.url?.startsWith(chrome.runtime.getURL("")) ?? false;
}

async function look(sight: Pick<LookRequest, "snapshot" | "touched" | "any">, tab: number | undefined): Promise<Result<Look>> {
  core.wake();
  const request: LookRequest = { ...sight, ...(await circumstances()) };
  const answer = await core.call<Look>("look", request);
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
      await store.remember(look.remember);
      if (look.remember.length > 0) await store.keepTrouble("");
    } catch (problem) {
      await store.keepTrouble(told(problem));
    }
  });
}

async function keep(tab: number, url: string, look: Look | null): Promise<void> {
  await store.keepLook(tab, url, look);
  await showBadge(tab, look);
}

async function site(tab: number, url: string): Promise<Result<SiteView>> {
  core.wake();
  const request: SiteRequest = { url, ...(await circumstances()) };
  const answer = await core.call<Site>("site", request);
  return "error" in answer ? answer : { ok: { site: answer.ok, look: await store.lookOf(tab, url), trouble: await store.trouble() } };
}

async function check(tab: number, any: boolean): Promise<Result<Look>> {
  const sent = await sendEyes(tab);
  if ("error" in sent) return sent;
  const message: ToContent = { type: "bg-cs-look", any };
  return chrome.tabs.sendMessage(tab, message);
}

async function sendEyes(tab: number): Promise<Result<null>> {
  await chrome.scripting.executeScript({ target: { tabId: tab }, files: ["content.js"] });
  return done;
}

// What cannot be recalled is not known; the page can be read all the same.
async function circumstances() {
  const { language, memory } = await store.recall().catch(async (problem) => {
    await store.keepTrouble(told(problem));
    return { language: "", memory: [] };
  });
  return { language: spoken(language), now: localNow(), memory };
}

/** Now as RFC 3339 with the person's own zone: dates are told in it. */
function localNow(): string {
  const now = new Date();
  const minutes = -now.getTimezoneOffset();
  const pad = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, "0");
  const local = new Date(now.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

function spoken(chosen: string): string {
  return (chosen || chrome.i18n.getUILanguage()).toLowerCase().startsWith("de") ? "de" : "en";
}

function fault(problem: unknown, where: string): Fault {
  return { code: "worker", message: told(problem), where };
}

function told(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
