/**
 * Shows findings: one card at the most important, a thin outline at the others.
 * Preact draws the card; small (4 kB), kept, and it writes text as text.
 */
import { render, type VNode } from "preact";
import { actSays } from "../ui/act";
import { Card, type CardProps, announcement } from "../ui/card";
import { fillable, fillSays } from "../ui/fill";
import type { Face, Finding } from "../wire.gen";
import type { Actor } from "./act";
import { anchorOf, controlBox } from "./box";
import type { Filler } from "./fill";
import { makeHost, raise, type Host } from "./host";
import { follow, rehearsePlace, surround } from "./place";
import { viewportBox } from "./dom";
import { oncePainted } from "./rest";
import { send } from "./send";
import { rehearseType } from "./type";
import { t } from "../ui/i18n";

const stayMillis = 8000;
/** Who may take something back gets longer to read that they may. */
const undoMillis = 20_000;
const phone = "(max-width: 480px), (max-width: 900px) and (pointer: coarse)";

/** A finding and the element it speaks about, null where there is none to point at. */
export interface Shown {
  finding: Finding;
  element: Element | null;
}

/** Something that is shown below a hint, or alone where there is none. */
export interface Bar {
  view(sheet: boolean): VNode;
  /** What a screen reader says, once for each text. */
  says: string;
}

/** Something else that is shown in the place of the hints. */
export interface Panel extends Bar {
  id: string;
  /** What it points at, null where it speaks for the page. */
  element: Element | null;
}

/** The hints of one page. */
export class Hints {
  /** performance.now() when a hint of this page was first painted, 0 before. */
  painted = 0;

  readonly #closed = new Set<string>();
  readonly #announced = new Set<string>();
  readonly #turned = new Set<string>();
  readonly #outlines = new Map<string, HTMLElement>();
  #host: Host | null = null;
  #all: Shown[] = [];
  #current = "";
  #stop: (() => void) | null = null;
  #followed: Element | null = null;
  #leaving = 0;
  #actSaid = "";
  #panel: Panel | null = null;
  #panelSaid = "";
  #bar: Bar | null = null;
  readonly #sheet = matchMedia(phone);

  /** `refuted`: the person said something about a finding that was kept; what is shown may be another thing now. */
  constructor(
    readonly actor: Pick<Actor, "course" | "press">,
    readonly filler: Pick<Filler, "seen" | "press">,
    readonly refuted: () => void,
  ) {}

  /** Where marks can be drawn, null while nothing is shown. */
  get root(): ShadowRoot | null {
    return this.#host?.root ?? null;
  }

  /** The host element, so that the rest of Veto can look past it. */
  get element(): Element | null {
    return this.#host?.element ?? null;
  }

  /** What is shown in the place of the hints, "" if nothing is. */
  get panel(): string {
    return this.#panel?.id ?? "";
  }

