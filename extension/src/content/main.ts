/**
 * The eyes: reads the page, asks the core, has the voice say what it says. Sent
 * by the worker where a rule could speak, or when the person asks.
 */
import type { Planned, Pose, Result, Sight, ToContent } from "../messages";
import { type Choice, recallChoice } from "../ui/chosen";
import type { Finding, Look } from "../wire.gen";
import { Acts } from "./acts";
import { guided, learnOwn, matters, onAddress } from "./address";
import { clearLeftBehind } from "./bare";
import { roleOf, stateOf, stateSelector } from "./control";
import { customRole } from "./custom";
import { describe } from "./describe";
import { closest, queryAll } from "./dom";
import { fit } from "./fit";
import { Inert } from "./inert";
import { lend } from "./lent";
import { rest } from "./rest";
import { alive, send } from "./send";
import { isDialog, readPage, type Reading } from "./snapshot";
import type { Sighted, Voice } from "./voice";
import { oncePerFrame, watch } from "./watch";

/** Pages that change all the time are read again no more often than this. */
const pauseMillis = 250;
/** How many times in a row a question without an answer is asked again. */
const patience = 4;
/** How often the state of what is pointed at is looked at, beside what the page announces. */
const glanceMillis = 250;
/** Where a page has no more switches and boxes than these, one of them is likely what a rule is about. */
const few = 40;

// The browser knows at once how many fields there are; to find what has a state it asks every element.
function hasFew(): boolean {
  return tagged.call(document, "input").length <= few && queryAll(document, stateSelector).length <= few;
}

const tagged = Document.prototype.getElementsByTagName;

class Eyes {
  readonly #acts = new Acts();
  readonly #end = new AbortController();
  readonly #inert = new Inert(() => this.#changed());
  readonly #sighted: Sighted = {
    findings: () => this.#look?.findings ?? [],
    subject: (finding) => this.#subject(finding),
    element: (n) => this.#elements.get(n) ?? null,
    roots: () => [document, ...this.#roots],
    read: () => this.open(),
    again: () => this.#again(),
    own: (element) => this.#acts.saw([element]),
    plan: (rule) => this.#plan(rule),
    over: () => matters() || this.#close(),
  };
  #voice: Voice | null = null;
  #calling: Promise<void> | null = null;
  /** The voice did not come: it is not asked for again before performance.now() says so. */
  #mute = 0;
  #unheard = 0;
  #watching: AbortController | null = null;
  #watchRoots: ((roots: Iterable<Node>) => void) | null = null;
  #visit = 0;
  #unanswered = 0;
  #since = 0;
  #any = false;
  #look: Look | null = null;
  #sight: Sight | null = null;
  #elements = new Map<number, Element>();
  #roots: Node[] = [];
  #reading: Reading | null = null;
  #known = "";
  #busy: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #readAt = 0;
  #timer = 0;
  #waiting = 0;
  #glancing = 0;
  #ms = { snapshot: 0, core: 0, paint: 0, total: 0 };

