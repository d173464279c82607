/** A misleading design, told to who can act on it: what was seen, a picture, the right body, a text in its language. Veto sends nothing. */
import { useEffect, useState } from "preact/hooks";
import { fromBase64 } from "../ledger/file";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { erasePerson, keepPerson, nobody, type Person, recallPerson } from "../person";
import { type Case, dropCase, handed } from "../report/case";
import { t } from "../ui/i18n";
import { openPage, PageHead } from "../ui/page";
import { ReportEvidence } from "./report-evidence";
import { ReportBodies } from "./report-bodies";
import { beginning, candidatesOf, chosenIn, type Draft, objectionsIn, seenIn } from "./report-draft";
import { useAuthorities, useImages } from "./report-ask";
import { untouched, useImage } from "./report-picture";
import { ReportReady } from "./report-ready";
import { ReportSeen } from "./report-seen";
import { ReportSelf } from "./report-self";

interface Data {
  found: Case | null;
  image: ImageBitmap | null;
  person: Person;
  /** What the ledger has of the platform. */
  lines: Line[];
}

async function load(): Promise<Data> {
  const [found, person, lines] = await Promise.all([handed(), recallPerson(), ledger.all().catch((): Line[] => [])]);
  const image = found?.picture ? await createImageBitmap(new Blob([fromBase64(found.picture.split(",")[1] ?? "")], { type: "image/png" })) : null;
  return { found, image, person, lines: lines.filter(({ platform }) => found && platform === found.platform) };
}

function Page({ found, ...data }: Data) {
  return (
    <div class="page report-page">
      <PageHead>
        <nav>
          <a href="ledger.html" target="_blank" rel="noopener">
            {t("ledgerTitle")}
          </a>
          <a href="letter.html" target="_blank" rel="noopener">
            {t("letterTitle")}
          </a>
        </nav>
      </PageHead>
      <main>
        <h1>{t("caseTitle")}</h1>
        {found && found.things.length > 0 ? <Write found={found} {...data} /> : <p class="lead">{t("caseNone")}</p>}
      </main>
    </div>
  );
}

function Write({ found, image, person, lines }: Data & { found: Case }) {
  const [draft, setDraft] = useState<Draft>(() => beginning(found, person));
  const [retouch, setRetouch] = useState(untouched);
  const [candidates] = useState(() => candidatesOf(found, lines));
  const chosen = chosenIn(draft, candidates);
  const shot = useImage(found, image, chosen, retouch);
  const kept = useImages(chosen);
  const [first] = chosen.filter(({ box }) => box).concat(chosen);
  const seen = seenIn(draft, candidates, { ...kept, ...(draft.pictured && shot && first ? { [first.id]: shot } : {}) });
  const objected = objectionsIn(lines);
  const { authorities, fault } = useAuthorities(found, draft, seen, objected);
  const to = authorities?.bodies.find(({ id }) => id === draft.authority) ?? authorities?.bodies[0] ?? null;
  useEffect(() => forgetOnLeave(), []);
  const change = (news: Partial<Draft>) => {
    setDraft({ ...draft, ...news });
    if (news.person) void (news.person === nobody ? erasePerson() : keepPerson(news.person));
  };
  const part = { found, draft, candidates, change };
  return (
    <>
      <p class="lead">{t("caseLead")}</p>
      <form class="form" id="report" onSubmit={(event) => event.preventDefault()}>
        <ReportSeen {...part} />
        <ReportEvidence {...part} image={image} retouch={retouch} onRetouch={setRetouch} />
        <ReportBodies {...part} authorities={authorities} to={to} />
        {to && <ReportSelf draft={draft} to={to} change={change} />}
      </form>
      <ReportReady found={found} draft={draft} to={to} seen={seen} objected={objected} fault={fault} />
    </>
  );
}

// What was not taken along is gone with the page.
function forgetOnLeave(): () => void {
  const leave = () => void dropCase();
  addEventListener("pagehide", leave);
  return () => removeEventListener("pagehide", leave);
}

openPage("caseTitle", load, (data) => <Page {...data} />);