  /** Brings what is shown in line with what was found. */
  show(all: Shown[]): void {
    this.#all = all;
    if (this.#panel) return this.#drawPanel(this.#panel);
    const worthy = all.filter((one) => one.finding.face.shown && !this.#closed.has(one.finding.id) && visible(one.element));
    const now = worthy.find((one) => one.finding.id === this.#current) ?? worthy[0];
    if (!now && this.#bar) return this.#drawPanel({ id: "bar", element: null, says: this.#bar.says, view: () => <></> });
    if (!now) return this.clear();
    this.#draw(now, worthy);
  }

  /**
   * Draws a finding's card outside of the page, if no hint was drawn before:
   * most of what a hint costs is what the browser does for the first time. It
   * stays for the hint to come; `show` takes it away if none comes.
   */
  rehearse(finding: Finding): void {
    if (this.#host) return;
    this.#host = makeHost();
    this.#render(this.#card({ finding, element: null }, []), this.#host);
    rehearsePlace(this.#host.view);
    rehearseType();
  }

  /** Shows something else in the place of the hints, until null takes it away. */
  lead(panel: Panel | null): void {
    if (!panel && !this.#panel) return;
    this.#panel = panel;
    this.#current = "";
    this.show(this.#all);
  }

  /** Shows something below whatever hint there is, until null takes it away. */
  below(bar: Bar | null): void {
    if (!bar && !this.#bar) return;
    this.#bar = bar;
    this.show(this.#all);
  }

  /** The person brought a control into another state: its card changes at once, by what the core said beforehand. */
  turn(id: string, state: "on" | "off"): void {
    const face = this.#all.find((one) => one.finding.id === id)?.finding.then?.[state];
    if (!face) return;
    this.#turned.add(id);
    const turned = { state, face: dated(face) };
    this.show(this.#all.map((one) => (one.finding.id === id ? { ...one, finding: { ...one.finding, ...turned } } : one)));
  }

  /** Opens a finding's hint, scrolls to its control and draws attention to it; false if it is not on this page. */
  call(id: string): boolean {
    const one = this.#all.find((shown) => shown.finding.id === id);
    if (!one?.element) return false;
    this.#panel = null;
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
    this.#panel = null;
    this.#bar = null;
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
    const framed = worthy.map(({ finding, element }) => framedBy(finding.id, finding.face.tone, element));
    this.#place(host, this.#card(now, worthy), element, framed);
    this.#track(host, element, finding.id);
    if (!this.#announced.has(finding.id)) {
      this.#announced.add(finding.id);
      host.announce(announcement(finding));
    }
    this.#sayAct(finding, host);
    clearTimeout(this.#leaving);
    if (finding.face.leaves) this.#leaving = window.setTimeout(() => this.#leave(finding.id), this.actor.course(finding.id) ? undoMillis : stayMillis);
  }

  // The boxes to frame were read before anything is written, and what is written is all there before the browser looks at it: it lays out once.
  #place(host: Host, card: VNode, beside: Element | null, framed: Framed[]): void {
    host.view.classList.toggle("sheet", this.#sheet.matches);
    this.#frames(framed, host);
    this.#render(card, host);
    host.attach(beside);
  }

  #render(card: VNode, host: Host): void {
    render(
      <>
        {card}
        {this.#bar?.view(this.#sheet.matches)}
      </>,
      host.view,
    );
  }

  #drawPanel(panel: Panel): void {
    const host = (this.#host ??= makeHost());
    this.#current = panel.id;
    clearTimeout(this.#leaving);
    this.#place(host, panel.view(this.#sheet.matches), panel.element, [framedBy(panel.id, "plain", panel.element)]);
    this.#track(host, panel.element, panel.id);
    if (panel.says !== this.#panelSaid) host.announce(panel.says);
    if (panel.says !== this.#panelSaid && panel.element) this.#point(panel.id, panel.element);
    this.#panelSaid = panel.says;
  }

  // Once for every turn an act takes.
  #sayAct(finding: Finding, host: Host): void {
    const course = this.actor.course(finding.id);
    const fill = this.filler.seen(finding.id);
    const text = fill ? fillSays(fill).join(" ") : actSays(course) || (course?.end === "done" ? t(finding.face.mark) : "");
    if (text !== "" && text !== this.#actSaid) host.announce(text);
    this.#actSaid = text;
  }

  #card(now: Shown, worthy: Shown[]) {
    const others = worthy.filter((one) => one !== now);
    return (
      <Card
        finding={now.finding}
        more={others.length}
        sheet={this.#sheet.matches}
        seen={this.actor.course(now.finding.id)}
        onAct={(act) => void this.actor.press(now.finding.id, act)}
        fill={this.#fill(now.finding)}
        turned={this.#turned.has(now.finding.id) || this.actor.course(now.finding.id)?.end === "done"}
        onOpen={(page) => void send({ type: "cs-bg-open", page, rule: now.finding.rule })}
        onClose={() => this.#close(now.finding.id)}
        onShow={() => this.call(now.finding.id)}
        onNext={() => others[0] && this.call(others[0].finding.id)}
        onRefute={(refuted) => this.#refute(now.finding.id, refuted)}
        onTell={() => void send({ type: "cs-bg-tell", finding: now.finding.id })}
        onReport={() => void send({ type: "cs-bg-report", rule: now.finding.rule })}
      />
    );
  }

  // The core hears of it and says anew what is shown; the focus goes back to what it was about.
  #refute(id: string, refuted: boolean): void {
    void send({ type: "cs-bg-refute", finding: id, refuted }).then(() => this.refuted());
    if (refuted) this.#close(id);
  }

  #fill(finding: Finding): CardProps["fill"] {
    if (!fillable(finding)) return undefined;
    const { id, rule } = finding;
    const acts = {
      onFill: () => void this.filler.press(id),
      onDetails: () => void send({ type: "cs-bg-open", page: "options", rule }),
    };
    return { seen: this.filler.seen(id), acts };
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
    if (!this.painted) oncePainted(() => (this.painted ||= performance.now()));
  }

  #frames(framed: Framed[], host: Host): void {
    const wanted = new Set(framed.map(({ id }) => id));
    for (const [id, outline] of this.#outlines) {
      if (wanted.has(id)) continue;
      outline.remove();
      this.#outlines.delete(id);
    }
    for (const { id, tone, box } of framed) {
      const outline = this.#outlines.get(id) ?? newOutline(host.root);
      this.#outlines.set(id, outline);
      outline.className = `outline ${tone}`;
      surround(outline, box);
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

  /** Takes what Veto drew out of sight and puts it back: for a picture of the page as it is. */
  veil(on: boolean): void {
    const drawn = this.#host?.root.querySelectorAll<HTMLElement>(".view, .outline") ?? [];
    for (const one of drawn) one.style.visibility = on ? "hidden" : "";
  }

  /** Puts the outlines of findings without a card where their controls are now. */
  reframe(): void {
    for (const { finding, element } of this.#all) {
      const outline = this.#outlines.get(finding.id);
      if (outline && finding.id !== this.#current) surround(outline, boxOf(element));
    }
  }
}

interface Framed {
  id: string;
  tone: string;
  box: DOMRect;
}

const framedBy = (id: string, tone: string, element: Element | null): Framed => ({ id, tone, box: boxOf(element) });

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

// What has no element is framed nowhere.
function boxOf(element: Element | null): DOMRect {
  return element ? controlBox(element) : new DOMRect();
}

// Something without an element speaks for the whole page; an element without a box cannot be pointed at.
function visible(element: Element | null): boolean {
  if (!element) return true;
  if (!element.isConnected) return false;
  const box = viewportBox(anchorOf(element));
  return box.width > 0 && box.height > 0;
}
