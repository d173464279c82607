/** Host name to the path prefixes at which a rule could speak; written by the build from rules/. */
declare module "veto:addresses" {
  const addresses: Record<string, string[]>;
  export default addresses;
}

/** The platforms that are sites, with their hosts, and whether they may be read from the start or once the person allows it; written by the build from rules/. */
declare module "veto:platforms" {
  const platforms: { id: string; access: "install" | "asked"; hosts: string[] }[];
  export default platforms;
}

/** wasm_exec.js of the compiler that built the core; defines globalThis.Go. */
declare module "veto:wasm_exec" {}

/** The browser this package is built for; what only the other one has is left out of it. */
declare const VETO_BROWSER: "chromium" | "firefox";
