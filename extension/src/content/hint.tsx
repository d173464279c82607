/**
 * Shows findings: one card at the most important, a thin outline at the others.
 * Preact draws the card; small (4 kB), kept, and it writes text as text.
 */
import { render } from "preact";
import { Card, announcement } from "../ui/card";
import type { Face, Finding, State } from "../wire.gen";
import { makeHost, raise, type Host } from "./host";
import { anchorOf, controlBox, follow, surround } from "./place";
import { viewportBox } from "./dom";
import { send } from "./send";

const stayMillis = 8000;
const phone = "(max-width: 480px), (max-width: 900px) and (pointer: coarse)";

/** A finding and the element it speaks about, null where there is none to point at. */
export interface Shown {
  finding: Finding;
  element: Element | null;
}

/** The hints of one page. */
export class Hints {
  /** performance.now() when a hint of this page was first painted, 0 before. */
  painted = 0;
  /** `refuted`: the person said something about a finding that was kept; what is shown may be another thing now. */
  constructor(readonly refuted: () => void) {}

  readonly #closed = new Set<string>();
  readonly #announced = new Set<string>();
  readonly #outlines = new Map<string, HTMLElement>();
  #host: Host | null = null;
  #all: Shown[] = [];
  #current = "";
  #stop: (() => void) | null = null;
  #followed: Element | null = null;
  #leaving = 0;
  readonly #sheet = matchMedia(phone);

  /** The host element, so that the rest of Veto can look past it. */
  get element(): Element | null {
    return this.#host?.element ?? null;
  }

