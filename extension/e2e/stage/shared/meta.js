// Meta's objection form, as Facebook and Instagram show it.
"use strict";
const form = {
  en: { title: "Object to your information being used for AI at Meta", email: "Email address", reason: "Explanation (optional)", send: "Submit" },
  de: { title: "Einspruch gegen die Verwendung deiner Informationen für KI bei Meta", email: "E-Mail-Adresse", reason: "Erläuterung (optional)", send: "Senden" },
}[lang === "de" ? "de" : "en"];
document.title = form.title;
const main = document.querySelector("main");
main.append(element(`<h1>${form.title}</h1>`));
arrive(() => element(`<form onsubmit="return false">
  <label>${form.email} <input type="email" required value="ada@example.org"></label>
  <label>${form.reason} <textarea rows="3"></textarea></label>
  <button>${form.send}</button></form>`), main);
