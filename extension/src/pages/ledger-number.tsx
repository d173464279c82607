/** The file number under which a body keeps a report: told by the person when it comes. */
import { useState } from "preact/hooks";
import * as ledger from "../ledger/ledger";
import type { Line } from "../ledger/line";
import { TextField } from "../ui/fields";
import { t } from "../ui/i18n";

/** The field; what is in it is kept when the person leaves it. */
export function FileNumber({ line }: { line: Line }) {
  const [reference, setReference] = useState(line.reference);
  const keep = () => void (reference !== line.reference && ledger.change(line.id, { reference }));
  return (
    <form class="form number" onSubmit={(event) => void (event.preventDefault(), keep())} onFocusOut={keep}>
      <TextField label={t("caseNumber")} value={reference} onValue={setReference} hint={t("caseNumberHow")} autocomplete="off" />
    </form>
  );
}
