/**
 * The page's document, past what the page may have put in its place:
 * `<form name="createElement">` is found before the method of that name, in
 * every script's world. The bundler puts this where content scripts, and the
 * libraries they bring, write `document.` (scripts/bundle.go).
 */
const own = Document.prototype;

function read<K extends keyof Document>(name: K, prototype: object = own): () => Document[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new Error(`document.ts: this browser has no document.${name}; Veto cannot read pages in it`);
  return () => get.call(document) as Document[K];
}

const [documentElement, readyState, hidden] = [read("documentElement"), read("readyState"), read("hidden")];

/** What Veto uses of a document. */
export const vetoDocument = {
  createElement: own.createElement.bind(document),
  createElementNS: own.createElementNS.bind(document),
  createTextNode: own.createTextNode.bind(document),
  querySelectorAll: own.querySelectorAll.bind(document),
  addEventListener: EventTarget.prototype.addEventListener.bind(document),
  get documentElement() {
    return documentElement();
  },
  get readyState() {
    return readyState();
  },
  get hidden() {
    return hidden();
  },
};
