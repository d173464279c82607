/**
 * The eyes: reads the page, asks the core, shows what it says. Sent by the
 * worker where a rule could speak, or when the person asks.
 */
import type { Result, Sight, ToContent } from "../messages";
import { loadLanguage } from "../ui/i18n";
import type { Finding, Look } from "../wire.gen";
import { learnOwn, matters, onAddress } from "./address";
import { roleOf, stateOf } from "./control";
import { describe } from "./describe";
import { closest } from "./dom";
import { Hints, type Shown } from "./hint";
import { isDialog } from "./host";
import { alive, send } from "./send";
import { readPage, type Reading } from "./snapshot";
import { oncePerFrame, watch } from "./watch";

/** Pages that change all the time are read again no more often than this. */
const pauseMillis = 250;

class Eyes {
  readonly #hints = new Hints();
  readonly #end = new AbortController();
  readonly #touched = new Set<number>();
  readonly #language = loadLanguage();
  #watching: AbortController | null = null;
  #watchRoots: ((elements: Iterable<Element>) => void) | null = null;
  #since = 0;
  #any = false;
  #look: Look | null = null;
  #sight: Sight | null = null;
  #elements = new Map<number, Element>();
  #known = "";
  #busy: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #readAt = 0;
  #timer = 0;
  #ms = { snapshot: 0, core: 0, paint: 0, total: 0 };

