/** A rule pack that was not taken, and why. */
import { type Key, t } from "../ui/i18n";
import type { Fault } from "../wire.gen";

/** A pack the person brought. */
export function NotTaken({ fault }: { fault: Fault }) {
  return (
    <div class="trouble" role="alert">
      <p>
        <b>{t("packRefused")}</b>
      </p>
      <WhyNot code={fault.code} why={fault.message} />
    </div>
  );
}

const reasons: Record<string, Key> = {
  "bad-pack": "packUnreadable",
  "pack-signer": "packOtherSigner",
  "pack-older": "packOlder",
  "pack-expired": "packExpired",
  "pack-changed": "packChanged",
  "pack-browser": "packBrowserOld",
};

/** Why a pack was not taken: in the person's language where the code is known, then as it was told, with all figures. */
export function WhyNot({ code, why }: { code: string; why: string }) {
  const reason = reasons[code];
  return (
    <>
      {reason && <p>{t(reason)}</p>}
      <code>{why}</code>
    </>
  );
}
