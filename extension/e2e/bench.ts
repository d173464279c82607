/**
 * What Veto costs, in real Chromium: each page with Veto and without, turn
 * about, and the core in its worker. Prints samples as JSON lines; what they
 * are held against stands in scripts/bench.go.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, CDPSession, WebWorker } from "puppeteer-core";
import { Rig } from "./browser";
import { launchChromium } from "./chromium";
import { readSetup } from "./setup";
import { pause, within } from "./wait";

const setup = readSetup();
const training = "linkedin/genai-training";
const linkedin = "https://www.linkedin.com";
const setting = `${linkedin}/mypreferences/d/settings/data-for-ai-improvement`;
/** Pages that scripts/bench_pages.go puts on the stage, beside the stand-in of LinkedIn's setting. */
const pages = {
  training: (query: string) => `${setting}?${query}`,
  settings: `${setting}?bench=settings`,
  controls: (n: number) => `${setting}?bench=${n}`,
  feed: `${linkedin}/feed/?bench=feed`,
  unknown: "https://www.example.org/settings",
};
const rounds = 3;
/** The page that counts most, and whose cost drowns soonest in what a browser takes from one time to the next. */
const settingsRounds = 15;
/** So little is Veto's on a feed that a few rounds tell no median of it. */
const feedRounds = 7;
const hintRounds = 20;
/** How long a settings page is watched: what Veto does there is over by then. */
const settingsMillis = 3000;
const feedMillis = 20_000;

interface Cost {
  /** Milliseconds of the main thread. */
  task: number;
  /** How many tasks took 50 ms or more. */
  long: number;
  /** Worlds of extensions that were made in the page. */
  worlds: number;
}

function tell(name: string, sample: Record<string, number>): void {
  process.stdout.write(`${JSON.stringify({ name, ...sample })}\n`);
}

async function costOf(browser: Browser, url: string, millis: number): Promise<Cost> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const worlds = countWorlds(session);
  await Promise.all([session.send("Performance.enable"), session.send("Runtime.enable"), page.evaluateOnNewDocument(watchLongTasks)]);
  await page.goto(url);
  await pause(millis);
  const { metrics } = await session.send("Performance.getMetrics");
  const task = (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
  const long = await page.evaluate(() => (window as unknown as { longTasks: number }).longTasks);
  await page.close();
  return { task, long, worlds: worlds() };
}

function watchLongTasks(): void {
  const here = window as unknown as { longTasks: number };
  here.longTasks = 0;
  new PerformanceObserver((list) => {
    here.longTasks += list.getEntries().length;
  }).observe({ type: "longtask", buffered: true });
}

function countWorlds(session: CDPSession): () => number {
  let count = 0;
  session.on("Runtime.executionContextCreated", ({ context }) => {
    if (context.auxData?.type === "isolated" && context.origin.startsWith("chrome-extension:")) count++;
  });
  return () => count;
}

/** Opens a page in both browsers, turn about; which comes first changes too. */
async function compare(name: string, veto: Browser, bare: Browser, url: string, millis: number, times = rounds): Promise<void> {
  for (let n = 0; n < times; n++) {
    const order = n % 2 === 0 ? [veto, bare] : [bare, veto];
    const costs = new Map<Browser, Cost>();
    for (const browser of order) costs.set(browser, await costOf(browser, url, millis));
    const [mine, theirs] = [costs.get(veto)!, costs.get(bare)!];
    tell(name, { with: mine.task, without: theirs.task, longWith: mine.long, longWithout: theirs.long, worlds: mine.worlds });
  }
}

const hasWorker = (browser: Browser) => browser.targets().some((target) => target.type() === "service_worker");

async function feed(rig: Rig, bare: Browser): Promise<void> {
  await rig.engine.stopWorker();
  await compare("feed", rig.engine.browser, bare, pages.feed, feedMillis);
  tell("feed.worker", { started: Number(hasWorker(rig.engine.browser)) });
}

async function own(name: string, { engine }: Rig, url: string, millis: number, times: number): Promise<void> {
  for (let n = 0; n < times; n++) tell(name, { millis: await ownCost(engine.browser, url, millis) });
}

/** An event of the browser's trace; times in microseconds. */
interface Traced {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  args?: { data?: { url?: string } };
}

/**
 * Milliseconds of a page's thread that go to Veto's scripts and to making the
 * world they stand in, as the browser's own trace has it: what is less than the
 * page itself takes from one time to the next, no difference of two pages shows.
 */
