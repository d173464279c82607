/** Settings: the language, what Veto may read, what it remembers. */
import { useState } from "preact/hooks";
import type { Platforms, Result } from "../messages";
import { ask } from "../ui/ask";
import { count, t } from "../ui/i18n";
import { Languages } from "../ui/languages";
import { openPage, PageHead } from "../ui/page";
import { Trouble } from "../ui/trouble";
import type { Fault, Platform } from "../wire.gen";

interface Data {
  platforms: { platform: Platform; granted: boolean }[];
  fault: Fault | null;
  /** How many settings Veto remembers. */
  seen: number;
}

async function load(): Promise<Data> {
  const answer: Result<Platforms> = await ask({ type: "ui-bg-platforms" });
  const { seen = {} } = await chrome.storage.local.get<{ seen?: Record<string, unknown> }>("seen");
  const known = "ok" in answer ? answer.ok.platforms : [];
  return {
    platforms: await Promise.all(known.map(async (platform) => ({ platform, granted: await mayRead(platform) }))),
    fault: "error" in answer ? answer.error : null,
    seen: Object.keys(seen).length,
  };
}

function mayRead(platform: Platform): Promise<boolean> {
  return chrome.permissions.contains({ origins: platform.hosts.map((host) => `https://${host}/*`) });
}

function Options({ data, again }: { data: Data; again(): void }) {
  return (
    <div class="page">
      <PageHead />
      <main>
        <h1>{t("settings")}</h1>
        <section>
          <h2>{t("languageLabel")}</h2>
          <Languages browser onChange={again} />
        </section>
        {data.fault ? <Trouble problem={{ what: "errorPage", todo: "errorPageHow", fault: data.fault }} onAgain={again} /> : <Access platforms={data.platforms} />}
        <Memory seen={data.seen} onForgot={again} />
        <About />
      </main>
    </div>
  );
}

function Access({ platforms }: Pick<Data, "platforms">) {
  return (
    <section>
      <h2>{t("optionsPlatforms")}</h2>
      <ul class="platforms">
        {platforms.map(({ platform, granted }) => (
          <li>
            <h3>{platform.name}</h3>
            <p class="quiet hosts">{platform.hosts.join("\n")}</p>
            <p>{t(granted ? "optionsAccessYes" : "optionsAccessNo")}</p>
          </li>
        ))}
      </ul>
      <p>{t("optionsRevoke")}</p>
    </section>
  );
}

function Memory({ seen, onForgot }: { seen: number; onForgot(): void }) {
  const [said, setSaid] = useState("");
  const forget = async () => {
    const answer: Result<null> = await ask({ type: "ui-bg-forget" });
    setSaid(t("ok" in answer ? "optionsForgotten" : "optionsForgetError"));
    onForgot();
  };
  return (
    <section>
      <h2>{t("optionsMemory")}</h2>
      <p>{seen === 0 ? t("optionsMemoryNone") : count("optionsMemory", seen)}</p>
      {seen > 0 && (
        <button type="button" onClick={() => void forget()}>
          {t("optionsForget")}
        </button>
      )}
      <p role="status">{said}</p>
    </section>
  );
}

function About() {
  const { version, homepage_url: home } = chrome.runtime.getManifest();
  return (
    <section>
      <h2>{t("optionsAbout")}</h2>
      <p>{t("privacyLine")}</p>
      <p>{t("optionsVersion", version)}</p>
      <p>{t("optionsLicence")}</p>
      <p>
        {home && <a href={home}>{t("optionsSource")}</a>} <a href="welcome.html">{t("howItWorks")}</a>
      </p>
    </section>
  );
}

openPage("optionsTitle", load, (data, again) => <Options data={data} again={again} />);
