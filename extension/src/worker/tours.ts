/** Leads a tab through a checklist: to each setting by its address where one is known, else by its way. */
import type { TourView } from "../messages";
import { keepTour, recallTour, type Tour, type TourStop } from "../tour";
import * as guides from "./guides";

/** Leads a tab to the current stop; a tour that is through leads nowhere. */
export async function go(tab: number, hosts: string[]): Promise<void> {
  const stop = current(await recallTour());
  if (!stop) return guides.stop(tab);
  await guides.start(tab, stop.rule, hosts, true);
  await chrome.tabs.update(tab, stop.page ? { url: stop.page, active: true } : { active: true });
}

/** The person is done with the current stop. */
export async function pass(tab: number, hosts: string[]): Promise<void> {
  const tour = await recallTour();
  if (!tour) return guides.stop(tab);
  await keepTour({ ...tour, passed: Math.min(tour.passed + 1, tour.stops.length) });
  await go(tab, hosts);
}

/** How far a tour is, for the page; null where there is none. */
export async function view(): Promise<TourView | null> {
  const tour = await recallTour();
  if (!tour || !current(tour)) return null;
  return { n: tour.passed + 1, of: tour.stops.length, name: tour.name, next: tour.stops[tour.passed + 1]?.title ?? "" };
}

/** The platform's id. */
export async function platform(): Promise<string> {
  return (await recallTour())?.platform ?? "";
}

function current(tour: Tour | null): TourStop | undefined {
  return tour?.stops[tour.passed];
}
