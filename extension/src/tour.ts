/** Several settings in one go: a checklist that is kept until the person is through with it or drops it, also across restarts. */

/** One setting of a tour. */
export interface TourStop {
  rule: string;
  title: string;
  /** The exact address, "" where none is known: then the way is shown. */
  page: string;
}

/** A checklist. */
export interface Tour {
  platform: string;
  name: string;
  stops: TourStop[];
  /** How many are behind the person; the one at this place is the current one. */
  passed: number;
}

const key = "tour";

/** The checklist, if there is one. */
export async function recallTour(): Promise<Tour | null> {
  const { tour = null } = await chrome.storage.local.get<{ tour?: Tour }>(key);
  return tour;
}

/** Keeps it. */
export function keepTour(tour: Tour): Promise<void> {
  return chrome.storage.local.set({ [key]: tour });
}

/** Drops it. */
export function dropTour(): Promise<void> {
  return chrome.storage.local.remove(key);
}
