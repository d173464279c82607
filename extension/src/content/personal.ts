/**
 * What of a page may say who somebody is: where it stands, and never what it
 * says. Suggestions for black bars, so too much is better than too little.
 */
import type { Personal } from "../messages";
import { attribute, documentOf, localName, parent, queryAll, rendered, textsIn, typedSelector, viewportBox } from "./dom";

/** More boxes nobody looks through. */
const limit = 100;
const mail = /[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/gu;
/** Two to four words that begin with a capital letter: how most people are written. */
const person = /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}/u;
/** Pictures of people in a page's frame are about this large, in CSS pixels. */
const [smallest, largest] = [16, 200];

/** Every place of that kind that can be seen now, in the document and in the shadow roots and frames that were walked. */
export function personal(roots: Node[]): Personal[] {
  const faces = roots.flatMap(facesIn);
  const names = new Set(faces.flatMap(({ name }) => (name ? [name] : [])));
  const found: Personal[] = [
    ...faces.map(({ image }): Personal => ({ kind: "face", box: boxOf(viewportBox(image)) })),
    ...roots.flatMap(typedIn),
    ...roots.flatMap((root) => textsIn(root).flatMap((text) => inText(text, names))),
  ];
  return found.filter(({ box }) => isSeen(box)).slice(0, limit);
}

function facesIn(root: Node): { image: Element; name: string }[] {
  const images = queryAll(root, "img").filter((image) => rendered(image) && isFace(image));
  return images.map((image) => ({ image, name: nameBeside(image) }));
}

// A small picture that is round, or is called as a person is.
function isFace(image: Element): boolean {
  const { width, height } = viewportBox(image);
  const small = [width, height].every((side) => side >= smallest && side <= largest);
  return small && Math.abs(width - height) <= 0.25 * width && (isRound(image, width) || person.test(attribute(image, "alt")));
}

function isRound(image: Element, width: number): boolean {
  return [image, parent(image)].some((element) => {
    const radius = element ? getComputedStyle(element).borderTopLeftRadius : "";
    return radius.endsWith("%") ? parseFloat(radius) >= 40 : parseFloat(radius) >= 0.4 * width;
  });
}

// Whoever is pictured is often named there, or in the link around.
function nameBeside(image: Element): string {
  const around = parent(image);
  const link = around && localName(around) === "a" ? textsIn(around).map(({ data }) => data).join(" ") : "";
  return person.exec(attribute(image, "alt"))?.[0] ?? person.exec(link)?.[0] ?? "";
}

// Only whether something was typed is looked at.
function typedIn(root: Node): Personal[] {
  const filled = queryAll(root, typedSelector).filter((field) => rendered(field) && ((field as Partial<HTMLInputElement>).value ?? field.textContent) !== "");
  return filled.map((field) => ({ kind: "typed", box: boxOf(viewportBox(field)) }));
}

function inText(text: Text, names: Set<string>): Personal[] {
  const mails = [...text.data.matchAll(mail)].map(({ index, 0: { length } }): Personal[] => places("mail", text, index, length));
  const named = [...names].flatMap((name) => occurrences(text.data, name).map((index) => places("name", text, index, name.length)));
  return [...mails, ...named].flat();
}

function occurrences(text: string, name: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) found.push(at);
  return found;
}

function places(kind: Personal["kind"], text: Text, start: number, length: number): Personal[] {
  const around = parent(text);
  if (!around || !rendered(around)) return [];
  const range = documentOf(around).createRange();
  range.setStart(text, start);
  range.setEnd(text, start + length);
  // A frame's own coordinates are moved into the page's.
  const [inPage, inFrame] = [viewportBox(around), around.getBoundingClientRect()];
  return [...range.getClientRects()].map(({ x, y, width, height }) => ({ kind, box: [x + inPage.x - inFrame.x, y + inPage.y - inFrame.y, width, height] }));
}

const boxOf = ({ x, y, width, height }: DOMRect): Personal["box"] => [x, y, width, height];
const isSeen = ([x, y, width, height]: Personal["box"]) => width > 0 && height > 0 && x + width > 0 && y + height > 0 && x < innerWidth && y < innerHeight;
