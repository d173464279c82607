/** One saved page: opened, looked at, told as a line. */
import type { Box, Description } from "../src/messages";
import { t } from "../src/ui/i18n";
import type { Finding } from "../src/wire.gen";
import type { Rig } from "./browser";
import { goldOf } from "./gold";
import type { Gold } from "./gold";
import type { Tab } from "./tab";
import { pause } from "./wait";

/** A page to open; written by scripts/scan.go. */
export interface Job {
  id: number;
  /** The file as it was named on the command line. */
  file: string;
  url: string;
  /** The general judge speaks too. */
  any: boolean;
  /** Milliseconds a page has at most to settle. */
  wait: number;
  /** Where the picture goes, or "". */
  picture: string;
  /** Selectors of the controls that are known to stand on the page. */
  gold: string[];
}

/** What is said of one finding. */
interface Said {
  rule: string | null;
  kind: string;
  state: string;
  confidence: string;
  patterns: string[];
  name: string;
  selector: string;
  box: Box | null;
  hint: Box | null;
  why: string[];
}

/** What is said of one page. */
export interface Line {
  file: string;
  url: string;
  findings: Said[];
  controls: number;
  ms: { snapshot: number; core: number; paint: number; total: number };
  gold?: Gold[];
}

/** A busy machine may need longer than the time to settle until there is a first look. */
const firstLook = 10_000;

/** Opens a page in a tab of its own and tells what Veto finds there. */
export async function scanPage(rig: Rig, job: Job): Promise<Line> {
  const tab = await rig.tab();
  try {
    tab.page.on("dialog", (dialog) => void dialog.dismiss().catch(() => null));
    await tab.page.goto(job.url, { waitUntil: "load", timeout: 20_000 });
    const description = await settle(tab, job);
    if (job.picture) await tab.page.screenshot({ path: job.picture as `${string}.png` });
    const line = lineOf(job, description);
    if (job.gold.length > 0) line.gold = await goldOf(tab, description, job.gold);
    return line;
  } finally {
    void tab.close().catch(() => null);
  }
}

// Where no rule speaks, Veto reads a page only when it is asked, as with the toolbar button.
async function settle(tab: Tab, job: Job): Promise<Description> {
  const end = performance.now() + job.wait;
  const site = await tab.site(job.url);
  if ("error" in site) throw new Error(`the core: ${site.error.message}`);
  if (job.any || !site.ok.site.here) await read(tab, job.any);
  for (;;) {
    const description = await tab.describe(job.gold.length > 0);
    if (description?.look && (isSettled(description) || performance.now() > end)) return description;
    if (performance.now() > end + firstLook) throw new Error(`no look at the page within ${job.wait + firstLook} ms`);
    await pause(30);
  }
}

async function read(tab: Tab, any: boolean): Promise<void> {
  const look = await tab.check(any);
  if ("error" in look) throw new Error(`the core: ${look.error.message}`);
}

function isSettled({ look, places }: Description): boolean {
  const findings = look?.findings ?? [];
  if (findings.some((finding) => finding.state === "not-loaded")) return false;
  const painted = Object.values(places).some((place) => place.hint !== null);
  return painted || !findings.some((finding) => finding.attention && hasPlace(finding, places));
}

// A control that takes up no room (a closed dialog's) is not pointed at.
function hasPlace(finding: Finding, places: Description["places"]): boolean {
  const box = places[finding.id]?.box;
  return finding.control < 0 || (box !== null && box !== undefined && box[2] > 0 && box[3] > 0);
}

function lineOf(job: Job, { look, places, controls, ms }: Description): Line {
  const findings = (look?.findings ?? []).map((finding) => said(finding, places));
  const [snapshot, core, paint, total] = [ms.snapshot, ms.core, ms.paint, ms.total].map(tenths) as [number, number, number, number];
  return { file: job.file, url: job.url, findings, controls, ms: { snapshot, core, paint, total } };
}

const tenths = (millis: number) => Math.round(millis * 10) / 10;

function said(finding: Finding, places: Description["places"]): Said {
  const place = places[finding.id];
  return {
    rule: finding.rule || null,
    kind: finding.kind,
    state: finding.state,
    confidence: finding.confidence,
    patterns: (finding.face.patterns ?? []).map((pattern) => pattern.id),
    name: place?.name || finding.title,
    selector: place?.selector ?? "",
    box: place?.box ?? null,
    hint: place?.hint ?? null,
    why: [...finding.why, ...(finding.face.patterns ?? []).map((pattern) => pattern.why)].map((say) => t(say)),
  };
}
