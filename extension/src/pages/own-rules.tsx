/** The person's own rule files: imported, switched on and off, removed. */
import { useState } from "preact/hooks";
import platforms from "veto:platforms";
import type { OwnFile, Result } from "../messages";
import { ask } from "../ui/ask";
import { count, listed, t } from "../ui/i18n";
import type { Fault, RuleRead } from "../wire.gen";
import { Import } from "./import";

/** A rule file larger than this is not even read: the largest of Veto's own has a tenth of it. */
const maxBytes = 1_000_000;

/** A file that was not taken, and why. */
interface Refused {
  name: string;
  why: string;
}

/** The section of the settings. */
export function OwnRules({ files, again }: { files: OwnFile[]; again(): void }) {
  const [refused, setRefused] = useState<Refused | null>(null);
  const [said, setSaid] = useState("");
  const bring = async (file: File) => {
    const fault = await take(file);
    setRefused(fault && { name: file.name, why: fault.message });
    setSaid(fault ? "" : t("ownTaken", file.name));
    again();
  };
  return (
    <section id="own">
      <h2>{t("ownTitle")}</h2>
      <p>{t("ownSays")}</p>
      <Import label="ownImport" onFile={(file) => void bring(file)} />
      <p role="status">{said}</p>
      {refused && <Refusal refused={refused} />}
      <ul class="access">
        {files.map((file) => (
          <Line key={file.id} file={file} again={again} />
        ))}
      </ul>
    </section>
  );
}

async function take(file: File): Promise<Fault | null> {
  if (file.size > maxBytes) return { code: "too-large", where: file.name, message: t("ownTooLarge") };
  const answer: Result<OwnFile[]> = await ask({ type: "ui-bg-own-add", name: file.name, text: await file.text() });
  return "error" in answer ? answer.error : null;
}

function Refusal({ refused }: { refused: Refused }) {
  return (
    <div class="trouble" role="alert">
      <p>
        <b>{t("ownRefused", refused.name)}</b>
      </p>
      <p>{t("ownRefusedHow")}</p>
      <code>{refused.why}</code>
    </div>
  );
}

function Line({ file, again }: { file: OwnFile; again(): void }) {
  const [trouble, setTrouble] = useState("");
  const send = async (message: { type: "ui-bg-own-switch"; id: string; on: boolean } | { type: "ui-bg-own-remove"; id: string }) => {
    const answer = await ask(message);
    setTrouble("error" in answer ? answer.error.message : "");
    again();
  };
  return (
    <li data-own={file.id}>
      <h3>
        {"ok" in file.read ? file.read.ok.name : file.id} <span class="tag yours">{t("noteYours")}</span>
      </h3>
      {"ok" in file.read ? <Speaks of={file.read.ok} /> : <NoLonger why={file.read.error.message} />}
      <p class="turn">
        <label>
          <input type="checkbox" checked={file.on} onChange={() => void send({ type: "ui-bg-own-switch", id: file.id, on: !file.on })} /> {t("ownOn")}
        </label>
        <button type="button" onClick={() => void send({ type: "ui-bg-own-remove", id: file.id })}>
          {t("ownRemove")}
        </button>
      </p>
      {trouble && (
        <p class="missing" role="alert">
          {trouble}
        </p>
      )}
    </li>
  );
}

// A newer Veto may refuse what an older one took. The file stays; nothing it says is used.
function NoLonger({ why }: { why: string }) {
  return (
    <div class="trouble" role="alert">
      <p>{t("ownNoLonger")}</p>
      <code>{why}</code>
    </div>
  );
}

// A file cannot widen what Veto may read: its hosts are those of Veto's own platforms, or the toolbar button's.
function Speaks({ of }: { of: RuleRead }) {
  const known = new Set(platforms.flatMap(({ hosts }) => hosts));
  const foreign = of.hosts.filter((host) => !known.has(host));
  return (
    <>
      <p class="quiet hosts">{of.hosts.join(", ")}</p>
      <p>{count("welcomeEntries", of.entries)}</p>
      <p>{foreign.length > 0 ? t("ownOnClick", listed(foreign)) : t("ownWithAccess")}</p>
    </>
  );
}
