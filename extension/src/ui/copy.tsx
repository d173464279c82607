/** A text the person reads, changes if they like, and copies. Veto sends it nowhere. */
import { useId, useRef, useState } from "preact/hooks";
import { type Key, t } from "./i18n";

/** Shows the text and a button that copies it as it stands. */
export function CopyText({ text, label }: { text: string; label: Key }) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState<Key | null>(null);
  const copy = () => void copied(field.current).then((done) => setSaid(done ? "copied" : "copyByHand"));
  return (
    <div class="copy">
      <label for={id}>{t(label)}</label>
      <textarea id={id} ref={field} rows={12} spellcheck={false} defaultValue={text} onInput={() => setSaid(null)} />
      <button type="button" onClick={copy}>
        {t("copy")}
      </button>
      <p role="status">{said ? t(said) : ""}</p>
    </div>
  );
}

// Where the browser refuses the clipboard, the text is selected for the person to copy.
async function copied(field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field?.value ?? "");
    return true;
  } catch {
    field?.focus();
    field?.select();
    return false;
  }
}
