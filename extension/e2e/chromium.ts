/** Chromium with Veto, on the stage. */
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";
import type { Browser, Target, WebWorker } from "puppeteer-core";
import type { Breakage, Engine, Sent } from "./browser";
import type { Setup } from "./setup";
import { pause, within } from "./wait";

/** Starts Chromium with these extensions; every name but localhost leads to the stage. */
export function launchChromium(setup: Setup, extensions: string[]): Promise<Browser> {
  return puppeteer.launch({
    executablePath: setup.executable,
    pipe: true,
    headless: setup.headless,
    ...(setup.profile ? { userDataDir: setup.profile } : {}),
    enableExtensions: extensions,
    ...(setup.unwatched ? { targetFilter: (target) => target.type() !== "service_worker" } : {}),
    acceptInsecureCerts: true,
    defaultViewport: setup.headless ? { width: 1200, height: 800 } : null,
    args: [
      `--host-resolver-rules=MAP * 127.0.0.1:${setup.stage}, EXCLUDE localhost`,
      ...["background-networking", "component-update", "sync", "default-apps"].map((feature) => `--disable-${feature}`),
      ...["--no-first-run", "--no-default-browser-check", "--lang=en"],
      ...(setup.root ? ["--no-sandbox"] : []),
      ...(setup.netLog ? [`--log-net-log=${setup.netLog}`, "--net-log-capture-mode=IncludeSensitive"] : []),
    ],
  });
}

/** Starts Chromium with Veto. */
export async function openChromium(setup: Setup): Promise<Engine> {
  const browser = await launchChromium(setup, [setup.dist]);
  const extension = await within(5000, "Chromium to list Veto", async () => [...(await browser.extensions()).values()][0]);
  return {
    browser,
    origin: `chrome-extension://${extension.id}`,
    visit: async (page, url) => void (await page.goto(url)),
    stopWorker: () => stopWorker(browser),
    breakCore: (_home, how) => breakCore(browser, how),
    pressToolbar: (page) => opened(browser, "/popup.html", () => extension.triggerAction(page)),
    sayYes: (hosts) => settings(browser, extension.id, "addHostPermission", hosts),
    takeBack: (hosts) => settings(browser, extension.id, "removeHostPermission", hosts),
    sent: () => sent(browser, setup.netLog ?? ""),
    scheme: (page, value) => page.emulateMediaFeatures([{ name: "prefers-color-scheme", value }]),
  };
}

// The press opens the page to Veto, and the popup takes the keyboard from it, a while after Chromium says that it was pressed.
async function opened(browser: Browser, path: string, how: () => Promise<void>): Promise<void> {
  const open = () => browser.targets().filter((target) => target.url().endsWith(path));
  const before = new Set(open());
  await how();
  await within(5000, `${path} to open`, async () => open().some((target) => !before.has(target)));
}

/** What of Chromium's own log of the network is looked at. */
interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

// It is complete once the browser has ended.
async function sent(browser: Browser, file: string): Promise<Sent[]> {
  await browser.close();
  const { constants, events } = JSON.parse(readFileSync(file, "utf8")) as NetLog;
  const started = constants.logEventTypes["URL_REQUEST_START_JOB"];
  if (started === undefined) throw new Error(`${file} knows no URL_REQUEST_START_JOB: this Chromium calls it otherwise`);
  const requests = events.filter(({ type, params }) => type === started && params?.url);
  return requests.map(({ params }) => ({ url: params?.url ?? "", by: /^[a-z-]+:\/\//.test(params?.initiator ?? "") ? (params?.initiator ?? "") : "" }));
}

const workers = (browser: Browser) => browser.targets().filter((target) => target.type() === "service_worker");

// A worker may end by itself at any moment, and its target stay listed for a while: what is gone is asked no more.
const gone = /No session|No target|Target closed|detached|not available/;

async function ask(target: Target, what: (worker: WebWorker) => Promise<unknown>): Promise<boolean> {
  try {
    const worker = await target.worker();
    if (!worker) return false;
    await what(worker);
    return true;
  } catch (problem) {
    if (!gone.test(String(problem))) throw problem;
    return false;
  }
}

/**
 * Nobody can press a button of Chromium's own prompt in a test. But a host that
 * is allowed in the browser's settings for the extension is granted without a
 * prompt once the extension asks, so the person answers there beforehand.
 */
async function settings(browser: Browser, id: string, how: "addHostPermission" | "removeHostPermission", hosts: string[]): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`chrome://extensions/?id=${id}`);
  for (const host of hosts) {
    await page.evaluate(
      (how, id, host) => (chrome as unknown as { developerPrivate: Record<typeof how, (id: string, host: string) => Promise<void>> }).developerPrivate[how](id, host),
      how,
      id,
      `https://${host}/*`,
    );
  }
  await page.close();
}

/** Breaks the running core at its next call; runs where the core does. The core itself panics when its line is none. */
function broken(how: Breakage): void {
  const give = () => {
    Reflect.deleteProperty(globalThis, "vetoLine");
    if (how === "ended") throw new Error("Go program has already exited");
    while (how === "hangs");
    return null as unknown as Uint8Array;
  };
  Object.defineProperty(globalThis, "vetoLine", { configurable: true, get: () => give, set: () => {} });
}

async function breakCore(browser: Browser, how: Breakage): Promise<void> {
  await within(5000, "a worker whose core can be broken", async () => {
    const done = await Promise.all(workers(browser).map((target) => ask(target, (worker) => worker.evaluate(broken, how))));
    return done.includes(true);
  });
}

// A worker that is just starting may miss a request to stop, or end while it is asked.
async function stopWorker(browser: Browser): Promise<void> {
  const running = workers(browser);
  await within(5000, "Chromium to stop the worker", async () => {
    const left = workers(browser).filter((target) => running.includes(target));
    const asked = Promise.all(left.map((target) => ask(target, (worker) => worker.close())));
    await Promise.race([asked, pause(500)]);
    return left.length === 0;
  });
}
