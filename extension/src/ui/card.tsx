/** The hint: a card that says one thing about one control. A pure view; where it stands is not its business. */
import { useId, useState } from "preact/hooks";
import type { Finding, Say } from "../wire.gen";
import { AccountLine, ActButton, ActLine, type ActProps, offered } from "./act";
import { Details } from "./details";
import { Dispute } from "./dispute";
import { type FillActs, FillButtons, FillLines, type FillSeen } from "./fill";
import { Away, Fact, formSays, Way } from "./facts";
import { count, type Key, language, t } from "./i18n";
import { Notes } from "./notes";
import { KeptLine, Onward, type OnwardProps } from "./onward";
import { opening } from "./opening";
import { PatternLine } from "./patterns";
import { Said } from "./said";
import { titleOf } from "./title";
import { TellButton } from "./tell";
import { Mark, toneOf } from "./tone";

/** What a card shows and whom it tells. */
export interface CardProps extends ActProps, OnwardProps {
  /** What came of filling in the form, null before; whom to tell. Left out where there is no form to fill in. */
  fill?: { seen: FillSeen | null; acts: FillActs } | undefined;
  /** How many further findings the page has. */
  more: number;
  /** Drawn as a sheet at the bottom edge of a small screen. */
  sheet: boolean;
  /** The person closed it: by its button, or by Escape while the focus was inside. */
  onClose(): void;
  /** The person wants to see the control. */
  onShow(): void;
  /** The person wants the next finding. */
  onNext(): void;
  /** The person wants to report that the rule no longer fits. */
  onReport(): void;
  /** The person wants to report the design to somebody who can act on it. */
  onTell(): void;
  /** The person says that nothing is wrong with it, or takes that back. */
  onRefute(refuted: boolean): void;
}

/** The hint card. */
export function Card(props: CardProps) {
  const { finding } = props;
  const id = useId();
  const classes = ["card", toneOf(finding.face.tone), ...(props.sheet ? ["sheet"] : []), ...(finding.face.leaves ? ["brief"] : [])];
  // Once something came of it, that is what there is to say.
  const told = Boolean(props.seen?.end || props.fill?.seen?.end);
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    props.onClose();
  };
  return (
    <section class={classes.join(" ")} role="region" aria-label={t("cardLabel")} aria-describedby={`${id}-mark ${id}-title`} lang={language()} tabIndex={-1} onKeyDown={closeOnEscape}>
      <Head id={id} finding={finding} onClose={props.onClose} />
      {!told && <Body finding={finding} sheet={props.sheet} acts={offered(props)} />}
      <ActLine seen={props.seen} />
      <KeptLine {...props} />
      {props.fill && <FillLines seen={props.fill.seen} />}
      <Actions key={finding.id} {...props} />
    </section>
  );
}

/** What a screen reader says once when a hint appears or changes. */
export function announcement(finding: Finding): string {
  const sentences = [t("cardLabel"), t(finding.face.mark), titleOf(finding), finding.says ?? ""];
  return sentences
    .filter((text) => text !== "")
    .map((text) => (/[.!?:]$/.test(text) ? text : `${text}.`))
    .join(" ");
}

function Head({ id, finding, onClose }: { id: string; finding: Finding; onClose(): void }) {
  return (
    <header>
      <p class="mark" id={`${id}-mark`}>
        <Mark tone={toneOf(finding.face.tone)} />
        <span>{t(finding.face.mark)}</span>
      </p>
      <button type="button" class="close" aria-label={t("cardClose")} title={t("cardClose")} onClick={onClose}>
        ✕
      </button>
      <h2 id={`${id}-title`}>{titleOf(finding)}</h2>
    </header>
  );
}

