// Meta's objection form, as Facebook and Instagram show it. email=none: its address is not filled in yet;
// demand=1: it also wants a telephone number, and has one already;
// sends=1: sending it loads another page;
// framework=1: a field takes a value only as frameworks do, by the event and the element's own value.
"use strict";
const form = {
  en: { title: "Object to your information being used for AI at Meta", email: "Email address", phone: "Phone number", reason: "Explanation (optional)", send: "Submit" },
  de: { title: "Einspruch gegen die Verwendung deiner Informationen für KI bei Meta", email: "E-Mail-Adresse", phone: "Telefonnummer", reason: "Erläuterung (optional)", send: "Senden" },
}[lang === "de" ? "de" : "en"];
document.title = form.title;
const main = document.querySelector("main");
main.append(element(`<h1>${form.title}</h1>`));
arrive(() => element(`<form action="/" ${query.has("sends") ? "" : 'onsubmit="return false"'}>
  <label>${form.email} <input type="email" required value="${query.get("email") === "none" ? "" : "ada@example.org"}"></label>
  ${query.has("demand") ? `<label>${form.phone} <input type="tel" required value="typed by a person"></label>` : ""}
  <label>${form.reason} <textarea rows="3"></textarea></label>
  <button>${form.send}</button></form>`), main);

window.__sent = 0;
document.addEventListener("submit", () => window.__sent++);
window.__taken = {};

/** As React does: who sets the element's value is not believed, only who types. */
function guard(field) {
  const { get, set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value");
  let tracked = field.value;
  Object.defineProperty(field, "value", { get() { return get.call(this); }, set(value) { tracked = value; set.call(this, value); } });
  field.addEventListener("input", () => {
    const now = get.call(field);
    if (now === tracked) return;
    tracked = now;
    window.__taken[field.localName] = now;
  });
  setInterval(() => get.call(field) !== (window.__taken[field.localName] ?? "") && set.call(field, window.__taken[field.localName] ?? ""), 50);
}
if (query.has("framework")) for (const field of document.querySelectorAll("input, textarea")) guard(field);
