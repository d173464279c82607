/** The driver of `mutate -browser`: what Veto says of one rule on each page. One job a line in, one answer a line out. */
import { createInterface } from "node:readline";
import type { Description } from "../src/messages";
import { Rig } from "./browser";
import { readSetup } from "./setup";
import type { Tab } from "./tab";
import { pause } from "./wait";

/** A page drawn from a rule's case; written by scripts/mutate_browser.go. */
interface Job {
  id: number;
  url: string;
  rule: string;
  /** The person presses the button. */
  any: boolean;
  /** Milliseconds the control has at most to appear. */
  wait: number;
}

/** What Veto says of the rule there; empty where it says nothing. */
interface Seen {
  state: string;
  confidence: string;
  selector: string;
  shown: boolean;
}

/** Between two questions. Many pages are open at a time, and each costs the browser. */
const between = 100;

const rig = await Rig.start(readSetup());
const free: Tab[] = [];

async function answer(job: Job): Promise<void> {
  const tab = free.pop() ?? (await rig.tab());
  const line = await look(tab, job).catch((problem: Error) => ({ error: problem.message }));
  if ("error" in line) void tab.close().catch(() => null);
  else free.push(tab);
  process.stdout.write(`${JSON.stringify({ id: job.id, line })}\n`);
}

async function look(tab: Tab, { url, rule, any, wait }: Job): Promise<Seen> {
  // Addresses that differ in their fragment only would be one page to the browser.
  if (url.includes("#")) await tab.go("about:blank");
  await tab.go(url);
  if (any) await tab.check(true);
  for (const end = performance.now() + wait; ; await pause(between)) {
    const seen = said(rule, await tab.describe());
    if (seen.confidence === "sure" || performance.now() > end) return seen;
  }
}

function said(rule: string, description: Description | null): Seen {
  const finding = description?.look?.findings.find(({ id }) => id === rule);
  if (!description || !finding) return { state: "", confidence: "", selector: "", shown: false };
  const { selector = "", box = null } = description.places[finding.id] ?? {};
  const sure = finding.control >= 0 ? finding.confidence : "";
  return { state: finding.state, confidence: sure, selector, shown: box !== null && box[2] > 0 && box[3] > 0 };
}

const running: Promise<void>[] = [];
for await (const line of createInterface({ input: process.stdin })) running.push(answer(JSON.parse(line) as Job));
await Promise.all(running);
await rig.close();
process.exit(0);
