/** Compares what Veto finds on a page with what is known to stand there, element by element. */
import type { Description } from "../src/messages";
import type { Tab } from "./tab";

/** One known control: did Veto read it as a control, and did it flag exactly it? */
export interface Gold {
  selector: string;
  seen: boolean;
  flagged: boolean;
}

/** Looks each known control up in the page and among what was read and flagged. */
export async function goldOf(tab: Tab, description: Description, selectors: string[]): Promise<Gold[]> {
  const read = description.all ?? [];
  return tab.page.evaluate(compare, selectors, read, flagged(description));
}

function flagged({ look, places }: Description): string[] {
  const preEnabled = (look?.findings ?? []).filter((finding) => finding.face.patterns?.some((pattern) => pattern.id === "pre-enabled"));
  return preEnabled.map((finding) => places[finding.id]?.selector ?? "").filter((selector) => selector !== "");
}

// Runs in the page, so it can use nothing from here.
function compare(selectors: string[], read: string[], flagged: string[]): Gold[] {
  const find = (selector: string): Element | null => {
    let inside: ParentNode | null = document;
    let element: Element | null = null;
    for (const step of selector.split(" >>> ")) {
      element = inside?.querySelector(step) ?? null;
      inside = element instanceof HTMLIFrameElement ? element.contentDocument : (element?.shadowRoot ?? null);
    }
    return element;
  };
  const elements = (all: string[]) => new Set(all.map(find).filter((element) => element !== null));
  const [seen, hit] = [elements(read), elements(flagged)];
  return selectors.map((selector) => {
    const element = find(selector);
    return { selector, seen: element !== null && seen.has(element), flagged: element !== null && hit.has(element) };
  });
}
