/** What a reminder or a complaint is about: an objection from the ledger, or told by hand. */
import { deedSays, howSays } from "../ledger/tell";
import { today } from "../now";
import { Choose, LongField, TextField } from "../ui/fields";
import { t } from "../ui/i18n";
import type { Earlier } from "../wire.gen";
import { Authority } from "./letter-authority";
import { earlierOf } from "./letter-draft";
import type { FormProps } from "./letter-form";

/** The part of the form. */
export function Before(props: FormProps) {
  const { draft, lines, change } = props;
  const objections = lines.filter(({ deed }) => deed === "objection" || deed === "reminder");
  const choose = (id: string) => {
    const line = objections.find((one) => one.id === id);
    change(line ? { line: id, platform: line.platform, controller: line.controller || draft.controller, earlier: earlierOf(line) } : { line: "" });
  };
  return (
    <fieldset id="before">
      <legend>{t("letterBefore")}</legend>
      {objections.length > 0 && <Choose id="earlier" label={t("letterEarlier")} value={draft.line} onValue={choose} choices={[["", t("letterByHand")], ...objections.map((line): [string, string] => [line.id, [line.name, deedSays(line), t("ledgerOn", line.day)].join(" · ")])]} />}
      <ByHand {...props} />
      {draft.kind === "complaint" && <Authority {...props} />}
    </fieldset>
  );
}

function ByHand({ draft, change }: FormProps) {
  const { earlier } = draft;
  const set = (news: Partial<Earlier>) => change({ earlier: { ...earlier, ...news } });
  return (
    <>
      <TextField id="earlier-date" type="date" label={t("earlierDate")} value={earlier.date} max={today()} onValue={(date) => set({ date })} />
      <Choose id="earlier-how" label={t("earlierHow")} value={earlier.how} onValue={(how) => set({ how })} choices={(["mail", "letter", "form"] as const).map((how) => [how, howSays(how)])} />
      <Choose id="earlier-answer" label={t("earlierAnswer")} value={earlier.answer} onValue={(answer) => set({ answer })} choices={[["none", t("answerMissing")], ["refused", t("answerRefused")], ["extended", t("answerExtended")]]} />
      {draft.kind === "complaint" && <TextField id="reminded" type="date" label={t("earlierReminded")} value={earlier.reminded ?? ""} max={today()} onValue={(reminded) => set({ reminded })} />}
      {earlier.answer !== "none" && <TextField id="reply" type="date" label={t("earlierReply")} value={earlier.reply ?? ""} max={today()} onValue={(reply) => set({ reply })} />}
      {earlier.answer !== "none" && <LongField id="said" label={t("earlierSaid")} value={earlier.said ?? ""} lang={draft.language} onValue={(said) => set({ said })} autocomplete="off" />}
    </>
  );
}
