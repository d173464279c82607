/** Firefox with Veto, on the stage. */
import puppeteer from "puppeteer-core";
import type { Browser, Page } from "puppeteer-core";
import type { Breakage, Engine, Sent } from "./browser";
import { geckoId } from "./setup";
import type { Setup } from "./setup";
import { pause, within } from "./wait";

const uuid = "5b1d7a52-8f0e-4c6b-9d3a-2f6e1c7b4a90";

/** Starts Firefox; every address goes through the stage's proxy. */
export async function openFirefox(setup: Setup): Promise<Engine> {
  const id = geckoId(setup.dist);
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: setup.executable,
    headless: setup.headless,
    ...(setup.profile ? { userDataDir: setup.profile } : {}),
    acceptInsecureCerts: true,
    defaultViewport: setup.headless ? { width: 1200, height: 800 } : null,
    args: ["-remote-allow-system-access"],
    extraPrefsFirefox: { ...onStage(setup.proxy), ...kept, "extensions.webextensions.uuids": JSON.stringify({ [id]: uuid }) },
  });
  const system = await System.of(browser);
  // Before Veto is there: what it did first would otherwise not be heard.
  if (setup.netLog) await system.evaluate(hear);
  await browser.installExtension(setup.dist);
  return {
    browser,
    origin: `moz-extension://${uuid}`,
    visit,
    stopWorker: async () => void (await system.evaluate(`${extension(id)}.terminateBackground()`)),
    breakCore,
    pressToolbar: async (page) => {
      await page.bringToFront();
      await system.evaluate(press(id));
    },
    // Firefox is started so that it grants what is asked for without a prompt.
    sayYes: async () => {},
    takeBack: async (hosts) => void (await system.evaluate(revoke(id, hosts))),
    sent: async () => {
      const heard = JSON.parse(await system.evaluate("JSON.stringify(window.sentRequests)")) as Sent[];
      await browser.close();
      return heard;
    },
    scheme: async (_page, value) => {
      await system.evaluate(`Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", ${value === "dark" ? 0 : 1})`);
    },
  };
}

// An extension that is loaded for a test is removed when Firefox ends; what it stored is to stay, as it does with one that is installed.
const kept = { "extensions.webextensions.keepStorageOnUninstall": true, "extensions.webextensions.keepUuidOnUninstall": true };

function onStage(proxy: number): Record<string, unknown> {
  const off = ["app.update.auto", "browser.safebrowsing.malware.enabled", "browser.safebrowsing.phishing.enabled", "datareporting.healthreport.uploadEnabled"];
  off.push("network.captive-portal-service.enabled", "network.connectivity-service.enabled", "extensions.getAddons.cache.enabled", "toolkit.telemetry.enabled");
  return {
    ...Object.fromEntries(off.map((name) => [name, false])),
    "extensions.webextOptionalPermissionPrompts": false,
    // Remote control sets 0, and the tab switcher then asks without a pause, on a whole core, whether a tab may be unloaded.
    "browser.tabs.remote.unloadDelayMs": 300,
    "network.proxy.type": 1,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": proxy,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": proxy,
    "intl.accept_languages": "en",
    "intl.locale.requested": "en-US",
  };
}

// Firefox never reports an extension's page as loaded; the page is there all the same.
async function visit(page: Page, url: string): Promise<void> {
  const going = page.goto(url, { timeout: 10_000 }).catch(() => null);
  const there = () => page.evaluate((url) => location.href === url && document.readyState === "complete", url).catch(() => false);
  await within(10_000, `Firefox to open ${url}`, there);
  // The pending goto ends by itself; nobody waits for it.
  void Promise.race([going, pause(0)]);
}

// The core stands in a thread that nobody reaches into; but what goes there passes the event page, a window like any other.
async function breakCore(home: Page, how: Breakage): Promise<void> {
  await home.evaluate(async (how) => {
    const background = (await chrome.runtime.getBackgroundPage()) as Window & typeof globalThis;
    const threads = background.Worker.prototype;
    const whole = threads.postMessage;
    threads.postMessage = function (question: { n: number }) {
      threads.postMessage = whole;
      if (how === "hangs") return;
      const panic = JSON.stringify({ error: { code: "panic", message: "the core panicked", where: "core" } });
      const answer = { ended: { problem: "Go program has already exited" }, ends: {}, panics: { answer: panic } }[how];
      this.dispatchEvent(new background.MessageEvent("message", { data: new background.Object({ n: question.n, ...answer }) }));
    };
  }, how);
}

// Firefox tells its own scope of each request before it leaves, and in whose name it is made.
const hear = `(() => {
  window.sentRequests = [];
  const observe = (subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const by = loadInfo.triggeringPrincipal;
    window.sentRequests.push({ url: URI.spec, by: by.isSystemPrincipal ? "" : by.origin });
  };
  Services.obs.addObserver({ observe }, "http-on-modify-request");
})()`;

const extension = (id: string) => `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;

const press = (id: string) => `(async () => {
  const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
  const action = ExtensionParent.apiManager.global.browserActionFor(${extension(id)});
  await action.triggerAction(Services.wm.getMostRecentWindow("navigator:browser"));
})()`;

// As the browser's page of add-ons does it.
const revoke = (id: string, hosts: string[]) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs");
  const origins = ${JSON.stringify(hosts.map((host) => `https://${host}/*`))};
  await ExtensionPermissions.remove(${JSON.stringify(id)}, { permissions: [], origins }, ${extension(id)});
})()`;

/** The part of puppeteer's connection that reaches Firefox's own scope, which its public face does not offer. */
interface Connection {
  send(method: string, params: object): Promise<{ result: { contexts: { context: string }[]; type: string; result?: { value?: string }; exceptionDetails?: { text: string } } }>;
}

/** Firefox's own scope: what the person does to the browser rather than to a page. */
class System {
  private constructor(
    readonly connection: Connection,
    readonly context: string,
  ) {}

  static async of(browser: Browser): Promise<System> {
    const { connection } = browser as unknown as { connection: Connection };
    const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const first = tree.result.contexts[0];
    if (!first) throw new Error("Firefox shows no window of its own: is -remote-allow-system-access understood by this version?");
    return new System(connection, first.context);
  }

  async evaluate(expression: string): Promise<string> {
    const { result } = await this.connection.send("script.evaluate", { expression, target: { context: this.context }, awaitPromise: true });
    if (result.type === "exception") throw new Error(`Firefox: ${result.exceptionDetails?.text} in ${expression}`);
    return result.result?.value ?? "";
  }
}
