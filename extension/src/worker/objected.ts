/** A form that the person sent: a line of the ledger, with the day by which an answer is due. */
import type { Objected, Result } from "../messages";
import * as ledger from "../ledger/ledger";
import { localNow, today } from "../now";
import { recallPerson } from "../person";
import type { Due, DueRequest, Platforms } from "../wire.gen";
import type { Core } from "./core";
import { about } from "./deeds";

/** Writes down that a form was sent today, or whether its confirmation came. The same form sent again the same day is the same line. */
export async function objected(core: Core, { rule, title, checked, came }: Objected): Promise<void> {
  const day = today();
  const line = (await ledger.ofRule(rule)).find((one) => one.deed === "objection" && one.how === "form" && one.day === day) ?? (await written());
  if (came) await ledger.change(line.id, { answer: { kind: "confirmed", day, said: "" } });

  async function written() {
    const entry = { rule, title, ...(checked ? { checked } : {}) };
    const facts = { ...about(entry, await platformOf(core, rule)), deed: "objection" as const, how: "form" as const, control: null, earlier: "" };
    return ledger.write(facts, await answerDue(core, day));
  }
}

async function platformOf(core: Core, rule: string): Promise<{ platform: string; name: string }> {
  const [platform = ""] = rule.split("/");
  const answer: Result<Platforms> = await core.call("platforms", { language: "en" });
  return { platform, name: ("ok" in answer && answer.ok.platforms.find(({ id }) => id === platform)?.name) || platform };
}

async function answerDue(core: Core, from: string): Promise<{ due: string; step: "answer" | "" }> {
  const { country, land } = await recallPerson();
  const request: DueRequest = { kind: "answer", from, country, land, days: 0, now: localNow() };
  const answer: Result<Due> = await core.call("due", request);
  return "ok" in answer ? { due: answer.ok.next, step: "answer" } : { due: "", step: "" };
}