async function ownCost(browser: Browser, url: string, millis: number): Promise<number> {
  const page = await browser.newPage();
  await page.tracing.start({ categories: ["devtools.timeline", "blink"] });
  await page.goto(url);
  await pause(millis);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as { traceEvents: Traced[] };
  await page.close();
  return ownOf(traceEvents);
}

// One world is made right before the first script is run in it. Veto's own pages
// and worker stand in the trace too, on threads of their own.
function ownOf(events: Traced[]): number {
  const first = events.find(({ args }) => args?.data?.url?.endsWith("/sentinel.js"));
  const here = events.filter(({ ph, pid, tid }) => ph === "X" && pid === first?.pid && tid === first?.tid);
  const whole = here.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let [total, until, world] = [0, 0, 0];
  for (const { name, ts, dur = 0, args } of whole) {
    if (name === "LocalWindowProxy::Initialize" && total === 0) world = dur;
    if (!args?.data?.url?.startsWith("chrome-extension:") || ts < until) continue;
    if (total === 0) total = world;
    total += dur;
    until = ts + dur;
  }
  if (total === 0) throw new Error("the trace has no script of Veto's: this browser calls its events otherwise; adapt ownOf in extension/e2e/bench.ts");
  return total / 1000;
}

async function hint(rig: Rig, name: string, query: string, prepare: () => Promise<void>): Promise<void> {
  for (let n = 0; n < hintRounds; n++) {
    await rig.forget();
    const tab = await rig.open("about:blank");
    await prepare();
    await tab.go(pages.training(query));
    const painted = await tab.until("the hint to be painted", ({ ms, places }) => ms.painted > 0 && Boolean(places[training]?.hint));
    const arrived = await tab.page.evaluate(() => (window as unknown as { __arrived: number }).__arrived);
    tell(name, { millis: painted.ms.painted - arrived });
    await tab.close();
  }
}

/** A message as the page itself would paint it for the same control: as fast as this machine can be. */
async function plainHint(browser: Browser, query: string): Promise<void> {
  for (let n = 0; n < hintRounds; n++) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(speakAtOnce);
    await page.goto(pages.training(query));
    tell("hint.plain", { millis: await within(5000, "the page's own message", () => page.evaluate(() => (window as unknown as { spoken?: number }).spoken ?? null)) });
    await page.close();
  }
}

function speakAtOnce(): void {
  const here = window as unknown as { __arrived?: number; spoken?: number };
  const paint = () => {
    const message = document.createElement("div");
    message.popover = "manual";
    message.textContent = "This is on.";
    document.documentElement.append(message);
    message.showPopover();
    const painted = new MessageChannel();
    painted.port1.onmessage = () => (here.spoken = performance.now() - (here.__arrived ?? 0));
    requestAnimationFrame(() => painted.port2.postMessage(null));
  };
  new MutationObserver((_, observer) => {
    if (here.__arrived === undefined) return;
    observer.disconnect();
    paint();
  }).observe(document, { childList: true, subtree: true });
}

/** The core's own worker, kept alive by a question. */
async function worker(rig: Rig): Promise<WebWorker> {
  return within(5000, "the worker", async () => {
    await rig.home.evaluate(() => chrome.runtime.sendMessage({ type: "ui-bg-platforms" }));
    const target = rig.engine.browser.targets().find((target) => target.type() === "service_worker");
    return (await target?.worker()) ?? null;
  });
}

