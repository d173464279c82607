/** What an organisation decided on for its browsers; extension/managed.json names it. */

/** One of its decisions, "" where it made none. */
export async function decided(name: "packKey" | "packAddress"): Promise<string> {
  // Firefox throws where no policy names Veto.
  const all = await chrome.storage.managed.get<Record<string, unknown>>(name).catch(() => ({}) as Record<string, unknown>);
  const value = all[name];
  return typeof value === "string" ? value : "";
}
