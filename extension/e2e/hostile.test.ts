/** Pages that are too much, and pages that set traps. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { onPage, pages, setup, training } from "./suite";
import { hints } from "./tab";
import type { Tab } from "./tab";

/** A setting's page without its control, so that a test can put it where the trap is. */
const bare = pages.training("missing=1");

/** Puts the control of the tests into the page, where `into` says. */
function addControl(tab: Tab, into = "main"): Promise<void> {
  return tab.page.$eval(into, (place) => {
    const row = document.createElement("div");
    const name = "Use my data for training content creation AI models";
    row.append(Object.assign(document.createElement("input"), { type: "checkbox", id: "trapped", checked: true, ariaLabel: name }), name);
    row.querySelector("input")?.setAttribute("role", "switch");
    place.append(row);
  });
}

const isOn = ({ state }: { state: string }) => state === "on";

test("100,000 switches: the first 5,000 are read, the rest is counted, the hint is there", () =>
  onPage(bare, async (tab) => {
    await addControl(tab);
    await tab.page.$eval("main", (main) => {
      const all = document.createDocumentFragment();
      for (let n = 0; n < 100_000; n++) {
        const box = document.createElement("input");
        box.type = "checkbox";
        box.ariaLabel = `Setting ${n}`;
        all.append(box);
      }
      main.append(all);
    });
    const { description } = await tab.shown(training, isOn, 60_000);
    const full = await tab.until("the whole page to be read", ({ look }) => (look?.cut ?? 0) > 90_000, 60_000);
    assert.equal(hints(full).length, 1);
    assert.ok(description.controls <= 5000, String(description.controls));
  }));

test("names of ten megabytes: what is told of them is short", () =>
  onPage(bare, async (tab) => {
    await tab.page.$eval("main", (main) => {
      for (let n = 0; n < 3; n++) {
        const label = document.createElement("label");
        label.append(Object.assign(document.createElement("input"), { type: "checkbox", checked: true }), "Share my data with partners ".repeat(360_000));
        main.append(label);
      }
    });
    await addControl(tab);
    await tab.shown(training, isOn, 60_000);
    const look = await tab.check(true);
    assert.ok("ok" in look && look.ok.findings.every(({ title }) => title.length <= 500), JSON.stringify(look).slice(0, 300));
  }));

test("5,000 changes a second: the hint comes, follows its control, and the page goes on", () =>
  onPage(bare, async (tab) => {
    await tab.page.evaluate(() => {
      const counter = document.body.appendChild(document.createElement("p"));
      counter.id = "changes";
      let changes = 0;
      setInterval(() => {
        for (let n = 0; n < 50; n++) counter.setAttribute("aria-label", String(++changes));
      }, 10);
    });
    await addControl(tab);
    await tab.shown(training, isOn);
    const before = Number(await tab.page.$eval("#changes", (counter) => counter.ariaLabel));
    await tab.page.click("#trapped");
    await tab.shown(training, ({ state }) => state === "off");
    assert.ok(Number(await tab.page.$eval("#changes", (counter) => counter.ariaLabel)) > before);
  }));

test("a control fifty frames deep, or as deep as the browser goes, is found", () =>
  onPage(bare, async (tab) => {
    await tab.page.$eval("main", (main) => {
      let body: Element = main;
      for (let depth = 0; depth < 50; depth++) {
        const frame = body.appendChild(document.createElement("iframe"));
        frame.style.cssText = "border:0;margin:0;width:500px;height:300px";
        // Firefox stops at ten.
        if (!frame.contentDocument) {
          frame.remove();
          break;
        }
        body = frame.contentDocument.body;
        (body as HTMLElement).style.margin = "0";
      }
      const box = body.ownerDocument.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.setAttribute("role", "switch");
      box.ariaLabel = "Use my data for training content creation AI models";
      body.append(box);
    });
    await tab.finding(training, isOn);
  }));

/** Puts a page of another site into a frame and waits until it is there. */
async function frame(tab: Tab, url: string): Promise<void> {
  await tab.page.evaluate(
    (url) =>
      new Promise((there) => {
        const frame = document.createElement("iframe");
        frame.src = url;
        frame.onload = there;
        document.body.append(frame);
      }),
    url,
  );
}

test("a frame of another site is not read for the page it stands in", () =>
  onPage(bare, async (tab) => {
    await frame(tab, pages.unknown());
    await addControl(tab);
    await tab.shown(training, isOn);
    const look = await tab.check(true);
    assert.ok("ok" in look && look.ok.findings.length > 0 && !look.ok.findings.some(({ title }) => title.includes("marketing")), JSON.stringify(look));
  }));

