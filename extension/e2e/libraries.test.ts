/** What component libraries really render: each control is read once, with the role, name and state a person would say. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Control } from "../src/wire.gen";
import { onPage, pages, rig } from "./suite";
import type { Tab } from "./tab";
import { within } from "./wait";

/** The roles in which a library draws the settings below, in their order. */
type Roles = [toggle: string, box: string, radio: string, segment: string, picker: string];

const libraries: Record<string, Roles> = {
  native: ["checkbox", "checkbox", "radio", "radio", "combobox"],
  pressed: ["button", "switch", "radio", "button", "button"],
  beside: ["switch", "checkbox", "radio", "radio", "combobox"],
  bootstrap: ["switch", "checkbox", "radio", "radio", "combobox"],
  "material-web": ["switch", "checkbox", "radio", "button", "combobox"],
  mui: ["switch", "checkbox", "radio", "button", "combobox"],
  primereact: ["switch", "checkbox", "radio", "button", "combobox"],
  radix: ["switch", "checkbox", "radio", "radio", "combobox"],
  shoelace: ["switch", "checkbox", "radio", "radio", "combobox"],
};

/** Every page of e2e/libraries shows these settings. */
function settings([toggle, box, radio, segment, picker]: Roles): string[] {
  return [
    `${toggle} “Personalised ads” on`,
    `${toggle} “Share data with partners” off`,
    `${toggle} “Necessary cookies” on, locked`,
    `${box} “Send me offers” on`,
    `${radio} “Everyone” on, of “Who can see your posts”`,
    `${radio} “Friends” off, of “Who can see your posts”`,
    `${segment} “Always” on, of “Share your location”`,
    `${segment} “Never” off, of “Share your location”`,
    `${picker} “Profile visibility” Public`,
  ];
}

function told(control: Control): string {
  const [question = ""] = control.headings ?? [];
  const of = control.group ? `, of “${question}”` : "";
  return `${control.role} “${control.name}” ${control.state ?? control.value}${control.locked ? ", locked" : ""}${of}`;
}

/** What is read as a setting: what has a state or holds a choice, whether it can be seen or not. */
async function read(tab: Tab): Promise<string[]> {
  const controls = (await tab.sight())?.snapshot.controls ?? [];
  return controls.filter(({ state, value }) => state || value).map(told);
}

for (const [library, roles] of Object.entries(libraries)) {
  test(`${library}: each setting is read once, and those that work against the person are told`, () =>
    onPage(pages.library(library), async (tab) => {
      await rig.engine.pressToolbar(tab.page);
      await tab.check(true);
      await within(8000, "the settings to be drawn", async () => (await read(tab)).length >= settings(roles).length);
      assert.deepEqual(await read(tab), settings(roles));
      const look = await tab.check(true);
      assert.ok("ok" in look, JSON.stringify(look));
      const against = look.ok.findings.filter(({ attention }) => attention).map(({ title }) => title);
      assert.deepEqual(against.sort(), ["Always · Share your location", "Everyone · Who can see your posts", "Personalised ads", "Send me offers"]);
    }));
}
