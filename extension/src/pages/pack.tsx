/** The signed rule pack: shown with signer, version and last day before anything is taken; removed with one click. */
import { useRef, useState } from "preact/hooks";
import type { PackHead, PackView, Result } from "../messages";
import { maxPackBytes } from "../outside/errand";
import { ask } from "../ui/ask";
import { count, listed, t } from "../ui/i18n";
import type { Fault } from "../wire.gen";
import { Import } from "./import";
import { PackAddress } from "./pack-address";
import { NotTaken } from "./pack-refused";

/** A pack that can be taken. */
export interface Offered {
  text: string;
  head: PackHead;
  /** The name of its file, or the address it was fetched from. */
  from: string;
}

/** The section of the settings. */
export function RulePack({ pack, again }: { pack: PackView; again(): void }) {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [refused, setRefused] = useState<Fault | null>(null);
  const [trouble, setTrouble] = useState("");
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone then; whoever uses the keyboard goes on from here.
  const settled = () => {
    again();
    head.current?.focus();
  };
  const look = async (file: File) => {
    const text = file.size > maxPackBytes ? "" : await file.text();
    const answer: Result<PackHead> = text ? await ask({ type: "ui-bg-pack-read", text }) : { error: { code: "too-large", where: file.name, message: t("packTooLarge") } };
    setRefused("error" in answer ? answer.error : null);
    setOffered("ok" in answer ? { text, head: answer.ok, from: file.name } : null);
  };
  const take = async ({ text, head }: Offered) => {
    const answer: Result<PackView> = await ask({ type: "ui-bg-pack-add", text, key: head.key });
    setRefused("error" in answer ? answer.error : null);
    setOffered(null);
    settled();
  };
  const leave = () => {
    setOffered(null);
    head.current?.focus();
  };
  // What came by itself never takes the place of what the person is deciding on.
  const offer = (fetched: Offered, asked: boolean) => {
    if (asked) setRefused(null);
    setOffered((now) => (asked || !now ? fetched : now));
  };
  return (
    <section id="pack">
      <h2 ref={head} tabIndex={-1}>
        {t("packTitle")}
      </h2>
      <p>{t("packSays")}</p>
      {pack.managed && <p>{t("packManaged", pack.managed)}</p>}
      <Import label="packImport" onFile={(file) => void look(file)} />
      {refused && <NotTaken fault={refused} />}
      {offered && <Offer offered={offered} known={pack.head?.key ?? pack.managed} onTake={() => void take(offered)} onLeave={leave} />}
      {pack.head && <InUse head={pack.head} again={settled} onTrouble={setTrouble} />}
      {trouble && (
        <p class="missing" role="alert">
          {trouble}
        </p>
      )}
      <PackAddress look={pack.look} decided={pack.head !== null} onOffer={offer} again={again} />
    </section>
  );
}

function Offer({ offered: { head, from }, known, onTake, onLeave }: { offered: Offered; known: string; onTake(): void; onLeave(): void }) {
  return (
    <div class="offer" role="alert">
      <p class="quiet">{t("packFrom", from)}</p>
      <Facts head={head} />
      {known !== head.key && <p>{t("packTrust")}</p>}
      <p class="turn">
        <button type="button" onClick={onTake}>
          {t("packTake")}
        </button>
        <button type="button" onClick={onLeave}>
          {t("packLeave")}
        </button>
      </p>
    </div>
  );
}

interface InUseProps {
  head: PackHead;
  again(): void;
  /** It was not removed, or "" where it was. */
  onTrouble(why: string): void;
}

function InUse({ head, again, onTrouble }: InUseProps) {
  const remove = async () => {
    const answer = await ask({ type: "ui-bg-pack-remove" });
    onTrouble("error" in answer ? answer.error.message : "");
    again();
  };
  return (
    <div data-pack={head.version}>
      <h3>{t("packInUse")}</h3>
      <Facts head={head} />
      <p>{t("packUntil", head.expires)}</p>
      <button type="button" onClick={() => void remove()}>
        {t("packRemove")}
      </button>
    </div>
  );
}

// What the signer says of itself is quoted: anybody can call themselves anything.
function Facts({ head }: { head: PackHead }) {
  return (
    <>
      <p>{t("packSigner", head.name)}</p>
      <p>{t("packKey")}</p>
      <code>{head.key}</code>
      <p>{t("packVersion", String(head.version), head.made, head.expires)}</p>
      <p class="quiet">
        {count("packPlatforms", head.platforms.length)} {listed(head.platforms)}
      </p>
    </>
  );
}