test("a known page in a frame of another site has nothing of Veto in it", () =>
  onPage(pages.unknown(), async (tab) => {
    await frame(tab, pages.training());
    assert.equal(await tab.describe(), null);
    const inside = tab.page.frames().find((one) => one.url().includes("linkedin"));
    assert.deepEqual(await inside?.$$eval("[popover]", (all) => all.length), 0);
  }));

/** Names of the DOM that a page can put something of its own under: as `name` of a form it shadows the document's, as `id` of a field the form's. */
const shadowed = [
  "body", "head", "documentElement", "createElement", "createElementNS", "createTextNode", "createTreeWalker", "querySelector", "querySelectorAll", "addEventListener", "readyState", "hidden",
  "getAttribute", "hasAttribute", "attributes", "children", "firstElementChild", "nextElementSibling", "parentElement", "parentNode", "childNodes", "textContent", "localName", "tagName", "nodeType", "nodeName",
  "ownerDocument", "getRootNode", "shadowRoot", "closest", "matches", "contains", "isConnected", "getBoundingClientRect", "checkVisibility", "labels", "append", "remove", "style", "hasChildNodes", "previousElementSibling", "defaultView", "activeElement", "id",
];

test("a page that puts its own things under the names of the DOM is read all the same", () =>
  onPage(bare, async (tab) => {
    await tab.page.evaluate((names) => {
      const trap = document.createElement("form");
      trap.id = "trap";
      trap.innerHTML = names.map((name) => `<input type="hidden" id="${name}">`).join("") + "<div></div>";
      const forms = document.createElement("div");
      forms.innerHTML = names.map((name) => `<form name="${name}"></form><img name="${name}" alt="">`).join("");
      const row = document.createElement("div");
      row.innerHTML = '<input type="checkbox" role="switch" id="trapped" checked aria-label="Use my data for training content creation AI models">';
      const [main, at] = [document.querySelector("main") as Element, Element.prototype.append];
      at.call(trap, row);
      at.call(main, forms, trap);
    }, shadowed);
    await tab.shown(training, isOn);
  }));

test("a page that changes every prototype and every global learns and breaks nothing", () =>
  onPage(bare, async (tab) => {
    await tab.page.evaluate(() => {
      const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
      const trap = (name: string) => () => {
        seen.push(name);
        throw new Error(name);
      };
      for (const [of, names] of [
        [Element.prototype, ["attachShadow", "getAttribute", "setAttribute", "closest", "checkVisibility"]],
        [HTMLElement.prototype, ["showPopover", "hidePopover"]],
        [Array.prototype, ["map", "filter", "find", "some", "flatMap"]],
        [Object.prototype, ["toJSON"]],
        [JSON, ["stringify", "parse"]],
        [window, ["MutationObserver", "ResizeObserver", "MessageChannel", "requestAnimationFrame", "matchMedia"]],
      ] as const) {
        for (const name of names) Object.defineProperty(of, name, { value: trap(name), configurable: true, enumerable: false });
      }
    });
    await tab.page.evaluate(() => {
      const box = document.createElement("input");
      box.type = "checkbox";
      box.checked = true;
      box.ariaLabel = "Use my data for training content creation AI models";
      (document.querySelector("main") as Element).append(box);
    });
    await tab.finding(training, isOn);
    assert.deepEqual(await tab.page.evaluate(() => [...(window as unknown as { seen: string[] }).seen]), []);
  }));

test("a script that clicks the switch is not the person", () =>
  onPage(pages.training("state=off"), async (tab) => {
    await tab.finding(training, ({ state }) => state === "off");
    await tab.page.$eval("[role=switch]", (box) => (box as HTMLElement).click());
    const finding = await tab.finding(training, isOn);
    assert.notEqual(finding.face.mark.key, "markOwnOn");
    assert.ok(finding.attention);
  }));

test("a page whose security policy allows nothing has a hint with its looks, and is told of nothing", () =>
  onPage("about:blank", async (tab) => {
    await tab.page.evaluateOnNewDocument(() => {
      const told: string[] = ((window as unknown as { told: string[] }).told = []);
      const tell = (event: SecurityPolicyViolationEvent) => told.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
      // The icon is the browser's own wish, at a time of its own.
      addEventListener("securitypolicyviolation", (event) => event.blockedURI.endsWith("/favicon.ico") || tell(event), true);
    });
    await tab.go(bare);
    await tab.page.evaluate(() => document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "Content-Security-Policy", content: "default-src 'none'" })));
    await addControl(tab);
    const { place } = await tab.shown(training, isOn);
    assert.ok(place.hint && place.hint[2] > 200 && place.hint[2] <= 320, String(place.hint));
    assert.deepEqual(await tab.page.evaluate(() => (window as unknown as { told: string[] }).told), [], setup.browser);
  }));
