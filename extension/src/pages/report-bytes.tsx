/** Every byte first: what the files hold, exactly, before anything can be taken along. */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { hex } from "../ledger/line";
import { type Key, t } from "../ui/i18n";
import type { Report } from "../wire.gen";

/** The files of a report, each with its size, its SHA-256 and all that is in it. */
export function ReportBytes({ report }: { report: Report }) {
  return (
    <>
      <p>{t("caseBytesHow")}</p>
      <File name={`${report.fileName}.html`} says="caseFileEvidence" text={report.evidence}>
        <iframe title={t("caseFileEvidence")} sandbox="" srcdoc={report.evidence} />
      </File>
      <File name={`${report.fileName}.json`} says="caseFileData" text={report.data}>
        <Text label="caseFileData" text={report.data} />
      </File>
      {report.eml && (
        <File name={`${report.fileName}.eml`} says="caseFileMail" text={report.eml}>
          <Text label="caseFileMail" text={report.eml} />
        </File>
      )}
      <p class="quiet">{t("caseBytesHash", report.hash)}</p>
    </>
  );
}

interface FileProps {
  name: string;
  says: Key;
  text: string;
  children: ComponentChildren;
}

function File({ name, says, text, children }: FileProps) {
  const [open, setOpen] = useState(false);
  const { size, hash } = useSum(text);
  return (
    <details class="bytes" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <b>{name}</b> <span class="quiet">{`${t(says)} · ${t("caseSize", new Intl.NumberFormat(document.documentElement.lang).format(size))}`}</span>
      </summary>
      <p class="sum">
        SHA-256 <code>{hash}</code>
      </p>
      {open && children}
    </details>
  );
}

function Text({ label, text }: { label: Key; text: string }) {
  // It scrolls, so the keyboard must reach it.
  return (
    <pre tabIndex={0} role="region" aria-label={t(label)}>
      {text}
    </pre>
  );
}

function useSum(text: string): { size: number; hash: string } {
  const [sum, setSum] = useState({ size: 0, hash: "" });
  useEffect(() => {
    let current = true;
    const bytes = new TextEncoder().encode(text);
    void crypto.subtle.digest("SHA-256", bytes).then((hash) => current && setSum({ size: bytes.length, hash: hex(hash) }));
    return () => void (current = false);
  }, [text]);
  return sum;
}