  constructor() {
    onAddress(() => this.#moved(), this.#end.signal);
    chrome.runtime.onMessage.addListener(this.#listen);
    document.addEventListener("toggle", (event) => event.target instanceof Element && isDialog(event.target) && this.#raise(), { capture: true, signal: this.#end.signal });
  }

  #listen = (message: ToContent, sender: chrome.runtime.MessageSender, answer: (value: unknown) => void): boolean => sender.id === chrome.runtime.id && this.#asked(message, answer);

  /** Opens where a rule could speak, or a guide leads. */
  wake(): void {
    if (!this.#watching && matters()) void this.open();
    else if (guided()) this.#again();
  }

  /** Starts to watch the page and reads it. */
  open(any = false): Promise<void> {
    this.#any ||= any;
    if (!this.#watching) {
      this.#watching = new AbortController();
      // Most likely there will be something to say: the voice comes while the page is read.
      if (hasFew()) void this.#speak();
      this.#watchRoots = watch({ changed: () => this.#changed(), acted: (path) => this.#acted(path), sent: (form) => this.#sent(form) }, () => this.#voice?.hints.element ?? null, this.#watching.signal);
    }
    return this.#read();
  }

  // At once where it can be: the page may go with the form.
  #sent(form: EventTarget | null): void {
    if (this.#voice) this.#voice.sent(form);
    else void this.#speak().then((voice) => voice?.sent(form));
  }

  #acted(path: EventTarget[]): void {
    this.#acts.saw(path);
    this.#inert.saw(path);
    this.#voice?.acted(path);
  }

  #close(): void {
    this.#watching?.abort();
    this.#watching = null;
    clearTimeout(this.#timer);
    clearTimeout(this.#waiting);
    clearInterval(this.#glancing);
    this.#visit++;
    this.#voice?.leave();
    this.#known = "";
    this.#any = false;
    this.#look = null;
    this.#reading = null;
    this.#left();
  }

  #left(): void {
    if (!this.#watching) void send({ type: "cs-bg-gone" });
  }

  // The person took back what let these eyes in, or Veto was updated: whoever is let in next starts anew.
  #leave(): void {
    this.#close();
    this.#end.abort();
    // A script that was left behind by an update has nothing more to say to the browser.
    if (alive()) chrome.runtime.onMessage.removeListener(this.#listen);
    globalThis.vetoEyes = undefined;
  }

  #moved(): void {
    this.#since = performance.now();
    this.#visit++;
    if (!alive()) return this.#end.abort();
    this.#known = "";
    this.#any = false;
    if (matters()) void this.open();
    else this.#close();
  }

  #asked(message: ToContent, answer: (value: unknown) => void): boolean {
    switch (message.type) {
      case "bg-cs-look":
        // Who asks wants to know now, whether the page changed or not: what is remembered may have.
        this.#known = "";
        void this.open(message.any).then(() => answer(this.#answer()));
        return true;
      case "bg-cs-sight":
        void this.open().then(() => answer(this.#sight));
        return true;
      case "bg-cs-guide":
        void learnOwn().then(() => (this.#again(), this.open()));
        return false;
      case "bg-cs-leave":
        if (message.hosts.includes(location.hostname)) this.#leave();
        return false;
      case "ui-cs-show":
        void this.#speak().then((voice) => answer(voice?.hints.call(message.finding) ?? false));
        return true;
      case "ui-cs-pose":
        void this.#pose(message.finding).then(answer);
        return true;
      case "bg-cs-scene":
        void this.#speak().then((voice) => voice?.scene(message.finding) ?? null).then(answer);
        return true;
      case "ui-cs-describe":
        answer(describe(this.#look, this.#elements, this.#voice?.hints ?? null, { ...this.#ms, painted: this.#voice?.hints.painted ?? 0 }, message.all));
        return false;
    }
  }

  // A voice that never spoke has nothing to bring back.
  async #pose(finding: string): Promise<Pose | null> {
    const voice = finding ? await this.#speak() : this.#voice;
    return voice?.pose(finding) ?? null;
  }

  #answer(): Result<Look> {
    return this.#look ? { ok: this.#look } : { error: this.#fault };
  }

  #fault = { code: "no-look", message: "The page could not be read.", where: "content" };

  #changed = (): void => {
    if (!alive()) return this.#leave();
    this.#voice?.changed();
    this.#turn();
    if (this.#awaited()) void this.#speak();
    const rest = pauseMillis - (performance.now() - this.#readAt);
    clearTimeout(this.#timer);
    // The first change is answered at once; a page that never rests is read at intervals.
    if (rest <= 0) void this.#read();
    else this.#timer = window.setTimeout(() => void this.#read(), rest);
  };

  // Shows a switch that the person flipped in the same frame; the core confirms right after.
  #turn(): void {
    for (const finding of this.#look?.findings ?? []) {
      const element = this.#elements.get(finding.control);
      const state = this.#stateNow(finding);
      if (element && state && state !== finding.state && this.#acts.recent(element)) this.#voice?.hints.turn(finding.id, state);
    }
  }

  // A page that takes a change back sets a property, which nothing announces.
  #glance(): void {
    clearInterval(this.#glancing);
    if (!this.#look?.findings.some((finding) => finding.state === "on" || finding.state === "off")) return;
    this.#glancing = window.setInterval(() => {
      if (!alive()) this.#leave();
      else if (!document.hidden && this.#look?.findings.some((finding) => this.#differs(finding))) this.#changed();
    }, glanceMillis);
  }

  #differs(finding: Finding): boolean {
    const state = this.#stateNow(finding);
    return state !== null && state !== finding.state;
  }

  #stateNow(finding: Finding): "on" | "off" | null {
    const element = this.#elements.get(finding.control);
    if (!element?.isConnected || (finding.state !== "on" && finding.state !== "off")) return null;
    const state = stateOf(element, roleOf(element) || customRole(element));
    return state === "on" || state === "off" ? state : null;
  }

  // Who asks while a reading is under way gets the next one: this one began before the question.
  #read(last: Reading | null = null): Promise<void> {
    if (this.#busy) return (this.#next ??= this.#busy.then(() => this.#follow()));
    this.#busy = this.#once(last).finally(() => (this.#busy = null));
    return this.#busy;
  }

  #again(last: Reading | null = null): void {
    this.#known = "";
    if (this.#watching) void this.#read(last);
  }

  #follow(): Promise<void> {
    this.#next = null;
    return this.#watching ? this.#read() : Promise.resolve();
  }

  async #once(last: Reading | null): Promise<void> {
    const [start, visit] = [performance.now(), this.#visit];
    this.#readAt = start;
    const reading = await readPage(this.#since, this.#voice?.hints.element ?? null, this.#any, last);
    if (visit !== this.#visit) return;
    const read = performance.now();
    this.#take(reading);
    const before = this.#known;
    if (this.#same(reading)) return this.#present();
    if (before !== "") void rest().then(() => visit === this.#visit && this.#rehearse());
    if (this.#voice || guided()) void this.#speak().then((voice) => visit === this.#visit && voice?.read(reading.snapshot));
    const touched = [...reading.elements].filter(([, element]) => this.#acts.isOwn(element)).map(([n]) => n);
    const sight: Sight = { snapshot: fit(reading.snapshot), touched, any: this.#any };
    this.#sight = sight;
    const answer = await send<Look>({ type: "cs-bg-look", sight });
    // The page moved on, or access was taken back, while the core was thinking: what it says is of something else.
    if (visit !== this.#visit) return this.#left();
    if ("error" in answer) return this.#failed(answer.error);
    this.#look = answer.ok;
    this.#unanswered = 0;
    const told = performance.now();
    this.#present();
    if (before === "") this.#rehearse();
    const now = performance.now();
    this.#ms = { snapshot: read - start, core: told - read, paint: now - told, total: now - start };
    this.#wait(answer.ok);
    this.#glance();
  }

  #take(reading: Reading): void {
    const { snapshot, elements, roots } = reading;
    this.#reading = reading;
    this.#elements = elements;
    this.#roots = roots;
    this.#watchRoots?.(roots);
    this.#acts.keep(elements.values());
    for (const control of snapshot.controls) {
      const { n, state } = control;
      const element = elements.get(n);
      if (element && this.#inert.has(element)) control.inert = true;
      if (element && state) this.#acts.read(element, state);
    }
  }

  #failed(fault: { code: string; message: string; where: string }): void {
    this.#fault = fault;
    this.#known = "";
    if (fault.code === "gone") {
      this.#close();
      this.#end.abort();
    } else if (this.#unanswered++ < patience) {
      // The browser stops a worker when it likes; the next question starts a new one.
      clearTimeout(this.#waiting);
      this.#waiting = window.setTimeout(() => void this.#read(), pauseMillis * this.#unanswered);
    }
  }

  // What did not change needs no second judgement, unless time itself matters.
  #same(reading: Reading): boolean {
    const { url, controls, loading } = reading.snapshot;
    const own = [...reading.elements.values()].map((element) => Number(this.#acts.isOwn(element)));
    const known = JSON.stringify([url, controls, loading, this.#any, own]);
    const same = known === this.#known && this.#look !== null;
    this.#known = known;
    return same;
  }

  // A control is awaited: until it comes, or the core has answered, nothing else is to be done.
  #rehearse(): void {
    const awaited = this.#awaited();
    if (awaited) this.#voice?.hints.rehearse(awaited);
  }

  #awaited(): Finding | undefined {
    return this.#look?.findings.find((finding) => finding.control < 0);
  }

  /** Has the worker send the voice, unless it is there; null where it does not come. */
  async #speak(): Promise<Voice | null> {
    if (this.#voice || performance.now() < this.#mute) return this.#voice;
    await (this.#calling ??= this.#call().finally(() => (this.#calling = null)));
    return this.#voice;
  }

  async #call(): Promise<void> {
    const heard = new Promise<void>((hear) => (globalThis.vetoHeard = hear));
    // The voice is there before the worker can say so.
    const [choice] = await Promise.all([recallChoice().catch((): Choice => ""), Promise.race([heard, send({ type: "cs-bg-voice" })])]);
    if (this.#end.signal.aborted || !alive()) return;
    if (!globalThis.vetoVoice) return this.#unspoken();
    this.#voice = new globalThis.vetoVoice(this.#sighted, choice);
    this.#present();
    this.#turn();
    this.#rehearse();
  }

  // The browser may have stopped the worker in the middle.
  #unspoken(): void {
    const wait = pauseMillis * ++this.#unheard;
    this.#mute = performance.now() + wait;
    if (this.#unheard <= patience) setTimeout(() => this.#present(), wait + 1);
  }

  // Apart from #timer, which every change of the page sets anew.
  #wait(look: Look): void {
    clearTimeout(this.#waiting);
    if (look.wait === 0) return;
    this.#waiting = window.setTimeout(() => this.#again(this.#reading), look.wait);
  }

  #present(): void {
    if (!this.#look) return;
    if (this.#voice) this.#voice.present();
    else if (this.#look.findings.some(speaks)) void this.#speak();
  }

  async #plan(rule: string): Promise<Planned | null> {
    await this.open();
    if (!this.#sight) return null;
    const planned = await send<Planned>({ type: "cs-bg-plan", snapshot: this.#sight.snapshot, rule });
    return "ok" in planned ? planned.ok : null;
  }

  // Of a form the core names the button; the hint speaks of the whole, and must leave its fields free.
  #subject(finding: Finding): Element | null {
    const element = this.#elements.get(finding.control) ?? null;
    if (!element || finding.kind !== "form" || roleOf(element) === "link") return element;
    return closest(element, "form") ?? element;
  }

  /** A dialog that opens after a hint lies above it until the hint is shown again. */
  #raise = oncePerFrame(() => this.#voice?.hints.settle(true));
}

// A form is watched from before it is sent, whether a hint stands there or not.
function speaks({ face, kind }: Finding): boolean {
  return face.shown || kind === "form";
}

declare global {
  var vetoEyes: Eyes | undefined;
}

if (!globalThis.vetoEyes) {
  clearLeftBehind();
  lend();
  globalThis.vetoEyes = new Eyes();
  globalThis.vetoEyes.wake();
  void learnOwn().then(() => globalThis.vetoEyes?.wake());
}
