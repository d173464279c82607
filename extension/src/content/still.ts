/**
 * Whether a page still is as it was read. Where nothing but time went by, to
 * read a large page again costs as much as the first time and finds the same.
 */
import type { Control } from "../wire.gen";
import { nowOf } from "./control";
import { innerTree } from "./dom";
import { labelsKept, labelsRead } from "./labels";
import { shadowed } from "./stops";

const everything: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributes: true };

/** What a reading saw, from its beginning on. */
export class Still {
  #moved = false;
  readonly #inner = new Map<Element, Node | null>();
  readonly #observer = new MutationObserver(() => this.#move());

  constructor() {
    this.#observer.observe(document, everything);
  }

  /** An element was asked for the tree that stands in it. */
  asked(element: Element, inner: Node | null): void {
    this.#inner.set(element, inner);
    if (inner && !this.#moved) this.#observer.observe(inner, everything);
  }

  /** Whether nothing changed: what is announced, and what is not (a tree that came, a state, what shows and hides a control). */
  holds(controls: Control[], elements: Map<number, Element>): boolean {
    if (this.#observer.takeRecords().length > 0) this.#move();
    if (this.#moved || this.#grown()) return false;
    labelsKept();
    try {
      return controls.every((control) => isAsRead(control, elements.get(control.n)));
    } finally {
      labelsRead();
    }
  }

  #grown(): boolean {
    const roots = [document, ...[...this.#inner.values()].filter((inner) => inner !== null)];
    return [...this.#inner].some(([element, inner]) => innerTree(element) !== inner) || roots.some((root) => shadowed(root).some((host) => !this.#inner.has(host)));
  }

  // The first change settles it: a page that never rests is not listened to.
  #move(): void {
    this.#moved = true;
    this.#observer.disconnect();
    this.#inner.clear();
  }
}

function isAsRead({ role, state = "", value = "", hidden = false }: Control, element: Element | undefined): boolean {
  if (!element) return false;
  const now = nowOf(element, role);
  return now.state === state && now.value === value && now.hidden === hidden;
}
