/** Something went wrong: what, what to do, and what a report needs. */
import type { Fault } from "../wire.gen";
import { type Key, t } from "./i18n";

/** What is shown of an error. */
export interface Problem {
  what: Key;
  todo: Key;
  /** As it came from the worker, if it came from there. */
  fault?: Fault | undefined;
}

/** Shows an error, announced at once. */
export function Trouble({ problem, onAgain }: { problem: Problem; onAgain?: () => void }) {
  const { what, todo, fault } = problem;
  return (
    <div class="trouble">
      <div role="alert">
        <p>
          <b>{t(what)}</b>
        </p>
        <p>{t(todo)}</p>
      </div>
      {onAgain && (
        <button type="button" onClick={onAgain}>
          {t("tryAgain")}
        </button>
      )}
      {fault && (
        <details>
          <summary>{t("errorDetails")}</summary>
          <code>{`${fault.code} · ${fault.where}\n${fault.message}`}</code>
        </details>
      )}
    </div>
  );
}
