/** Says where findings, hints and outlines stand on the page: for pictures of evidence and for tests. */
import type { Box, Description } from "../messages";
import type { Look } from "../wire.gen";
import { controlBox } from "./box";
import { attribute, localName } from "./dom";
import type { Hints } from "./hint";
import { accessibleName } from "./name";

/** Describes the last look at this page; `hints` is null where nothing was ever said; `all` adds a selector for every control that was read. */
export function describe(look: Look | null, elements: Map<number, Element>, hints: Hints | null, ms: Description["ms"], all = false): Description {
  const places: Description["places"] = {};
  for (const finding of look?.findings ?? []) {
    const element = elements.get(finding.control);
    const { hint, outline, text } = hints?.where(finding.id) ?? nowhere;
    places[finding.id] = {
      name: element ? accessibleName(element) : "",
      selector: element ? selectorOf(element) : "",
      box: element ? boxOf(controlBox(element)) : null,
      hint: hint && boxOf(hint),
      outline: outline && boxOf(outline),
      text,
    };
  }
  const everything = all ? { all: [...elements.values()].map(selectorOf) } : {};
  return { look, voice: hints !== null, controls: elements.size, places, panel: panelOf(hints), ms, ...everything };
}

const nowhere = { hint: null, outline: null, text: "" };

function panelOf(hints: Hints | null): Description["panel"] {
  if (!hints?.panel) return null;
  const { hint, outline, text } = hints.where(hints.panel);
  return { hint: hint && boxOf(hint), outline: outline && boxOf(outline), text };
}

function boxOf(rect: DOMRect): Box {
  return [rect.x, rect.y, rect.width, rect.height].map((value) => Math.round(value * 10) / 10) as Box;
}

/** A selector that finds exactly this element in its own document or shadow root; ` >>> ` steps into a shadow root or frame. */
export function selectorOf(element: Element): string {
  const root = element.getRootNode();
  const here = pathIn(element, root as Document | ShadowRoot);
  if (root instanceof ShadowRoot) return `${selectorOf(root.host)} >>> ${here}`;
  const frame = element.ownerDocument.defaultView?.frameElement;
  return frame && element.ownerDocument !== document ? `${selectorOf(frame)} >>> ${here}` : here;
}

function pathIn(element: Element, root: ParentNode): string {
  const id = attribute(element, "id");
  if (id && root.querySelectorAll(`#${CSS.escape(id)}`).length === 1) return `#${CSS.escape(id)}`;
  const up = element.parentElement;
  const name = CSS.escape(localName(element));
  const siblings = [...(up ?? root).children];
  const step = `${name}:nth-child(${siblings.indexOf(element) + 1})`;
  return up ? `${pathIn(up, root)} > ${step}` : step;
}
