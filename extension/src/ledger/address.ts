/** How much of a page's address is kept: the person chooses. */

/** whole; page: without query and fragment; host: the site only; none. */
export const trims = ["page", "whole", "host", "none"] as const;
/** One of them. */
export type Trim = (typeof trims)[number];

/** An address as far as it is to be kept. */
export function trimmed(url: string, trim: Trim): string {
  if (trim === "none" || !URL.canParse(url)) return "";
  const { origin, pathname } = new URL(url);
  if (trim === "whole") return url;
  return trim === "host" ? origin : origin + pathname;
}
