/** What an organisation decides for its browsers, by the browser's own policies: whose rule packs are taken, and where from. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { Rig } from "./browser";
import { PackHost } from "./pack-host";
import { bring } from "./rule-file";
import { geckoId } from "./setup";
import { keyOf, ours, pack, theirs } from "./signed";
import { setup } from "./suite";
import { within } from "./wait";

/** Where Chromium of Debian's packages looks for what is decided; only root may write there. */
const policies = "/etc/chromium/policies/managed";
const mayDecide = setup.browser === "firefox" || setup.root;

const host = new PackHost();
after(() => host.close());

/** Starts a browser of an organisation that decided this. The extension is a copy, so that no other browser is meant. */
async function inOrganisation(decided: Record<string, string>, use: (rig: Rig) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "veto-managed-"));
  const [dist, home] = [join(folder, "dist"), process.env.HOME];
  const file = setup.browser === "firefox" ? decideForFirefox(folder, decided) : decideForChromium(dist, decided);
  try {
    cpSync(setup.dist, dist, { recursive: true });
    const rig = await Rig.start({ ...setup, dist });
    try {
      // Chromium tells an extension that is new what was decided for it some seconds later.
      await within(20_000, "the browser to tell what is decided", () => rig.home.evaluate(async () => Object.keys(await chrome.storage.managed.get().catch(() => ({}))).length > 0));
      await use(rig);
    } finally {
      await rig.close();
    }
  } finally {
    process.env.HOME = home;
    rmSync(file);
    rmSync(folder, { recursive: true });
  }
}

function decideForChromium(dist: string, decided: Record<string, string>): string {
  // Chromium's name for an unpacked extension: its path, hashed, in the letters a to p.
  const id = createHash("sha256").update(dist).digest("hex").slice(0, 32).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const file = join(policies, `veto-${id}.json`);
  mkdirSync(policies, { recursive: true });
  writeFileSync(file, JSON.stringify({ "3rdparty": { extensions: { [id]: decided } } }));
  return file;
}

// Firefox looks in the home of whoever starts it, too.
function decideForFirefox(home: string, data: Record<string, string>): string {
  const [id, folder] = [geckoId(setup.dist), join(home, ".mozilla", "managed-storage")];
  const file = join(folder, `${id}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ name: id, description: "decided", type: "storage", data }));
  process.env.HOME = home;
  return file;
}

test("an organisation's address and key: its packs come by themselves, another's are refused, and the person cannot change either", { skip: !mayDecide && "only root may write Chromium's policies" }, () => {
  host.gives(pack(7));
  return inOrganisation({ packKey: keyOf(ours), packAddress: host.address }, async (rig) => {
    const options = await rig.extensionPage("options.html");
    await options.waitForSelector("#pack-address code");
    assert.match(await options.$eval("#pack-address", (part) => part.textContent ?? ""), /Your organisation named the address/);
    assert.equal(await options.$("#fetch-address"), null, "there is nothing to type");
    assert.equal(await options.$("#pack-address .take"), null, "and nothing to switch off");
    if (setup.browser === "firefox") await bring(options, "#pack", "pack.json", pack(7));
    else await options.waitForSelector('[data-pack="7"]');
    await bring(options, "#pack", "pack.json", pack(8, theirs));
    await options.waitForFunction(() => document.querySelector("#pack .trouble code")?.textContent?.includes("only packs of"));
  });
});

test("an organisation's address that is none is shown, and nothing is fetched", { skip: !mayDecide && "only root may write Chromium's policies" }, () => {
  host.asked.length = 0;
  return inOrganisation({ packAddress: host.address.replace("https:", "http:") }, async (rig) => {
    const options = await rig.extensionPage("options.html");
    await options.waitForSelector("#pack-address code");
    assert.match(await options.$eval("#pack-address", (part) => part.textContent ?? ""), /an address that Veto cannot use.*http:\/\/localhost/s);
    assert.equal(await options.$("#fetch-address"), null);
    assert.deepEqual(host.asked, []);
  });
});