  /** Brings what is shown in line with what was found. */
  show(all: Shown[]): void {
    this.#all = all;
    const worthy = all.filter((one) => one.finding.face.shown && !this.#closed.has(one.finding.id) && visible(one.element));
    const now = worthy.find((one) => one.finding.id === this.#current) ?? worthy[0];
    if (!now) return this.clear();
    this.#draw(now, worthy);
  }

  /** The person brought a control into another state: its card changes at once, by what the core said beforehand. */
  turn(id: string, state: State): void {
    const face = this.#all.find((one) => one.finding.id === id)?.finding.then?.[state];
    if (!face) return;
    const turned = { state, face: dated(face) };
    this.show(this.#all.map((one) => (one.finding.id === id ? { ...one, finding: { ...one.finding, ...turned } } : one)));
  }

  /** Opens a finding's hint, scrolls to its control and draws attention to it; false if it is not on this page. */
  call(id: string): boolean {
    const one = this.#all.find((shown) => shown.finding.id === id);
    if (!one?.element) return false;
    this.#closed.delete(id);
    this.#current = id;
    this.#draw(one, this.#all.filter((other) => other.finding.face.shown || other === one));
    this.#point(id, one.element);
    return true;
  }

  /** A dialog may have come to lie above the hint, or the page thrown it out. */
  settle(dialogs: boolean): void {
    if (!this.#host || !this.#current) return;
    this.#host.attach(this.#followed);
    if (dialogs) raise(this.#host.element);
  }

  /** Takes everything out of the page. */
  clear(): void {
    this.#stop?.();
    this.#stop = null;
    this.#followed = null;
    this.#current = "";
    clearTimeout(this.#leaving);
    if (!this.#host) return;
    render(null, this.#host.view);
    this.#host.remove();
    this.#host = null;
    this.#outlines.clear();
  }

  /** Where the hint and the outline of a finding stand now, and the hint's words. */
  where(id: string): { hint: DOMRect | null; outline: DOMRect | null; text: string } {
    const outline = this.#outlines.get(id);
    const here = id === this.#current && this.#host;
    return {
      hint: here ? viewportBox(here.view) : null,
      outline: outline && !outline.hidden ? viewportBox(outline) : null,
      text: here ? (here.view.textContent ?? "") : "",
    };
  }

  #draw(now: Shown, worthy: Shown[]): void {
    const host = (this.#host ??= makeHost());
    const { finding, element } = now;
    this.#current = finding.id;
    host.attach(element);
    this.#frames(worthy, host);
    host.view.classList.toggle("sheet", this.#sheet.matches);
    render(this.#card(now, worthy), host.view);
    this.#track(host, element, finding.id);
    if (!this.#announced.has(finding.id)) {
      this.#announced.add(finding.id);
      host.announce(announcement(finding));
    }
    clearTimeout(this.#leaving);
    if (finding.face.leaves) this.#leaving = window.setTimeout(() => this.#leave(finding.id), stayMillis);
  }

  #card(now: Shown, worthy: Shown[]) {
    const others = worthy.filter((one) => one !== now);
    return (
      <Card
        finding={now.finding}
        more={others.length}
        sheet={this.#sheet.matches}
        onClose={() => this.#close(now.finding.id)}
        onShow={() => this.call(now.finding.id)}
        onNext={() => others[0] && this.call(others[0].finding.id)}
        onRefute={(refuted) => this.#refute(now.finding.id, refuted)}
        onReport={() => void send({ type: "cs-bg-report", rule: now.finding.rule })}
      />
    );
  }

  // The core hears of it and says anew what is shown; the focus goes back to what it was about.
  #refute(id: string, refuted: boolean): void {
    void send({ type: "cs-bg-refute", finding: id, refuted }).then(() => this.refuted());
    if (refuted) this.#close(id);
  }

  #close(id: string): void {
    this.#closed.add(id);
    const back = this.#all.find((one) => one.finding.id === id)?.element;
    this.#current = "";
    this.show(this.#all);
    if (back instanceof HTMLElement) back.focus({ preventScroll: true });
  }

  #leave(id: string): void {
    const host = this.#host;
    if (!host || this.#current !== id) return;
    // Somebody who is reading or tabbing inside is not interrupted.
    if (host.view.matches(":hover, :focus-within, :has([aria-expanded=true])")) {
      this.#leaving = window.setTimeout(() => this.#leave(id), stayMillis);
      return;
    }
    this.#closed.add(id);
    this.#current = "";
    this.show(this.#all);
  }

  #track(host: Host, element: Element | null, id: string): void {
    const outline = this.#outlines.get(id);
    if (!outline || (element && element === this.#followed && this.#stop)) {
      return;
    }
    this.#stop?.();
    this.#followed = element;
    this.#stop = follow(element, host.view, outline, () => this.#sheet.matches, () => this.#paint());
  }

  #paint(): void {
    if (this.painted) return;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => (this.painted ||= performance.now());
      channel.port2.postMessage(null);
    });
  }

  #frames(worthy: Shown[], host: Host): void {
    const wanted = new Set(worthy.map((one) => one.finding.id));
    for (const [id, outline] of this.#outlines) {
      if (wanted.has(id)) continue;
      outline.remove();
      this.#outlines.delete(id);
    }
    for (const { finding, element } of worthy) {
      const outline = this.#outlines.get(finding.id) ?? newOutline(host.root);
      this.#outlines.set(finding.id, outline);
      outline.className = `outline ${finding.face.tone}`;
      frame(outline, element);
    }
  }

  #point(id: string, element: Element): void {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    anchorOf(element).scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    const outline = this.#outlines.get(id);
    outline?.classList.remove("called");
    void outline?.offsetWidth;
    outline?.classList.add("called");
  }

  /** Puts the outlines of findings without a card where their controls are now. */
  reframe(): void {
    for (const { finding, element } of this.#all) {
      const outline = this.#outlines.get(finding.id);
      if (outline && finding.id !== this.#current) frame(outline, element);
    }
  }
}

// A face that was prepared beforehand leaves the time open.
function dated(face: Face): Face {
  const args = face.mark.args?.map((arg) => (arg === "@now" ? new Date().toISOString() : arg));
  return args ? { ...face, mark: { ...face.mark, args } } : face;
}

function newOutline(root: ShadowRoot): HTMLElement {
  const outline = document.createElement("div");
  root.append(outline);
  return outline;
}

function frame(outline: HTMLElement, element: Element | null): void {
  surround(outline, element ? controlBox(element) : new DOMRect());
}

// Something without an element speaks for the whole page; an element without a box cannot be pointed at.
function visible(element: Element | null): boolean {
  if (!element) return true;
  if (!element.isConnected) return false;
  const box = viewportBox(anchorOf(element));
  return box.width > 0 && box.height > 0;
}
