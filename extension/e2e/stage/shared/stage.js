// What every stand-in page can do. The query of the address chooses the case:
//   lang=de         the page's language
//   state=off       the control's first state (on unless said)
//   locked=1|aria   disabled, or only aria-disabled
//   late=3000       the control arrives after so many milliseconds
//   missing=1       it never arrives
//   in=dialog|open|closed|frame   where it stands
//   filled=4000     that place is there at once, but empty for so many milliseconds
//   attached=1500   a shadow is attached to its element only after so many milliseconds
//   host=div        what the shadow stands in (settings-row unless said)
//   account=ada@example.org       the page's head names this account
//   then=dialog|save|revert|stuck|leave|reload   what the page does when the control is switched
//   person=1        the page's head names and pictures who is signed in
// window.__arrived is performance.now() when the control was inserted.
"use strict";
const query = new URLSearchParams(location.search);
const lang = query.get("lang") || "en";
document.documentElement.lang = lang;

/** element makes a node from markup. */
function element(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup.trim();
  return template.content.firstElementChild;
}

/** signedIn is a head as many sites have it: a round picture, a name that is a link, a mail address. */
function signedIn() {
  const dot = "data:image/svg+xml," + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1" fill="#c60"/></svg>');
  return element(`<div class="signed-in"><a href="#"><img src="${dot}" alt="Grace Hopper" style="width:40px;height:40px;border-radius:50%"></a> <b>Grace Hopper</b> <span>grace@example.org</span></div>`);
}
addEventListener("DOMContentLoaded", () => query.has("person") && document.body.prepend(signedIn()));

/** attributes is how the query wants a native control to start. */
function attributes() {
  const checked = query.get("state") === "off" ? "" : " checked";
  const locked = { 1: " disabled", aria: ' aria-disabled="true"' }[query.get("locked")] || "";
  return checked + locked;
}

/** place puts a control where the query wants it. */
function place(node, into) {
  const holder = { dialog: inDialog, open: inShadow, closed: inShadow, frame: inFrame }[query.get("in")];
  (holder || ((n, i) => i.append(n)))(node, into);
  window.__arrived = performance.now();
}

function inDialog(node, into) {
  const dialog = element(`<dialog><h2>${document.querySelector("h1")?.textContent ?? ""}</h2></dialog>`);
  dialog.append(node);
  into.append(dialog);
  dialog.showModal();
}

function inShadow(node, into) {
  const host = document.createElement(query.get("host") || "settings-row");
  const attach = () => {
    const root = host.attachShadow({ mode: query.get("in") });
    root.append(element('<link rel="stylesheet" href="/stage.css">'));
    fill(root, node);
  };
  const after = Number(query.get("attached") || 0);
  if (after > 0) setTimeout(attach, after);
  else attach();
  into.append(host);
}

function fill(root, node) {
  const after = Number(query.get("filled") || 0);
  if (after > 0) setTimeout(() => root.append(node), after);
  else root.append(node);
}

function inFrame(node, into) {
  const frame = document.createElement("iframe");
  into.append(frame);
  const inside = frame.contentDocument;
  inside.head.append(element('<link rel="stylesheet" href="/stage.css">'));
  fill(inside.body, inside.adoptNode(node));
}

const consequences = {
  // Asks before it does anything.
  dialog(input, event) {
    if (!event.isTrusted) event.preventDefault();
    const ask = element(`<dialog><h2>Are you sure?</h2><button class="plain" id="sure">Switch</button> <button class="plain" id="unsure">Cancel</button></dialog>`);
    document.body.append(ask);
    ask.showModal();
    ask.querySelector("#sure").addEventListener("click", () => {
      ask.remove();
      input.checked = !input.checked;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
    ask.querySelector("#unsure").addEventListener("click", () => ask.remove());
  },
  // Nothing counts until it is saved.
  save() {
    const save = document.querySelector("#save");
    save.disabled = false;
    save.addEventListener("click", () => (save.disabled = true));
  },
  revert: (input) => setTimeout(() => (input.checked = !input.checked), 1000),
  stuck: (_input, event) => event.preventDefault(),
  leave: () => setTimeout(() => document.querySelector('header a[href="/feed/"]').click(), 300),
  reload(input) {
    sessionStorage.setItem("state", input.checked ? "on" : "off");
    setTimeout(() => location.reload(), 200);
  },
};

/** follow lets the query say what comes of switching a native control. */
function follow(input) {
  const then = query.get("then");
  if (then === "save") document.querySelector("main").append(element('<button class="plain" id="save" disabled>Save changes</button>'));
  if (then === "reload" && sessionStorage.getItem("state")) input.checked = sessionStorage.getItem("state") === "on";
  if (then) input.addEventListener("click", (event) => consequences[then](input, event));
}

/** arrive places what make returns: at once, late, or never. */
function arrive(make, into) {
  if (query.has("missing")) return;
  const late = Number(query.get("late") || 0);
  if (late > 0) setTimeout(() => place(make(), into), late);
  else place(make(), into);
}