  constructor() {
    onAddress(() => this.#moved(), this.#end.signal);
    chrome.runtime.onMessage.addListener(this.#listen);
    document.addEventListener("toggle", (event) => event.target instanceof Element && isDialog(event.target) && this.#raise(), { capture: true, signal: this.#end.signal });
  }

  #listen = (message: ToContent, _sender: unknown, answer: (value: unknown) => void): boolean => this.#asked(message, answer);

  /** Opens where a rule could speak. */
  wake(): void {
    if (!this.#watching && matters()) void this.open();
  }

  /** Starts to watch the page and reads it. */
  open(any = false): Promise<void> {
    this.#any ||= any;
    if (!this.#watching) {
      this.#watching = new AbortController();
      this.#watchRoots = watch({ changed: () => this.#changed(), acted: (path) => this.#acted(path) }, () => this.#hints.element, this.#watching.signal);
    }
    return this.#read();
  }

  #close(): void {
    this.#watching?.abort();
    this.#watching = null;
    clearTimeout(this.#timer);
    this.#hints.clear();
    this.#known = "";
    this.#any = false;
    if (this.#look) void send({ type: "cs-bg-gone" });
    this.#look = null;
  }

  // The person took back what let these eyes in: whoever is let in next starts anew.
  #leave(): void {
    this.#close();
    this.#end.abort();
    chrome.runtime.onMessage.removeListener(this.#listen);
    globalThis.vetoEyes = undefined;
  }

  #moved(): void {
    this.#since = performance.now();
    if (!alive()) return this.#end.abort();
    this.#known = "";
    this.#any = false;
    if (matters()) void this.open();
    else this.#close();
  }

  #asked(message: ToContent, answer: (value: unknown) => void): boolean {
    switch (message.type) {
      case "bg-cs-look":
        void this.open(message.any).then(() => answer(this.#answer()));
        return true;
      case "bg-cs-sight":
        void this.open().then(() => answer(this.#sight));
        return true;
      case "bg-cs-leave":
        if (message.hosts.includes(location.hostname)) this.#leave();
        return false;
      case "ui-cs-show":
        answer(this.#hints.call(message.finding));
        return false;
      case "ui-cs-describe":
        answer(describe(this.#look, this.#elements, this.#hints, { ...this.#ms, painted: this.#hints.painted }, message.all));
        return false;
    }
  }

  #answer(): Result<Look> {
    return this.#look ? { ok: this.#look } : { error: this.#fault };
  }

  #fault = { code: "no-look", message: "The page could not be read.", where: "content" };

  #changed = (): void => {
    this.#hints.settle(false);
    this.#hints.reframe();
    this.#turn();
    const rest = pauseMillis - (performance.now() - this.#readAt);
    clearTimeout(this.#timer);
    // The first change is answered at once; a page that never rests is read at intervals.
    if (rest <= 0) void this.#read();
    else this.#timer = window.setTimeout(() => void this.#read(), rest);
  };

  #acted(path: EventTarget[]): void {
    for (const finding of this.#look?.findings ?? []) {
      const element = this.#elements.get(finding.control);
      if (!element) continue;
      const labels = [...((element as Partial<HTMLInputElement>).labels ?? [])];
      if (path.includes(element) || labels.some((label) => path.includes(label))) this.#touched.add(finding.control);
    }
  }

  // Shows a flipped switch in the same frame; the core confirms right after.
  #turn(): void {
    for (const finding of this.#look?.findings ?? []) {
      const state = this.#stateNow(finding);
      if (state && state !== finding.state) this.#hints.turn(finding.id, state);
    }
  }

  #stateNow(finding: Finding): "on" | "off" | null {
    const element = this.#elements.get(finding.control);
    if (!element?.isConnected || (finding.state !== "on" && finding.state !== "off")) return null;
    const state = stateOf(element, roleOf(element));
    return state === "on" || state === "off" ? state : null;
  }

  // Who asks while a reading is under way gets the next one: this one began before the question.
  #read(): Promise<void> {
    if (this.#busy) return (this.#next ??= this.#busy.then(() => this.#follow()));
    this.#busy = this.#once().finally(() => (this.#busy = null));
    return this.#busy;
  }

  #follow(): Promise<void> {
    this.#next = null;
    return this.#watching ? this.#read() : Promise.resolve();
  }

  async #once(): Promise<void> {
    const start = performance.now();
    this.#readAt = start;
    const [reading] = await Promise.all([readPage(this.#since, this.#hints.element), this.#language]);
    const read = performance.now();
    this.#elements = reading.elements;
    this.#watchRoots?.(reading.elements.values());
    if (this.#same(reading)) return this.#present();
    const sight: Sight = { snapshot: reading.snapshot, touched: [...this.#touched], any: this.#any };
    this.#sight = sight;
    const answer = await send<Look>({ type: "cs-bg-look", sight });
    if ("error" in answer) return this.#failed(answer.error);
    // The page was left, or access taken back, while the core was thinking.
    if (!this.#watching) return;
    this.#touched.clear();
    this.#look = answer.ok;
    this.#ms = { snapshot: read - start, core: performance.now() - read, paint: 0, total: 0 };
    const asked = performance.now();
    this.#present();
    this.#ms.paint = performance.now() - asked;
    this.#ms.total = performance.now() - start;
    this.#wait(answer.ok);
  }

  #failed(fault: { code: string; message: string; where: string }): void {
    this.#fault = fault;
    this.#known = "";
    if (fault.code === "gone") {
      this.#close();
      this.#end.abort();
    }
  }

  // What did not change needs no second judgement, unless time itself matters.
  #same(reading: Reading): boolean {
    const { url, controls, loading } = reading.snapshot;
    const known = JSON.stringify([url, controls, loading, this.#any]);
    const same = known === this.#known && this.#look !== null && this.#touched.size === 0;
    this.#known = known;
    return same;
  }

  #wait(look: Look): void {
    if (look.wait === 0) return;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#known = "";
      void this.#read();
    }, look.wait);
  }

  #present(): void {
    if (!this.#look) return;
    const all: Shown[] = this.#look.findings.map((finding) => ({ finding, element: this.#subject(finding) }));
    this.#hints.show(all.filter((one) => one.element !== null || one.finding.control < 0));
    this.#hints.settle(false);
  }

  // Of a form the core names the button; the hint speaks of the whole, and must leave its fields free.
  #subject(finding: Finding): Element | null {
    const element = this.#elements.get(finding.control) ?? null;
    if (!element || finding.kind !== "form" || roleOf(element) === "link") return element;
    return closest(element, "form") ?? element;
  }

  /** A dialog that opens after a hint lies above it until the hint is shown again. */
  #raise = oncePerFrame(() => this.#hints.settle(true));
}

declare global {
  var vetoEyes: Eyes | undefined;
}

if (!globalThis.vetoEyes) {
  globalThis.vetoEyes = new Eyes();
  globalThis.vetoEyes.wake();
  void learnOwn().then(() => globalThis.vetoEyes?.wake());
}
