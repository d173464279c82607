/** What the browser lets Veto read: permissions are asked for, given and taken back host by host. */

/** A platform as far as access goes. */
export interface Reachable {
  id: string;
  /** install: from the start; asked: once the person allows it. */
  access: string;
  hosts: string[];
}

/** Platforms in the order in which one looks for a name. */
export function byName<P extends { name: string }>(platforms: P[]): P[] {
  return platforms.toSorted((a, b) => a.name.localeCompare(b.name));
}

/** A host as the browser's permissions name it. */
export function pattern(host: string): string {
  return `https://${host}/*`;
}

/** Which of these hosts Veto may read now. */
export async function allowed(hosts: string[]): Promise<string[]> {
  const { origins = [] } = await chrome.permissions.getAll();
  return hosts.filter((host) => origins.some((origin) => covers(origin, host)));
}

/** Whether a permission, which may be for many hosts at once, is for this one. */
export function covers(origin: string, host: string): boolean {
  const [, scope = ""] = /^(?:https|\*):\/\/([^/]+)\/\*$/.exec(origin) ?? [];
  if (origin === "<all_urls>" || scope === "*" || scope === host) return true;
  return scope.startsWith("*.") && `.${host}`.endsWith(scope.slice(1));
}

/** Whether Veto may read all of a platform; what has no host has nothing to read. */
export async function mayRead({ hosts }: Pick<Reachable, "hosts">): Promise<boolean> {
  return hosts.length > 0 && (await allowed(hosts)).length === hosts.length;
}

/** Asks the browser, which asks the person, to let Veto read these platforms; call it straight from a click. False where the person says no. */
export async function askFor(platforms: Pick<Reachable, "hosts">[]): Promise<boolean> {
  try {
    return await chrome.permissions.request({ origins: platforms.flatMap(({ hosts }) => hosts).map(pattern) });
  } catch (problem) {
    console.error(problem);
    return false;
  }
}

/** The part of a platform that Veto itself can give back: what it was given on installing, only the browser takes. */
export function returnable({ hosts }: Pick<Reachable, "hosts">): string[] {
  const optional = chrome.runtime.getManifest().optional_host_permissions ?? [];
  return hosts.filter((host) => optional.includes(pattern(host)));
}

/** Gives back what Veto was let to read of a platform. */
export function giveBack(platform: Pick<Reachable, "hosts">): Promise<boolean> {
  return chrome.permissions.remove({ origins: returnable(platform).map(pattern) });
}
