/** The whole ledger: saved as a file, taken from one, erased. */
import { useState } from "preact/hooks";
import { maxBytes, Refused, take, written } from "../ledger/file";
import { eraseAll } from "../ledger/ledger";
import { ledgerProblem } from "../ledger/trouble";
import { today } from "../now";
import { count, t } from "../ui/i18n";
import { save } from "../ui/save";
import { type Problem, Trouble } from "../ui/trouble";

/** The section at the foot of the ledger. */
export function LedgerFile({ lines }: { lines: number }) {
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const attempt = async (work: () => Promise<string>) => {
    setProblem(null);
    setSaid("");
    await work().then(setSaid, (reason) => setProblem(problemOf(reason)));
  };
  return (
    <section id="file">
      <h2>{t("ledgerFile")}</h2>
      <p>{t("ledgerFileSays")}</p>
      <div class="buttons">
        <button type="button" id="export" disabled={lines === 0} onClick={() => void attempt(exported)}>
          {t("ledgerExport")}
        </button>
        <label class="button file">
          {t("ledgerImport")}
          <input type="file" class="heard" accept=".json,application/json" onChange={(event) => void chosen(event.currentTarget, attempt)} />
        </label>
      </div>
      <p role="status">{said}</p>
      {problem && <Trouble problem={problem} />}
      {lines > 0 && <EraseAll lines={lines} onErase={() => void attempt(erased)} />}
    </section>
  );
}

async function exported(): Promise<string> {
  save(`veto-ledger-${today()}.json`, "application/json", await written());
  return t("ledgerExported");
}

async function erased(): Promise<string> {
  await eraseAll();
  return t("ledgerErasedAll");
}

async function chosen(input: HTMLInputElement, attempt: (work: () => Promise<string>) => Promise<void>): Promise<void> {
  const file = input.files?.[0];
  await attempt(() => imported(file));
  // The same file, corrected, can be chosen once more.
  input.value = "";
}

async function imported(file: File | undefined): Promise<string> {
  if (!file) return "";
  if (file.size > maxBytes) throw new Refused(t("ledgerTooLarge"));
  return count("ledgerImported", await take(await file.text()));
}

function problemOf(reason: unknown): Problem {
  if (!(reason instanceof Refused)) return ledgerProblem(reason);
  return { what: "ledgerRefused", todo: "ledgerRefusedHow", fault: { code: "refused", where: "import", message: reason.message } };
}

// Nothing brings back what is erased here but an export: it takes a second click, and says so.
function EraseAll({ lines, onErase }: { lines: number; onErase(): void }) {
  const [sure, setSure] = useState(false);
  if (!sure) {
    return (
      <button type="button" class="take" id="erase-all" onClick={() => setSure(true)}>
        {t("ledgerEraseAll")}
      </button>
    );
  }
  return (
    <div class="sure" role="group" aria-label={t("ledgerEraseAll")}>
      <p role="alert">{count("ledgerEraseSure", lines)}</p>
      <div class="buttons">
        <button type="button" id="erase-sure" onClick={() => void (setSure(false), onErase())}>
          {t("ledgerEraseYes")}
        </button>
        <button type="button" class="take" onClick={() => setSure(false)}>
          {t("ledgerEraseNo")}
        </button>
      </div>
    </div>
  );
}
