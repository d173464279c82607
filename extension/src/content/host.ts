/**
 * The one element Veto puts into a page, only while there is something to
 * show: a popover in the top layer with a closed shadow root. The page can see
 * that an element is there; it can neither look inside nor click in it.
 */
import cardCss from "../ui/card.css";
import frameCss from "./host.css";
import { language } from "../ui/i18n";
import { bare } from "./bare";
import { closest } from "./dom";

/** The place where hints are drawn. */
export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
  /** Where the card is rendered; it is what moves. */
  view: HTMLElement;
  /** Puts the host into the page, beside what it speaks about; again if the page threw it out. */
  attach(beside: Element | null): void;
  /** Takes it away without a trace. */
  remove(): void;
  /** Says a text to a screen reader, once. */
  announce(text: string): void;
}

/** Makes the host; it is not in the page until attached. */
export function makeHost(): Host {
  const element = document.createElement("div");
  element.setAttribute("style", bare);
  element.setAttribute("popover", "manual");
  const root = element.attachShadow({ mode: "closed" });
  const style = document.createElement("style");
  style.textContent = cardCss + frameCss;
  const live = document.createElement("div");
  live.lang = language();
  live.setAttribute("role", "status");
  live.className = "announce";
  const view = document.createElement("div");
  view.className = "view";
  root.append(style, live, view);
  refuseFakes(root);
  keepFromPage(element);
  keepRight(element);
  return {
    element,
    root,
    view,
    attach: (beside) => attach(element, beside),
    remove: () => element.remove(),
    announce: (text) => {
      // A live region speaks of changes: one that arrives with its text stays silent in many readers.
      setTimeout(() => (live.textContent = text), 100);
    },
  };
}

// A page that hides, moves or disables the host writes to its attributes: those are the only handle it has.
function restore(element: HTMLElement): void {
  for (const { name } of [...element.attributes]) if (name !== "style" && name !== "popover") element.removeAttribute(name);
  if (element.getAttribute("style") !== bare) element.setAttribute("style", bare);
  if (element.getAttribute("popover") !== "manual") element.setAttribute("popover", "manual");
}

/** How often one host is put right: a page that insists would otherwise keep both busy for ever. */
const mostRestored = 20;

function keepRight(element: HTMLElement): void {
  let restored = 0;
  const observer = new MutationObserver(() => {
    if (restored++ >= mostRestored) return observer.disconnect();
    restore(element);
    if (element.isConnected && !element.matches(":popover-open")) element.showPopover();
    // What was just written is no act of the page.
    observer.takeRecords();
  });
  observer.observe(element, { attributes: true });
}

function attach(element: HTMLElement, beside: Element | null): void {
  const home = homeFor(beside);
  if (element.parentNode !== home) home.append(element);
  // Shown again whenever a dialog came to lie above it: the last one shown is on top.
  if (!element.matches(":popover-open")) element.showPopover();
}

/** Brings the host above a dialog that opened after it. */
export function raise(element: HTMLElement): void {
  if (!element.isConnected || !element.matches(":popover-open")) return;
  element.hidePopover();
  element.showPopover();
}

// Everything outside a modal dialog is inert: a hint about a control inside one must live inside it too.
function homeFor(beside: Element | null): Element {
  const dialog = beside ? modalAround(beside) : null;
  if (dialog) return dialog;
  const modals = document.querySelectorAll("dialog:modal");
  return beside && modals.length > 0 ? (modals[modals.length - 1] ?? document.documentElement) : document.documentElement;
}

function modalAround(element: Element): Element | null {
  const dialog = closest(element, "dialog:modal");
  if (dialog?.ownerDocument === document && dialog.getRootNode() === document) return dialog;
  const root = element.getRootNode();
  if (root instanceof ShadowRoot) return modalAround(root.host);
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame && frame !== element ? modalAround(frame) : null;
}

function refuseFakes(root: ShadowRoot): void {
  for (const type of ["click", "keydown", "pointerdown", "input", "change"]) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      true,
    );
  }
}

// A click on a hint is not a click on the page: dialogs close on clicks "outside", hotkeys fire on letters.
function keepFromPage(element: HTMLElement): void {
  for (const type of ["click", "pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "keydown", "keyup", "keypress", "focusin", "focusout"]) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
}
