/**
 * The one address rule packs are fetched from: off until the person names it and
 * switches it on, or an organisation does. Firefox fetches nothing; there the
 * address is opened like any other, and the file brought in by hand.
 */
import { useEffect, useRef, useState } from "preact/hooks";
import type { PackEnd, PackLook } from "../messages";
import { localNow } from "../now";
import { addressOf, maxPackBytes } from "../outside/errand";
import { lookForPack } from "../outside/look";
import { ask } from "../ui/ask";
import { TextField } from "../ui/fields";
import { type Key, t } from "../ui/i18n";
import type { Offered } from "./pack";
import { WhyNot } from "./pack-refused";

interface Props {
  look: PackLook;
  /** Whose packs are taken is decided. */
  decided: boolean;
  /** A pack was brought whose signer the person has to decide on; `asked`: they asked for it just now. */
  onOffer(fetched: Offered, asked: boolean): void;
  again(): void;
}

const fetches = VETO_BROWSER === "chromium";

/** The part of the section on rule packs. */
export function PackAddress({ look, ...rest }: Props) {
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone then; whoever uses the keyboard goes on from here.
  const turned = () => {
    rest.again();
    head.current?.focus();
  };
  return (
    <div id="pack-address">
      <h3 ref={head} tabIndex={-1}>
        {t("fetchTitle")}
      </h3>
      {!fetches && <p>{t("fetchSaysHere")}</p>}
      {fetches && !look.address && <p>{t("fetchSays")}</p>}
      {look.named && <Named named={look.named} usable={look.address !== ""} />}
      {fetches ? <Fetched look={look} {...rest} turned={turned} /> : <ByHand look={look} turned={turned} />}
      {fetches && (look.address || !look.named) && <p class="quiet">{t("fetchTells")}</p>}
    </div>
  );
}

function Named({ named, usable }: { named: string; usable: boolean }) {
  return (
    <>
      <p>{t(usable ? "fetchManaged" : "fetchManagedNone")}</p>
      {!usable && <code>{named}</code>}
    </>
  );
}

/** Keeps an address; what went wrong, "" if nothing did. */
async function keep(address: string): Promise<string> {
  const answer = await ask<boolean>({ type: "ui-bg-pack-address", address });
  if ("error" in answer) return answer.error.message;
  return answer.ok ? "" : t("fetchAddressWrong");
}

interface FormProps {
  button: Key;
  value: string;
  /** It is kept. */
  onKept(address: string): void;
}

// What is wrong with an address is said below it, once somebody wants to use it.
function AddressForm({ button, value, onKept }: FormProps) {
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState("");
  const submit = async () => {
    const address = addressOf(typed);
    const fault = address ? await keep(address) : t("fetchAddressWrong");
    setWrong(fault);
    if (!fault) onKept(address);
  };
  return (
    <form
      class="fetch"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextField id="fetch-address" type="url" label={t("fetchAddress")} value={typed} onValue={setTyped} hint={t("fetchAddressHow")} autocomplete="off" />
      {wrong && (
        <p class="missing" role="alert">
          {wrong}
        </p>
      )}
      <button type="submit">{t(button)}</button>
    </form>
  );
}

interface Turning {
  /** The address is another now, or none. */
  turned(): void;
}

function Fetched(props: Props & Turning) {
  const { address, named } = props.look;
  if (address) return <On {...props} />;
  return named ? null : <AddressForm button="fetchOn" value="" onKept={props.turned} />;
}

