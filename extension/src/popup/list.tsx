/** The popup's list: state in words, what it is, when it was seen, how to get there. */
import { useId, useState } from "preact/hooks";
import { Details } from "../ui/details";
import { Dispute } from "../ui/dispute";
import { Fact, Facts, formSays, Sources, Way } from "../ui/facts";
import { type Key, t } from "../ui/i18n";
import { Notes } from "../ui/notes";
import { letterKinds } from "../ui/onward";
import { PatternLine } from "../ui/patterns";
import { TellButton } from "../ui/tell";
import { titleOf } from "../ui/title";
import { Mark } from "../ui/tone";
import type { Date as Day, Item } from "../wire.gen";
import type { Row } from "./row";

/** What a line's button does. */
export interface Act {
  show(finding: string): void;
  proof(finding: string): void;
  /** Leads there step by step; null where Veto may not look on the pages between. */
  guide: ((rule: string) => void) | null;
  go(page: string): void;
  report(rule: string): void;
  refute(finding: string, refuted: boolean): void;
  /** Opens the report of a misleading design. */
  tell(finding: string): void;
}

/** A list of lines. */
export function List({ rows, act }: { rows: Row[]; act: Act }) {
  return (
    <ul class="list">
      {rows.map((row) => (
        <Line key={row.told.id} row={row} act={act} />
      ))}
    </ul>
  );
}

function Line({ row, act }: { row: Row; act: Act }) {
  const { told, tone } = row;
  const id = useId();
  return (
    <li class={`entry ${tone}`}>
      <div class="top">
        <h2 id={id}>{"rule" in told ? titleOf(told) : told.title}</h2>
        <span class="chip">
          <Mark tone={tone} />
          {t(row.chip)}
        </span>
      </div>
      {told.says && <p>{told.says}</p>}
      <Fact label="factWho" text={told.who} />
      <Seen row={row} />
      {row.lost && <p>{t(row.here ? "lostLikely" : "lostMoved")}</p>}
      <PatternLine patterns={row.patterns} />
      <Notes of={told} />
      <Ways row={row} act={act} titleId={id} />
    </li>
  );
}

function Seen({ row }: { row: Row }) {
  const words = [...(row.mark ? [t(row.mark)] : []), ...(row.at ? [t("itemSeen", row.at)] : [])];
  return words.length > 0 ? <p class="seen">{words.join(" · ")}</p> : null;
}

function Ways({ row, act, titleId }: { row: Row; act: Act; titleId: string }) {
  const { told } = row;
  const [open, setOpen] = useState<"" | "way" | "details">("");
  const panel = useId();
  const fold = (which: "way" | "details", label: Key) => (
    <button type="button" class="fold" aria-expanded={open === which} aria-controls={panel} aria-describedby={titleId} onClick={() => setOpen(open === which ? "" : which)}>
      {t(label)}
    </button>
  );
  return (
    <>
      <div class="actions">
        <Go row={row} act={act} titleId={titleId} />
        {!row.here && told.way && !told.yours && act.guide && (
          <button type="button" class="plain guide" aria-describedby={titleId} onClick={() => act.guide?.(told.id)}>
            {t("actionGuide")}
          </button>
        )}
        {told.way && fold("way", "itemWay")}
        {fold("details", "itemDetails")}
        {row.here && (row.chip === "chipOn" || row.chip === "chipOff" || row.chip === "chipLocked") && (
          <button type="button" class="plain proof" aria-describedby={titleId} onClick={() => act.proof(told.id)}>
            {t("proofTitle")}
          </button>
        )}
        {letterKinds.has(told.kind) && (
          <a class="plain" aria-describedby={titleId} href={`letter.html?${new URLSearchParams({ rule: told.id })}`} target="_blank" rel="noopener">
            {t("letterTitle")}
          </a>
        )}
        {row.lost && (
          <button type="button" class="plain" aria-describedby={titleId} onClick={() => act.report(told.id)}>
            {t("reportRule")}
          </button>
        )}
        <Dispute patterns={row.patterns} refuted={told.refuted} titleId={titleId} onRefute={(refuted) => act.refute(told.id, refuted)} />
        <TellButton patterns={row.patterns} titleId={titleId} onTell={() => act.tell(told.id)} />
      </div>
      <div id={panel} class="panel" hidden={open === ""}>
        {open === "way" && told.way && <Way steps={told.way} />}
        {open === "details" && <More row={row} />}
      </div>
    </>
  );
}

function Go({ row, act, titleId }: { row: Row; act: Act; titleId: string }) {
  const { page, id } = row.told;
  if (!row.here && !page) return null;
  const go = () => (row.here ? act.show(id) : act.go(page ?? ""));
  return (
    <button type="button" class={row.here ? "main" : ""} aria-describedby={titleId} onClick={go}>
      {t(row.here ? (row.lost ? "actionLikely" : "actionShow") : "actionGo")}
    </button>
  );
}

function More({ row }: { row: Row }) {
  if ("face" in row.told) return <Details finding={row.told} />;
  return <Entry item={row.told} />;
}

const dayWords: Record<string, Key> = { "training-starts": "lineTraining", deadline: "lineDeadline", introduced: "lineSince" };

function Entry({ item }: { item: Item }) {
  return (
    <>
      {item.dates && <p>{daysSay(item.dates)}</p>}
      {item.form && <p>{formSays(item.form).map((say) => t(say)).join(" ")}</p>}
      <Facts of={item} />
      <Sources of={item} />
    </>
  );
}

function daysSay(days: Day[]): string {
  return days.flatMap((day) => (dayWords[day.what] ? [t(dayWords[day.what] as Key, day.date)] : [])).join(" ");
}
