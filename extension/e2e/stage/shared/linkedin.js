// LinkedIn's stand-in: one application, shown by path, navigated by pushState.
"use strict";
const words = {
  en: { me: "Me", label: "Use my data for training content creation AI models", row: "Data for Generative AI Improvement", up: "Data privacy", on: "On", off: "Off", settings: "Settings & Privacy" },
  de: { me: "Sie", label: "Ihre Daten zum Schulen von KI-Modellen verwenden, um Inhalte zu erstellen", row: "Daten zur Verbesserung generativer KI", up: "Datenschutz", on: "Ein", off: "Aus", settings: "Einstellungen & Datenschutz" },
  fr: { label: "Utiliser mes données pour entraîner des modèles d’IA de création de contenu", row: "Données pour l’amélioration de l’IA générative", up: "Confidentialité des données", on: "", off: "", settings: "Préférences et confidentialité" },
  nl: { label: "Mijn gegevens gebruiken voor training van AI-modellen waarmee content wordt gemaakt", row: "Gegevens voor verbetering van generatieve AI", up: "Gegevensprivacy", on: "", off: "", settings: "Instellingen & Privacy" },
};
const SETTING = "/mypreferences/d/settings/data-for-ai-improvement";
// Invented renamings: no source has them; they stand for wording that changes.
const renamed = { little: "Use my data for training AI models that create content", much: "Make our writing tools better together" };
let busy = 0;

function label(word) {
  return renamed[query.get("reworded")] || word.label;
}

/** switchRow is a real input whose visible text is hidden from screen readers and whose name sits in a hidden label. */
function switchRow(name, attribute, word) {
  const row = element(`<div class="row"><div aria-hidden="true">${name}</div><div class="switch">
    <span aria-hidden="true" class="word"></span>
    <input type="checkbox" role="switch" ${attribute} ${attributes()}>
    <label for="setting-switch" class="visually-hidden">${name}</label></div></div>`);
  const input = row.querySelector("input");
  const say = () => (row.querySelector(".word").textContent = input.checked ? word.on : word.off);
  input.addEventListener("change", say);
  input.addEventListener("click", (event) => input.ariaDisabled === "true" && event.preventDefault());
  follow(input);
  say();
  return row;
}

function setting(main, word) {
  main.append(element(`<h1>${query.get("reworded") === "much" ? "Help us" : word.row}</h1>`));
  const list = main.appendChild(element('<div class="list"></div>'));
  const make = () => switchRow(label(word), 'id="setting-switch"', word);
  arrive(make, list);
  if (!query.has("rerender")) return;
  const again = main.appendChild(element('<button class="plain" id="rerender">Refresh</button>'));
  again.addEventListener("click", () => list.replaceChildren(make()));
}

/** feed never stands still: a new post every 50 ms, up to 100. */
function feed(main) {
  main.append(element("<h1>Feed</h1>"));
  busy = setInterval(() => {
    const n = main.children.length;
    if (n > 100) clearInterval(busy);
    main.firstElementChild.after(element(`<div class="post">Post ${n}<br><button class="plain" aria-pressed="false">Like</button></div>`));
  }, 50);
}

/** walk: the long way, over a menu and whole page loads; walk=lost: a page from which nothing leads on; walk=roles: the menu's entries, and the categories, by their ARIA roles alone. */
function menu(word) {
  const bar = element(`<header><span>Stand-in for LinkedIn</span><a href="/feed/${location.search}">Home</a><button class="plain" id="me" aria-expanded="false">${word.me}</button></header>`);
  if (query.get("walk") === "lost") bar.querySelector("#me").remove();
  bar.querySelector("#me")?.addEventListener("click", () => {
    if (!bar.querySelector(".menu")) bar.append(element(`<div class="menu" role="menu">${way("settings", "menuitem", `/mypreferences/d/${location.search}`, word.settings)}</div>`));
  });
  bar.addEventListener("click", ({ target }) => target.dataset.to && location.assign(target.dataset.to));
  return bar;
}

/** way is a link, or with walk=roles an element that only its role makes one. */
function way(id, role, to, words) {
  return query.get("walk") === "roles" ? `<div id="${id}" role="${role}" tabindex="0" data-to="${to}">${words}</div>` : `<a id="${id}" href="${to}">${words}</a>`;
}

function index(main, word) {
  const tabs = element(`<div role="tablist" aria-label="${word.settings}">${way("up", "tab", `/mypreferences/d/categories/privacy${location.search}`, word.up)}</div>`);
  tabs.firstElementChild.setAttribute("aria-controls", "panel");
  tabs.addEventListener("click", ({ target }) => target.dataset.to && location.assign(target.dataset.to));
  main.append(element(`<h1>${word.settings}</h1>`), tabs);
}

function category(main, word) {
  main.append(element(`<h1>${word.up}</h1>`), element(`<div class="row"><a id="row" href="${SETTING}${location.search}">${word.row}</a></div>`));
}

function header(word) {
  if (query.has("walk")) return menu(word);
  const account = query.get("account");
  const bar = element(`<header><span>Stand-in for LinkedIn</span><a href="/feed/">Home</a><a href="${SETTING}">${word.settings}</a></header>`);
  for (const link of bar.querySelectorAll("a")) link.addEventListener("click", go);
  if (account) bar.append(Object.assign(element('<button class="plain">Account</button>'), { ariaLabel: `Account: ${account}` }));
  return bar;
}

function go(event) {
  event.preventDefault();
  history.pushState(null, "", event.currentTarget.getAttribute("href") + location.search);
  render();
}

function pageAt(path) {
  if (path.startsWith("/feed")) return feed;
  if (path.startsWith("/mypreferences/d/categories")) return category;
  return path.startsWith(SETTING) ? setting : index;
}

function render() {
  clearInterval(busy);
  const word = words[lang] || words.en;
  const main = element("<main></main>");
  const layout = element(`<div class="layout"><nav><span aria-current="page">${word.up}</span><span>${word.row}</span></nav></div>`);
  layout.append(main);
  document.body.replaceChildren(header(word), layout);
  pageAt(location.pathname)(main, word);
}

addEventListener("popstate", render);
render();