interface Runtime {
  importObject: WebAssembly.Imports;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** What the measurements keep in the worker. */
type Here = typeof globalThis & {
  Go: new () => Runtime;
  /** Starts what Go's own compiler made. */
  PlainGo: new () => Runtime;
  begin(file: string, Go: new () => Runtime): Promise<{ ran: Promise<void>; instance: WebAssembly.Instance }>;
  ownCore(): Promise<{ call: (method: string, body: string) => string; memory: WebAssembly.Memory }>;
};

/** Puts into the worker what starts a core of one's own. */
function equip(): void {
  const here = globalThis as Here;
  here.begin = async (file, Go) => {
    const module = await WebAssembly.compileStreaming(fetch(chrome.runtime.getURL(file)));
    const go = new Go();
    const instance = await WebAssembly.instantiate(module, go.importObject);
    return { ran: go.run(instance), instance };
  };
  here.ownCore = async () => {
    const { instance } = await here.begin("core.wasm", here.Go);
    const core = instance.exports as unknown as { answer(method: number, size: number): number; memory?: WebAssembly.Memory; mem?: WebAssembly.Memory };
    let line = new Uint8Array(1 << 16);
    const give = (size: number) => (line = size > line.length ? new Uint8Array(size) : line);
    const call = (method: string, body: string) => {
      here.vetoLine = give;
      const question = new TextEncoder().encode(method + body);
      give(question.length).set(question);
      const size = core.answer(method.length, question.length - method.length);
      return new TextDecoder().decode(line.subarray(0, size));
    };
    return { call, memory: (core.memory ?? core.mem)! };
  };
}

/** From the bytes of a module until it can be asked, or has ended where it is empty. */
async function start(file: string): Promise<number> {
  const here = globalThis as Here;
  const from = performance.now();
  const { ran } = await here.begin(file, file === "empty.wasm" ? here.PlainGo : here.Go);
  if (file === "empty.wasm") await ran;
  return performance.now() - from;
}

/** The worker with all that is needed to measure in it. */
async function equipped(rig: Rig): Promise<WebWorker> {
  const runs = await worker(rig);
  const plain = readFileSync(join(setup.dist, "empty.js"), "utf8");
  await runs.evaluate(`{ const kept = globalThis.Go; ${plain}; globalThis.PlainGo = globalThis.Go; globalThis.Go = kept; }`);
  await runs.evaluate(equip);
  return runs;
}

async function cold(rig: Rig): Promise<void> {
  for (let n = 0; n < 9; n++) {
    const runs = await equipped(rig);
    const empty = await runs.evaluate(start, "empty.wasm");
    const core = await runs.evaluate(start, "core.wasm");
    tell("cold", { with: core, without: empty });
  }
}

/** A page of so many controls asked about, there and back, in milliseconds. */
async function askCore(snapshot: unknown, times: number): Promise<number[]> {
  const { call } = await (globalThis as Here).ownCore();
  const millis: number[] = [];
  for (let n = 0; n < times; n++) {
    const from = performance.now();
    JSON.parse(call("look", JSON.stringify({ snapshot, language: "en", now: "2026-11-21T12:00:00Z", any: true })));
    millis.push(performance.now() - from);
  }
  return millis;
}

/** The size of a core's memory in bytes after 10 and after 1,000 judgements. */
async function memoryOf(snapshot: unknown): Promise<{ after10: number; after1000: number }> {
  const { call, memory } = await (globalThis as Here).ownCore();
  const sizes: number[] = [];
  for (const times of [10, 990]) {
    for (let n = 0; n < times; n++) call("look", JSON.stringify({ snapshot, language: "en", now: "2026-11-21T12:00:00Z", any: true }));
    sizes.push(memory.buffer.byteLength);
  }
  return { after10: sizes[0]!, after1000: sizes[1]! };
}

async function core(rig: Rig): Promise<void> {
  const snapshot = snapshotOf(200);
  const millis = await (await equipped(rig)).evaluate(askCore, snapshot, 60);
  for (const one of millis.slice(10)) tell("core", { millis: one });
  tell("memory", await (await equipped(rig)).evaluate(memoryOf, snapshot));
}

/** A made-up settings page: names the judge has to read, under headings. */
function snapshotOf(controls: number): unknown {
  const uses = ["personalised ads", "your posts for AI training", "usage statistics", "your contacts", "dark mode", "partner offers", "two-step verification"];
  return {
    url: "https://www.example.org/settings", lang: "en", loading: false, age: 9000, cut: 0,
    controls: Array.from({ length: controls }, (_, n) => ({
      n: n + 1, role: "switch", name: `Setting ${n}: allow ${uses[n % uses.length]}`, state: n % 2 ? "on" : "off", headings: [`Part ${n >> 4}`, "Privacy"],
    })),
  };
}

async function slope(rig: Rig): Promise<void> {
  for (const controls of [10, 100, 1000, 10_000]) {
    const tab = await rig.open(pages.controls(controls));
    const { ms } = await tab.until("the page to be read", ({ look, ms }) => look !== null && ms.total > 0, 30_000);
    tell("snapshot", { n: controls, millis: ms.snapshot });
    await tab.close();
  }
}

const rig = await Rig.start(setup);
const bare = await launchChromium(setup, []);
try {
  const { browser } = rig.engine;
  await compare("settings", browser, bare, pages.settings, settingsMillis, settingsRounds);
  await compare("unknown", browser, bare, pages.unknown, settingsMillis);
  await feed(rig, bare);
  await hint(rig, "hint.warm", "late=700", async () => {});
  await plainHint(bare, "late=700");
  await hint(rig, "hint.cold", "", () => rig.engine.stopWorker());
  await cold(rig);
  await core(rig);
  await slope(rig);
  // A browser that was traced is a slower one.
  await own("settings.own", rig, pages.settings, settingsMillis, settingsRounds);
  await own("feed.own", rig, pages.feed, feedMillis, feedRounds);
} finally {
  await Promise.all([rig.close(), bare.close()]);
}
