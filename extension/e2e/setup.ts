/** What the Go side tells a driver: which browser, where Veto and the stage are. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A browser Veto is tried in. */
export type BrowserName = "chromium" | "firefox";

/** One run's surroundings; written by scripts/driver.go. */
export interface Setup {
  browser: BrowserName;
  /** The browser's program. */
  executable: string;
  /** The folder of the unpacked extension. */
  dist: string;
  /** Port of the stage's TLS server on 127.0.0.1. */
  stage: number;
  /** Port of the stage's CONNECT proxy on 127.0.0.1. */
  proxy: number;
  headless: boolean;
  /** Root may not use Chromium's sandbox. */
  root: boolean;
  /** The language Veto speaks: "de" or "en". */
  language: "de" | "en";
  /** Nobody watches the worker: Chromium never ends one that a debugger is attached to. */
  unwatched?: boolean;
  /** A folder that outlives the browser with what it remembers; without it each start is the first. */
  profile?: string;
  /** Every request is written down, in this file if the browser takes one. */
  netLog?: string;
  /** What a server needs that a test runs itself: the browsers here take any certificate. */
  certificate: string;
  key: string;
  /** Where pictures go, for the drivers that make some. */
  pictures: string;
}

/** Reads the setup from the environment. */
export function readSetup(): Setup {
  const text = process.env.VETO_SETUP;
  if (!text) throw new Error("VETO_SETUP is empty: start this through go run ./scripts");
  return JSON.parse(text) as Setup;
}

/** The id Firefox knows the extension by, from its manifest. */
export function geckoId(dist: string): string {
  const manifest = JSON.parse(readFileSync(join(dist, "manifest.json"), "utf8"));
  return manifest.browser_specific_settings.gecko.id as string;
}
