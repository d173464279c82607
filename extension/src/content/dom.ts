/**
 * Reading a hostile page. A form's fields shadow the form's own properties
 * (`<form><input name="firstElementChild">`), in our world too, so every
 * property is read through the prototype it belongs to.
 */

function getter<T, V>(prototype: T, name: keyof T): (node: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`dom.ts: this browser has no ${String(name)}; Veto cannot read pages in it`);
  return (node) => get.call(node) as V;
}

const getAttribute = Element.prototype.getAttribute;
const closestOf = Element.prototype.closest;
const rectOf = Element.prototype.getBoundingClientRect;
const matchesOf = Element.prototype.matches;
const getRoot = Node.prototype.getRootNode;
const containsOf = Node.prototype.contains;
const visibility = Element.prototype.checkVisibility;

/** The first child that is an element. */
export const firstChild = getter<Element, Element | null>(Element.prototype, "firstElementChild");
/** How many elements stand right inside. */
export const childCount = getter<Element, number>(Element.prototype, "childElementCount");
/** The next sibling that is an element. */
export const nextSibling = getter<Element, Element | null>(Element.prototype, "nextElementSibling");
/** The sibling before it that is an element. */
export const previousSibling = getter<Element, Element | null>(Element.prototype, "previousElementSibling");
/** The parent, if it is an element. */
export const parent = getter<Node, Element | null>(Node.prototype, "parentElement");
/** All text below a node. */
export const textOf = getter<Node, string | null>(Node.prototype, "textContent");
/** The document an element belongs to. */
export const documentOf = getter<Node, Document>(Node.prototype, "ownerDocument");
/** The element's name in lower case. */
export const localName = getter<Element, string>(Element.prototype, "localName");

/** An attribute, or the empty string. */
export function attribute(element: Element, name: string): string {
  return getAttribute.call(element, name) ?? "";
}

/** Whether an attribute is there at all. */
export function has(element: Element, name: string): boolean {
  return getAttribute.call(element, name) !== null;
}

/** Whether an element is another one or stands in it, in the same tree. */
export function holds(outer: Element, inner: Element): boolean {
  return containsOf.call(outer, inner);
}

/** The nearest element, from this one upwards, that a selector finds. */
export function closest(element: Element, selector: string): Element | null {
  return closestOf.call(element, selector);
}

const queryIn = { element: Element.prototype, document: Document.prototype, fragment: DocumentFragment.prototype };

function prototypeOf(inside: Node): ParentNode {
  if (inside.nodeType === Node.ELEMENT_NODE) return queryIn.element;
  return inside.nodeType === Node.DOCUMENT_NODE ? queryIn.document : queryIn.fragment;
}

/** The first element inside that a selector finds. */
export function queryOne(inside: Node, selector: string): Element | null {
  return prototypeOf(inside).querySelector.call(inside, selector);
}

/** All elements inside that a selector finds. */
export function queryAll(inside: Node, selector: string): Element[] {
  return [...prototypeOf(inside).querySelectorAll.call(inside, selector)];
}

/** The document or shadow root an element stands in. */
export function rootOf(element: Element): Node {
  return getRoot.call(element);
}

/** The nearest element that a selector finds, through the slots and shadow roots an element is shown in. */
export function closestShown(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; at = shownIn(at)) if (matchesOf.call(at, selector)) return at;
  return null;
}

