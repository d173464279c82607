/** Bringing a file in: a button that opens the browser's own choice of files. */
import { type Key, t } from "../ui/i18n";

/** The button; `label` names what is brought. */
export function Import({ label, onFile }: { label: Key; onFile(file: File): void }) {
  const changed = (input: HTMLInputElement) => {
    const file = input.files?.[0];
    // The same file, corrected, can be chosen once more.
    input.value = "";
    if (file) onFile(file);
  };
  return (
    <label class="button file">
      {t(label)}
      <input type="file" class="heard" accept=".json,application/json" onChange={(event) => changed(event.currentTarget)} />
    </label>
  );
}
