/** The ledger: what the person did, what came back, what is due next. */
import { useEffect, useState } from "preact/hooks";
import { type Entry, newsChannel } from "../ledger/ledger";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { ledgerProblem } from "../ledger/trouble";
import { type Person, recallPerson } from "../person";
import { ask } from "../ui/ask";
import { t } from "../ui/i18n";
import { openPage, PageHead } from "../ui/page";
import { type Problem, Trouble } from "../ui/trouble";
import type { Deadline, Deadlines } from "../wire.gen";
import { DaysOfPlatforms } from "./ledger-days";
import { LedgerFile } from "./ledger-file";
import { LedgerList } from "./ledger-list";

interface Data {
  lines: Line[];
  person: Person;
  days: Deadline[];
  problem: Problem | null;
}

async function load(): Promise<Data> {
  const [person, known] = await Promise.all([recallPerson(), ask<Deadlines>({ type: "ui-bg-deadlines" })]);
  const days = "ok" in known ? known.ok.deadlines : [];
  try {
    return { lines: await ledger.all(), person, days, problem: null };
  } catch (problem) {
    return { lines: [], person, days, problem: ledgerProblem(problem) };
  }
}

function Ledger({ data, again }: { data: Data; again(): void }) {
  const [erased, setErased] = useState<Entry | null>(null);
  useEffect(() => hearNews(again), []);
  return (
    <div class="page">
      <PageHead>
        <nav>
          <a href="letter.html">{t("letterTitle")}</a> <a href="options.html">{t("settings")}</a>
        </nav>
      </PageHead>
      <main>
        <h1>{t("ledgerTitle")}</h1>
        <p class="lead">{t("ledgerLead")}</p>
        {data.problem && <Trouble problem={data.problem} onAgain={again} />}
        <Undo entry={erased} onDone={() => setErased(null)} />
        {!data.problem && data.lines.length === 0 && <p class="empty">{t("ledgerEmpty")}</p>}
        {data.lines.length > 0 && <LedgerList lines={data.lines} person={data.person} onErased={setErased} />}
        {!data.problem && <DaysOfPlatforms days={data.days} lines={data.lines} />}
        <LedgerFile lines={data.lines.length} />
      </main>
    </div>
  );
}

// Written in this tab, in another, or by the worker: it shows at once.
function hearNews(again: () => void): () => void {
  const channel = new BroadcastChannel(newsChannel);
  channel.onmessage = again;
  return () => channel.close();
}

function Undo({ entry, onDone }: { entry: Entry | null; onDone(): void }) {
  const back = async () => {
    if (entry) await ledger.restore([entry]);
    onDone();
  };
  return (
    <div role="status" class={entry ? "undo" : ""}>
      {entry && (
        <>
          <p>{t("ledgerErased", entry.line.title || entry.line.name)}</p>
          <button type="button" onClick={() => void back()}>
            {t("ledgerUndo")}
          </button>
        </>
      )}
    </div>
  );
}

openPage("ledgerTitle", load, (data, again) => <Ledger data={data} again={again} />);
