/** Marks at fields of a form: a thin frame with a word or two, inside Veto's own host. */
import { controlBox } from "./box";
import { surround } from "./place";

/** Half a line of a mark's words, in CSS pixels. */
const half = 7;

/** One mark. */
export interface Mark {
  element: Element;
  /** "" for a frame without words. */
  words: string;
  tone: "plain" | "protected" | "attention";
}

/** The marks of one page. */
export class Marks {
  readonly #shown: { mark: Mark; frame: HTMLElement; tag: HTMLElement }[] = [];
  #end: AbortController | null = null;

  /** Adds a mark to a root; it follows its field until all are cleared. */
  add(root: ShadowRoot, mark: Mark): void {
    const frame = document.createElement("div");
    const tag = document.createElement("div");
    frame.className = `outline ${mark.tone}`;
    tag.className = `tag ${mark.tone}`;
    // The card says the same in its place; a screen reader hears it once.
    tag.setAttribute("aria-hidden", "true");
    tag.textContent = mark.words;
    tag.hidden = mark.words === "";
    root.append(frame, tag);
    this.#shown.push({ mark, frame, tag });
    this.#listen();
    this.place();
  }

  /** Puts every mark where its field is now. */
  place = (): void => {
    for (const { mark, frame, tag } of this.#shown) {
      const box = mark.element.isConnected ? controlBox(mark.element) : new DOMRect();
      surround(frame, box);
      tag.hidden = mark.words === "" || box.width === 0;
      // On the frame's edge, at the end of the line: labels and what comes next begin at the other end.
      tag.style.left = `${Math.max(0, box.right - tag.offsetWidth)}px`;
      tag.style.top = `${box.bottom - half}px`;
    }
  };

  /** Takes them all away. */
  clear(): void {
    this.#end?.abort();
    this.#end = null;
    for (const { frame, tag } of this.#shown.splice(0)) {
      frame.remove();
      tag.remove();
    }
  }

  #listen(): void {
    if (this.#end) return;
    this.#end = new AbortController();
    const { signal } = this.#end;
    addEventListener("scroll", this.place, { capture: true, passive: true, signal });
    addEventListener("resize", this.place, { signal });
  }
}
