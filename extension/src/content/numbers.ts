/** The number of an element, the same for as long as the page lives. */
const numbers = new WeakMap<Element, number>();
let lastNumber = 0;

export function numberOf(element: Element): number {
  const known = numbers.get(element);
  if (known !== undefined) return known;
  numbers.set(element, ++lastNumber);
  return lastNumber;
}
