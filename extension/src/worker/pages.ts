/** What is remembered of controls that no rule knows: under names that tell nothing, and not for ever. */
import type { Memory } from "../wire.gen";

/** Lines by site and finding. */
export type Pages = Record<string, Record<string, Memory>>;

/** The most lines that are kept of all sites together. */
export const pageLimit = 2000;

/** Whether a finding is of a page and no rule's; an entry's has the platform in front, the core names these. */
export function isOfPage(finding: string): boolean {
  return finding.startsWith("page/") || finding.startsWith("design/");
}

// A page is asked about again and again, and the browser works a digest out in another thread.
let last = { of: "", key: Promise.resolve("") };

/** A name for a site that says nothing without the salt of this device. */
export function siteKey(url: string, salt: string): Promise<string> {
  const of = `${salt} ${URL.canParse(url) ? new URL(url).hostname : ""}`;
  if (of !== last.of) last = { of, key: digest(of) };
  return last.key;
}

async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(bytes).slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The newest lines, as many as are kept; sites without a line are gone. */
export function bounded(pages: Pages): Pages {
  const all = Object.entries(pages).flatMap(([site, lines]) => Object.values(lines).map((line) => ({ site, line, at: Date.parse(line.at) || 0 })));
  const kept: Pages = {};
  for (const { site, line } of all.sort((a, b) => b.at - a.at).slice(0, pageLimit)) (kept[site] ??= {})[line.finding] = line;
  return kept;
}