function ByHand({ look, turned }: Pick<Props, "look"> & Turning) {
  const [trouble, setTrouble] = useState("");
  const open = (address: string) => void chrome.tabs.create({ url: address });
  if (look.named) return look.address ? <Address address={look.address} onOpen={() => open(look.address)} /> : null;
  const opened = (address: string) => {
    turned();
    open(address);
  };
  const forget = async () => {
    const fault = await keep("");
    setTrouble(fault);
    if (!fault) turned();
  };
  return (
    <>
      <AddressForm key={look.address} button="fetchOpen" value={look.address} onKept={opened} />
      {look.address && (
        <p class="turn">
          <button type="button" class="take" onClick={() => void forget()}>
            {t("fetchForget")}
          </button>
        </p>
      )}
      {trouble && (
        <p class="missing" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}

function Address({ address, onOpen }: { address: string; onOpen(): void }) {
  return (
    <>
      <p>
        <code>{address}</code>
      </p>
      <button type="button" onClick={onOpen}>
        {t("fetchOpen")}
      </button>
    </>
  );
}

type Ended = Pick<PackLook, "looked" | "last">;

function On({ look, decided, onOffer, again, turned }: Props & Turning) {
  const [trouble, setTrouble] = useState("");
  const stop = useRef<AbortController | null>(null);
  const [busy, setBusy] = useState(false);
  // Said at once; what was kept of it comes with everything else.
  const [mine, setMine] = useState<Ended>({ looked: "", last: null });
  const { looked, last } = mine.looked < look.looked ? look : mine;
  const run = async (asked: boolean) => {
    // Who asks need not wait for a look that began by itself.
    stop.current?.abort();
    const controller = (stop.current = new AbortController());
    setBusy(asked);
    const answer = await lookForPack(asked, controller.signal);
    if (stop.current !== controller) return;
    setBusy(false);
    setTrouble("error" in answer ? answer.error.message : "");
    const came = "ok" in answer ? answer.ok : null;
    if (came && came.found.end !== "other") setMine({ looked: localNow(), last: came.found });
    if (came?.found.end === "asks") onOffer({ text: came.text, head: came.found.head, from: look.address }, asked);
    if (asked || came) again();
  };
  useEffect(() => {
    void run(false);
    return () => stop.current?.abort();
  }, []);
  const off = async () => {
    stop.current?.abort();
    const fault = await keep("");
    setTrouble(fault);
    if (!fault) turned();
  };
  return (
    <>
      <p>{t("fetchIsOn")}</p>
      <p>
        <code>{look.address}</code>
      </p>
      <p class="turn">
        {busy ? (
          <button type="button" onClick={() => stop.current?.abort()}>
            {t("fetchStop")}
          </button>
        ) : (
          <button type="button" onClick={() => void run(true)}>
            {t("fetchNow")}
          </button>
        )}
        {!look.named && (
          <button type="button" class="take" onClick={() => void off()}>
            {t("fetchOff")}
          </button>
        )}
      </p>
      <div role="status" data-last={busy ? "" : (last?.end ?? "")}>
        {busy ? <p>{t("fetchLooking")}</p> : last && <Last at={looked} last={last} decided={decided} />}
        {trouble && <code>{trouble}</code>}
      </div>
    </>
  );
}

const ends: Record<PackEnd["end"], Key> = { taken: "fetchTaken", same: "fetchSame", asks: "fetchAsks", refused: "fetchRefused", missed: "fetchMissed" };

function Last({ at, last, decided }: { at: string; last: PackEnd; decided: boolean }) {
  return (
    <>
      <p>
        {t("fetchLast", at)} {stillSo(last.end, decided) && t(ends[last.end])}
      </p>
      {last.end === "refused" && <WhyNot code={last.code} why={last.why} />}
      {last.end === "missed" && <p>{missed(last)}</p>}
    </>
  );
}

// A pack may have been taken, or removed, in another way since.
const stillSo = (end: PackEnd["end"], decided: boolean) => (end === "asks" ? !decided : decided || (end !== "taken" && end !== "same"));

function missed({ missed, status }: Extract<PackEnd, { end: "missed" }>): string {
  switch (missed) {
    case "no-answer":
      return t("missNoAnswer", "Access-Control-Allow-Origin: *");
    case "late":
      return t("missLate");
    case "redirect":
      return t("missRedirect");
    case "status":
      return t("missStatus", String(status));
    case "too-large":
      return t("missTooLarge", String(maxPackBytes / 1_048_576));
    case "no-text":
      return t("missNoText");
  }
}
