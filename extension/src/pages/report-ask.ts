/** What the page of a report asks the core and the ledger, whenever what it depends on has changed and stands still. */
import { useEffect, useState } from "preact/hooks";
import { toBase64 } from "../ledger/file";
import * as ledger from "../ledger/ledger";
import type { Result } from "../messages";
import type { Case } from "../report/case";
import { askCore } from "../ui/core";
import { language } from "../ui/i18n";
import type { Authorities, Authority, Fault, Image, Objection, Report, Seen } from "../wire.gen";
import { authoritiesRequest, type Candidate, type Draft, reportRequest } from "./report-draft";
import { altOf } from "./report-picture";

/** A report holds a picture: it is made anew when somebody stops typing, not at every letter. */
const restMillis = 200;

/** Asks when the question has changed; an answer to an older question is never shown. The last answer stays until the next one is there. */
function useAnswer<T>(question: unknown, ask: () => Promise<Result<T>> | null): { ok: T | null; fault: Fault | null } {
  const [answer, setAnswer] = useState<Result<T> | null>(null);
  useEffect(() => {
    let current = true;
    const wait = setTimeout(() => void ask()?.then((answer) => current && setAnswer(answer)), restMillis);
    return () => void ((current = false), clearTimeout(wait));
  }, [JSON.stringify(question)]);
  return { ok: answer && "ok" in answer ? answer.ok : null, fault: answer && "error" in answer ? answer.error : null };
}

/** Who can act on it. */
export function useAuthorities(found: Case, draft: Draft, seen: Seen[], objected: Objection[]): { authorities: Authorities | null; fault: Fault | null } {
  // Pictures and markup say nothing of who is competent.
  const bare = seen.map(({ image: _, ...one }): Seen => ({ ...one, markup: [] }));
  const { now, ...question } = authoritiesRequest(found, draft, bare, objected);
  const { ok, fault } = useAnswer(question, () => askCore("authorities", { ...question, now }));
  return { authorities: ok, fault };
}

/** The report in the language of who reads it, and in the person's where that is another. */
export interface Written {
  report: Report;
  translation: Report | null;
}

/** The report to a body, null while there is none. */
export function useReport(found: Case, draft: Draft, to: Authority, seen: Seen[], objected: Objection[]): { written: Written | null; fault: Fault | null } {
  const inTongue = (tongue: string) => reportRequest(found, draft, to, seen, objected, tongue);
  const { now: _, ...question } = inTongue(to.language);
  const { ok, fault } = useAnswer([question, language()], () => (seen.length > 0 ? inBoth(inTongue, to.language) : null));
  return { written: ok, fault };
}

async function inBoth(inTongue: (tongue: string) => ReturnType<typeof reportRequest>, tongue: string): Promise<Result<Written>> {
  const same = tongue === language();
  const [report, translation] = await Promise.all([askCore("report", inTongue(tongue)), same ? null : askCore("report", inTongue(language()))]);
  if ("error" in report) return report;
  return { ok: { report: report.ok, translation: translation && "ok" in translation ? translation.ok : null } };
}

/** The pictures that the ledger has of what is reported, by its id. */
export function useImages(chosen: Candidate[]): Record<string, Image> {
  const [images, setImages] = useState<Record<string, Image>>({});
  const lines = chosen.filter(({ line }) => line?.pictured).map(({ id }) => id).join(" ");
  useEffect(() => {
    let current = true;
    void imagesOf(chosen).then((images) => current && setImages(images));
    return () => void (current = false);
  }, [lines]);
  return images;
}

async function imagesOf(chosen: Candidate[]): Promise<Record<string, Image>> {
  const found: Record<string, Image> = {};
  for (const candidate of chosen) {
    const picture = candidate.line?.pictured ? await ledger.pictureOf(candidate.id) : null;
    if (!picture) continue;
    const { width, height } = await createImageBitmap(new Blob([picture.bytes], { type: picture.type }));
    found[candidate.id] = { png: toBase64(picture.bytes), width, height, alt: altOf([candidate]) };
  }
  return found;
}
