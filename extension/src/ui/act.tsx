/** The part of a card that acts: one button, and in words what came of pressing it. */
import type { ActEnd } from "../messages";
import type { Act, Finding } from "../wire.gen";
import { type Key, t } from "./i18n";

/** What came of an act, as far as it is known. */
export interface ActSeen {
  act: Act;
  /** "" while it is under way. */
  end: ActEnd | "";
  /** What stands on the dialog or button that waits for the person. */
  words: string;
}

/** What a card needs to let the person act. */
export interface ActProps {
  finding: Finding;
  /** What is under way or came of it, null before. */
  seen?: ActSeen | null | undefined;
  /** The person pressed the button that does this. */
  onAct?: ((act: Act) => void) | undefined;
}

const says: Record<Exclude<ActEnd, "done">, Key> = {
  right: "actRight",
  changed: "actChanged",
  locked: "actLocked",
  unable: "actUnable",
  busy: "actBusy",
  elsewhere: "actElsewhere",
  dialog: "actDialog",
  save: "actSave",
  unchanged: "actUnchanged",
  reverted: "actReverted",
  left: "actLeft",
};

/** What came of an act, in words; "" where the state says it all. */
export function actSays(seen: ActSeen | null | undefined): string {
  if (!seen || seen.end === "done") return "";
  return seen.end === "" ? t("actUnderWay") : t(says[seen.end], seen.words);
}

/** A line below what the card says. */
export function ActLine({ seen }: Pick<ActProps, "seen">) {
  const text = actSays(seen);
  return text ? <p class="act">{text}</p> : null;
}

/** Whose setting it is: the account that the page names, said before acting and after; after an act it is also said that Veto cannot know it. */
export function AccountLine({ finding, seen, onAct }: ActProps) {
  const act = seen?.end === "done" ? seen.act : finding.act;
  if (!act || !offered({ finding, seen, onAct }) || (!act.account && seen?.end !== "done")) return null;
  return <p class="quiet">{act.account ? t("actAccount", act.account) : t("actAccountUnread")}</p>;
}

/** The button; nothing where nothing may be done. */
export function ActButton({ finding, seen, onAct }: ActProps) {
  const busy = seen?.end === "";
  // While it is under way the button stays what it was.
  const act = busy ? seen.act : finding.act;
  if (!offered({ finding, seen, onAct }) || !act) return null;
  const words: Key = act.back ? (act.to === "on" ? "actBackOn" : "actBackOff") : act.to === "on" ? "actOn" : "actOff";
  return (
    <button type="button" class={act.back ? "undo" : "main"} aria-disabled={busy} onClick={() => !busy && onAct?.(act)}>
      {t(words)}
    </button>
  );
}

/** Whether the card has a button to act: taking back is offered only after an act of Veto's, and nothing while something waits for the person. */
export function offered({ finding, seen, onAct }: ActProps): boolean {
  if (!onAct || seen?.end === "dialog" || seen?.end === "save") return false;
  return seen?.end === "" || (finding.act !== undefined && (!finding.act.back || seen?.end === "done"));
}
