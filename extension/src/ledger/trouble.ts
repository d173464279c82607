/** What can go wrong with the ledger, in words the person can act on. */
import type { Problem } from "../ui/trouble";
import type { Key } from "../ui/i18n";

const words: Record<string, [what: Key, todo: Key]> = {
  QuotaExceededError: ["ledgerFull", "ledgerFullHow"],
  VersionError: ["ledgerNewer", "ledgerNewerHow"],
};

/** What an error of the ledger says to the person. Nothing was changed: a write is done whole or not at all. */
export function ledgerProblem(problem: unknown): Problem {
  const name = problem instanceof Error ? problem.name : "";
  const [what, todo] = words[name] ?? ["ledgerError", "ledgerErrorHow"];
  return { what, todo, fault: { code: name || "ledger", where: "ledger", message: problem instanceof Error ? problem.message : String(problem) } };
}