function shownIn(element: Element): Element | null {
  const around = element.assignedSlot ?? parent(element);
  if (around) return around;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

/** Whether the element has a box and is not made invisible. Opacity does not count: a switch is often a transparent input over a drawing. */
export function rendered(element: Element): boolean {
  return visibility.call(element, { visibilityProperty: true });
}

/** The shadow root of an element, open or closed, or null. */
export function shadowRoot(element: Element): ShadowRoot | null {
  if (VETO_BROWSER === "firefox") return (element as FirefoxElement).openOrClosedShadowRoot;
  const open = element.shadowRoot;
  if (open || !canHost(element)) return open;
  try {
    return chrome.dom.openOrClosedShadowRoot(element as HTMLElement);
  } catch {
    // The browser refuses elements of some documents; to us they have no shadow.
    return null;
  }
}

interface FirefoxElement extends Element {
  openOrClosedShadowRoot: ShadowRoot | null;
}

/** What can carry a shadow root beside custom elements (DOM standard, "valid shadow host name"); asking each of thousands of others is dear. */
export const ordinaryHosts = new Set(["article", "aside", "blockquote", "body", "div", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "main", "nav", "p", "section", "span"]);

/**
 * Whether an element could have a shadow tree worth asking for. An ordinary one
 * with content of its own is not asked: whoever hides a tree in one hides that content.
 */
export function canHost(element: Element, name = localName(element)): boolean {
  return name.includes("-") || (ordinaryHosts.has(name) && element.firstChild === null);
}

/** The element around this one, out of a shadow root too; null at the top of a document. */
export function outerOf(element: Element): Element | null {
  const up = parent(element);
  if (up) return up;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The document inside a frame, or null where the browser does not let us read it. */
export function frameDocument(element: Element): Document | null {
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The tree that stands in an element beside its children: a frame's document or a shadow. */
export function innerTree(element: Element, name = localName(element)): Node | null {
  return name === "iframe" ? frameDocument(element) : shadowRoot(element);
}

/** The element's box in the top page's viewport, through every frame it stands in. */
export function viewportBox(element: Element): DOMRect {
  let box = rectOf.call(element);
  for (let frame = frameOf(element); frame; frame = frameOf(frame)) {
    const outer = rectOf.call(frame);
    box = new DOMRect(box.x + outer.x + frame.clientLeft, box.y + outer.y + frame.clientTop, box.width, box.height);
  }
  return box;
}

function frameOf(element: Element): Element | null {
  const view = documentOf(element).defaultView;
  return view && view !== window ? view.frameElement : null;
}

/** What a person types into; Veto never reads what stands there. */
export const typedSelector = "textarea,[contenteditable]:not([contenteditable=false]),[role=textbox],[role=searchbox],input:not([type=checkbox],[type=radio],[type=submit],[type=button],[type=reset],[type=image],[type=hidden])";
const treeWalkerOf = Document.prototype.createTreeWalker;

/** Whether a selector finds more than one element inside; nothing after the second is looked at. */
export function several(element: Element, selector: string): boolean {
  const walker = treeWalkerOf.call(documentOf(element), element, NodeFilter.SHOW_ELEMENT);
  let found = 0;
  while (walker.nextNode()) if (matchesOf.call(walker.currentNode as Element, selector) && ++found > 1) return true;
  return false;
}

/** Whether the person can type somewhere inside. */
export function holdsTyped(element: Element): boolean {
  return queryOne(element, typedSelector) !== null;
}

/** The page's own words below an element: all text but what the person typed. */
export function wordsOf(element: Element): string {
  if (closest(element, typedSelector)) return "";
  return holdsTyped(element) ? gather(element, isTyped) : (textOf(element) ?? "");
}

/** The words that are said: without labels inside, what is hidden from screen readers, and what was typed. */
export function spokenOf(element: Element): string {
  return gather(element, (part) => isTyped(part) || attribute(part, "aria-hidden") === "true" || unspoken.has(localName(part)));
}

/** The page's own words around an element. */
export function wordsAround(element: Element, within: Element): string {
  return gather(within, (part) => part === element || isTyped(part));
}

/** The texts below a node, but for what the person typed and what is no text of the page's. */
export function textsIn(root: Node): Text[] {
  const found: Text[] = [];
  const at = root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : documentOf(root);
  const walker = treeWalkerOf.call(at, root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && (isTyped(node as Element) || wordless.has(localName(node as Element))) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) found.push(walker.currentNode as Text);
  return found;
}

const wordless = new Set(["script", "style", "template", "noscript"]);
const unspoken = new Set(["svg", "label"]);
const isTyped = (element: Element) => matchesOf.call(element, typedSelector);

function gather(element: Element, isLeftOut: (part: Element) => boolean): string {
  const words: string[] = [];
  const walker = treeWalkerOf.call(documentOf(element), element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && isLeftOut(node as Element) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  while (walker.nextNode()) if (walker.currentNode.nodeType === Node.TEXT_NODE) words.push(walker.currentNode.nodeValue ?? "");
  return words.join("");
}

/** White space folded, ends trimmed, cut to a length. */
export function tidy(text: string | null | undefined, limit = 500): string {
  if (!text) return "";
  const head = text.length > limit * 8 ? text.slice(0, limit * 8) : text;
  return head.replace(/\s+/gu, " ").trim().slice(0, limit);
}
