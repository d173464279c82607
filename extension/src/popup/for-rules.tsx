/** For people who write rules: the roles, names and states of a page's controls, shown first and then copied. */
import { useState } from "preact/hooks";
import type { Result } from "../messages";
import { ask } from "../ui/ask";
import { CopyText } from "../ui/copy";
import { t } from "../ui/i18n";
import { Trouble } from "../ui/trouble";
import type { Copy } from "../wire.gen";

/** A disclosure; nothing is read before it is opened. */
export function ForRules({ tab }: { tab: number }) {
  const [controls, setControls] = useState<Result<Copy> | null>(null);
  const opened = async ({ open }: HTMLDetailsElement) => setControls(open ? await ask<Copy>({ type: "ui-bg-controls", tab }) : null);
  return (
    <details class="section" onToggle={(event) => void opened(event.currentTarget)}>
      <summary>{t("forRules")}</summary>
      <p>{t("forRulesSays")}</p>
      {controls && ("ok" in controls ? <CopyText text={controls.ok.text} label="forRulesLabel" /> : <Trouble problem={{ what: "errorCheck", todo: "errorAgain", fault: controls.error }} />)}
    </details>
  );
}