// On a small screen the control needs the room: there the circumstances stand among the details.
function Body({ finding, sheet, acts }: Pick<CardProps, "finding" | "sheet"> & { acts: boolean }) {
  const { face } = finding;
  // The button that switches says the same.
  const next = acts && face.next?.key === "nextSwitchOff" ? undefined : face.next;
  return (
    <div class="body">
      {!face.leaves && finding.says && <p>{finding.says}</p>}
      {!face.leaves && <Fact label="factWho" text={finding.who} />}
      {!sheet && <Circumstances finding={finding} />}
      {!face.leaves && <PatternLine patterns={face.patterns} />}
      {!face.leaves && <Notes of={finding} />}
      {finding.state === "not-found" && <p>{t(finding.control < 0 ? "lostMoved" : "lostLikely")}</p>}
      {next && (
        <p class="next">
          <Said say={next} />
        </p>
      )}
      {face.next?.key === "nextWay" && <Lost finding={finding} />}
    </div>
  );
}

// About a control that is not there, a sentence will do.
function Circumstances({ finding }: { finding: Finding }) {
  const lines = finding.face.lines ?? [];
  if (finding.control < 0 || finding.face.leaves) return <Lines lines={lines} late="" />;
  const late = lines.some((say) => say.key === "lineLate") ? "" : opening(finding.late, 2);
  return (
    <>
      {!finding.form && <Fact label="factExcludes" text={opening(finding.excludes, 1)} />}
      <Lines lines={lines} late={late} />
      {finding.form && <Lines lines={formSays(finding.form)} late="" />}
    </>
  );
}

function Lines({ lines, late }: { lines: Say[]; late: string }) {
  const text = [...lines.map((say) => t(say)), ...(late ? [late] : [])].join(" ");
  return text ? <p class="dates">{text}</p> : null;
}

function Lost({ finding }: { finding: Finding }) {
  return (
    <>
      <Way steps={finding.way ?? []} />
      {finding.control < 0 && finding.page && (
        <p>
          <Away href={finding.page}>{t("cardOpenPage")}</Away>
        </p>
      )}
    </>
  );
}

const showWords: Record<string, Key> = {
  switch: "showSwitch",
  checkbox: "showCheckbox",
  radio: "showRadio",
  menu: "showMenu",
  row: "showRow",
  form: "showForm",
  link: "showLink",
};

function Actions({ finding, more, sheet, seen, turned, fill, onAct, onOpen, onShow, onNext, onReport, onTell, onRefute }: CardProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const acts = offered({ finding, seen, onAct }) || fill !== undefined;
  return (
    <>
      <div class="actions">
        <AccountLine finding={finding} seen={seen} onAct={onAct} />
        <ActButton finding={finding} seen={seen} onAct={onAct} />
        {fill && <FillButtons {...fill} />}
        {finding.control >= 0 && !finding.face.leaves && fill?.seen?.end !== "done" && (
          <button type="button" class={acts ? "" : "main"} onClick={onShow}>
            {t(showWords[finding.kind] ?? "showIt")}
          </button>
        )}
        <button type="button" class="why" aria-expanded={open} aria-controls={`${id}-details`} onClick={() => setOpen(!open)}>
          {t("cardWhy")}
        </button>
        {!sheet && <Onward finding={finding} turned={turned} onOpen={onOpen} />}
        {finding.state === "not-found" && (
          <button type="button" class="report" onClick={onReport}>
            {t("reportRule")}
          </button>
        )}
      </div>
      <div class="details" id={`${id}-details`} hidden={!open}>
        {open && sheet && <Lines lines={[...(finding.face.lines ?? []), ...(finding.form ? formSays(finding.form) : [])]} late="" />}
        {open && <Details finding={finding} />}
        {open && sheet && <Onward finding={finding} turned={turned} onOpen={onOpen} />}
        {open && <Dispute patterns={finding.face.patterns} refuted={finding.refuted} onRefute={onRefute} />}
        {open && <TellButton patterns={finding.face.patterns} onTell={onTell} />}
      </div>
      {more > 0 && (
        <button type="button" class="more" onClick={onNext}>
          {count("more", more)} ›
        </button>
      )}
    </>
  );
}
