/** What the person has chosen and written so far, as the core is asked for it. */
import { type Trim, trimmed } from "../ledger/address";
import type { Line } from "../ledger/line";
import { lastAnswer } from "../ledger/tell";
import { localNow } from "../now";
import { nobody, type Person, senderOf } from "../person";
import type { Case, Thing } from "../report/case";
import { seenOfLine } from "../report/seen";
import { language } from "../ui/i18n";
import type { AuthoritiesRequest, Authority, Image, Objection, ReportRequest, Seen } from "../wire.gen";

/** Something that can be reported: a finding of the page, or a line of the ledger about the same platform. */
export interface Candidate extends Thing {
  line: Line | null;
}

/** A report in the making. */
export interface Draft {
  /** Ids of what is reported. */
  chosen: string[];
  /** Patterns the person took out, and rows of the markup, each as "id/what". */
  without: string[];
  /** The person's own words. */
  words: string;
  trim: Trim;
  /** The picture goes with it. */
  pictured: boolean;
  /** YYYY-MM-DD the platform was told, "" where it was not. */
  told: string;
  /** Id of the body, "" for the first. */
  authority: string;
  /** Somebody who need not be named is. */
  named: boolean;
  person: Person;
}

/** Where a report begins. */
export function beginning({ finding }: Case, person: Person): Draft {
  return { chosen: [finding], without: [], words: "", trim: "page", pictured: true, told: "", authority: "", named: false, person };
}

/** The findings of the page, then the proofs and the settings found switched back that the ledger has of the platform. */
export function candidatesOf({ things }: Case, lines: Line[]): Candidate[] {
  const found = things.map((thing): Candidate => ({ ...thing, line: null }));
  const kept = lines.filter(({ deed }) => deed === "seen" || deed === "again").flatMap((line): Candidate[] => {
    const seen = seenOfLine(line, things.find(({ seen }) => seen.rule === line.rule)?.seen ?? null);
    return seen ? [{ id: line.id, seen, box: null, line }] : [];
  });
  return [...found, ...kept];
}

/** What of the candidates is reported. */
export function chosenIn({ chosen }: Draft, candidates: Candidate[]): Candidate[] {
  return candidates.filter(({ id }) => chosen.includes(id));
}

/** What is reported, without what the person took out; the picture stands with the first that it shows. */
export function seenIn(draft: Draft, candidates: Candidate[], images: Record<string, Image>): Seen[] {
  return chosenIn(draft, candidates).map(({ id, seen, line }) => ({
    ...seen,
    address: line ? seen.address : trimmed(seen.address, draft.trim),
    patterns: seen.patterns.filter((pattern) => !draft.without.includes(`${id}/${pattern.id}`)),
    markup: seen.markup.filter((_, n) => !draft.without.includes(`${id}/${n}`)),
    ...(images[id] ? { image: images[id] } : {}),
  }));
}

const answers: Record<string, string> = { refused: "refused", extended: "extended", answered: "stopped" };

/** The person's objections to the platform. */
export function objectionsIn(lines: Line[]): Objection[] {
  return lines.filter(({ deed }) => deed === "objection").map((line) => {
    const last = lastAnswer(line);
    const came = last && answers[last.kind] ? last : null;
    return { date: line.day, how: line.how, answer: answers[came?.kind ?? ""] ?? "none", reply: came?.day ?? "", said: came?.said ?? "" };
  });
}

/** Who can act on it, as the core is asked. */
export function authoritiesRequest({ platform }: Case, { person, told }: Draft, seen: Seen[], objected: Objection[]): AuthoritiesRequest {
  return { language: language(), country: person.country, land: person.land, platform, seen, objected, told, now: localNow() };
}

/** The report, as the core is asked for it in a language. */
export function reportRequest({ platform, site }: Case, draft: Draft, to: Authority, seen: Seen[], objected: Objection[], tongue: string): ReportRequest {
  const { person, words, told } = draft;
  return {
    ...{ authority: to.id, language: tongue, country: person.country, land: person.land, platform, site, seen, words: words.trim(), objected, told },
    sender: senderOf(isNamed(draft, to) ? person : nobody, "person"),
    ...{ version: chrome.runtime.getManifest().version, now: localNow() },
  };
}

/** Whether a report says who reports: a complaint to a supervisory authority has to. */
export function isNamed({ named }: Draft, { kind }: Authority): boolean {
  return kind === "dpa" || named;
}
