/** A letter: chosen, filled with the person's own words, looked at, and taken along. Veto sends nothing. */
import { useEffect, useState } from "preact/hooks";
import type { Result } from "../messages";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { localNow } from "../now";
import { erasePerson, keepPerson, nobody, type Person, recallPerson } from "../person";
import { ask } from "../ui/ask";
import { askCore } from "../ui/core";
import { language, t } from "../ui/i18n";
import { openPage, PageHead } from "../ui/page";
import { Trouble } from "../ui/trouble";
import type { Fault, Letter, LetterChoices, Platforms } from "../wire.gen";
import { due } from "./due";
import { beginning, type Draft, requestOf } from "./letter-draft";
import { LetterForm } from "./letter-form";
import { LetterOut } from "./letter-out";

interface Data {
  choices: Result<LetterChoices>;
  /** Names of platforms by id. */
  names: Record<string, string>;
  person: Person;
  /** What was objected to before. */
  lines: Line[];
}

async function load(): Promise<Data> {
  const person = await recallPerson();
  const [choices, platforms] = await Promise.all([choicesFor(person.country), ask<Platforms>({ type: "ui-bg-platforms" })]);
  const names = "ok" in platforms ? Object.fromEntries(platforms.ok.platforms.map(({ id, name }) => [id, name])) : {};
  return { choices, names, person, lines: await ledger.all().catch(() => []) };
}

function choicesFor(country: string): Promise<Result<LetterChoices>> {
  return askCore("letter-choices", { language: language(), country, platform: "", now: localNow() });
}

function Page({ data, again }: { data: Data; again(): void }) {
  return (
    <div class="page letter-page">
      <PageHead>
        <nav>
          <a href="ledger.html">{t("ledgerTitle")}</a> <a href="options.html">{t("settings")}</a>
        </nav>
      </PageHead>
      <main>
        <h1>{t("letterTitle")}</h1>
        <p class="lead">{t("letterLead")}</p>
        {"ok" in data.choices ? <Write choices={data.choices.ok} data={data} again={again} /> : <Trouble problem={{ what: "errorPage", todo: "errorPageHow", fault: data.choices.error }} onAgain={again} />}
      </main>
    </div>
  );
}

function Write({ choices, data, again }: { choices: LetterChoices; data: Data; again(): void }) {
  const [draft, setDraft] = useState<Draft>(() => beginning(location.search, choices, data.person, data.lines));
  const { letter, fault } = useLetter(draft, choices);
  const change = (news: Partial<Draft>) => {
    setDraft({ ...draft, ...news });
    if (!news.person) return;
    void (news.person === nobody ? erasePerson() : keepPerson(news.person));
    // Another country may mean another law, other controllers and other questions.
    if (news.person.country !== draft.person.country) again();
  };
  return (
    <>
      <LetterForm draft={draft} choices={choices} names={data.names} lines={data.lines} fault={fault} change={change} />
      <LetterOut draft={draft} letter={letter} fault={fault} choices={choices} names={data.names} />
    </>
  );
}

// What was typed last is what is shown: an answer to an older draft is not.
function useLetter(draft: Draft, choices: LetterChoices): { letter: Letter | null; fault: Fault | null } {
  const [answer, setAnswer] = useState<Result<Letter> | null>(null);
  useEffect(() => {
    let current = true;
    void letterOf(draft, choices).then((answer) => current && setAnswer(answer));
    return () => void (current = false);
  }, [draft, choices]);
  return { letter: answer && "ok" in answer ? answer.ok : null, fault: answer && "error" in answer ? answer.error : null };
}

// A letter about an earlier one says by when that one had to be answered.
async function letterOf(draft: Draft, choices: LetterChoices): Promise<Result<Letter>> {
  const { kind, earlier, person } = draft;
  const counted = kind !== "objection" && earlier.date ? await due(earlier.answer === "extended" ? "extended" : "answer", earlier.date, person) : null;
  return askCore("letter", requestOf(draft, choices, counted?.date ?? ""));
}

openPage("letterTitle", load, (data, again) => <Page data={data} again={again} />);
