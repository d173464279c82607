/** Settings: the language, what Veto may read, the person's own rules and the rule pack, what the rules cover, what Veto remembers. */
import { useEffect, useState } from "preact/hooks";
import type { OwnFile, PackView, Platforms, Result } from "../messages";
import { byName, mayRead } from "../reach";
import { requestsMade } from "../requests";
import { ask } from "../ui/ask";
import { count, t } from "../ui/i18n";
import { Languages } from "../ui/languages";
import { openPage, PageHead } from "../ui/page";
import { Trouble } from "../ui/trouble";
import type { Coverage, CoverageLine, Fault } from "../wire.gen";
import { Access, type Granted } from "./access";
import { Coverage as CoverageTable } from "./coverage";
import { Details } from "./details";
import { OwnRules } from "./own-rules";
import { RulePack } from "./pack";

interface Data {
  platforms: Granted[];
  own: OwnFile[];
  /** Null where it could not be read. */
  pack: PackView | null;
  coverage: CoverageLine[];
  fault: Fault | null;
  /** How many settings Veto remembers. */
  seen: number;
  /** How many requests Veto has made. */
  requests: number;
}

async function load(): Promise<Data> {
  const [known, own, pack, coverage]: [Result<Platforms>, Result<OwnFile[]>, Result<PackView>, Result<Coverage>] = await Promise.all([
    ask<Platforms>({ type: "ui-bg-platforms" }),
    ask<OwnFile[]>({ type: "ui-bg-own" }),
    ask<PackView>({ type: "ui-bg-pack" }),
    ask<Coverage>({ type: "ui-bg-coverage" }),
  ]);
  const { seen = {} } = await chrome.storage.local.get<{ seen?: Record<string, unknown> }>("seen");
  const sites = "ok" in known ? byName(known.ok.platforms.filter(({ hosts }) => hosts?.length > 0)) : [];
  return {
    platforms: await Promise.all(sites.map(async (platform) => ({ platform, granted: await mayRead(platform) }))),
    own: "ok" in own ? own.ok : [],
    pack: "ok" in pack ? pack.ok : null,
    coverage: "ok" in coverage ? coverage.ok.lines : [],
    fault: [known, own, pack, coverage].map((answer) => ("error" in answer ? answer.error : null)).find((fault) => fault !== null) ?? null,
    seen: Object.keys(seen).length,
    requests: await requestsMade(),
  };
}

function Options({ data, again }: { data: Data; again(): void }) {
  useEffect(() => followAccess(again), []);
  return (
    <div class="page">
      <PageHead />
      <main>
        <h1>{t("settings")}</h1>
        <section>
          <h2>{t("languageLabel")}</h2>
          <Languages browser onChange={again} />
        </section>
        {data.fault && <Trouble problem={{ what: "errorPage", todo: "errorPageHow", fault: data.fault }} onAgain={again} />}
        <Access platforms={data.platforms} again={again} />
        <Details />
        <OwnRules files={data.own} again={again} />
        {data.pack && <RulePack pack={data.pack} again={again} />}
        <CoverageTable lines={data.coverage} />
        <Requests made={data.requests} looks={data.pack?.look.looks ?? 0} />
        <Memory seen={data.seen} onForgot={again} />
        <Papers />
        <About />
      </main>
    </div>
  );
}

// What is given or taken back elsewhere, in the browser or in the popup, shows here at once.
function followAccess(again: () => void): () => void {
  const { onAdded, onRemoved } = chrome.permissions;
  for (const event of [onAdded, onRemoved]) event.addListener(again);
  return () => [onAdded, onRemoved].forEach((event) => event.removeListener(again));
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

function Requests({ made, looks }: { made: number; looks: number }) {
  return (
    <section id="requests">
      <h2>{t("requestsTitle")}</h2>
      <p>{made === 0 ? t("requestsNone") : t("requestsSome", String(made))}</p>
      {looks > 0 && <p>{count("requestsLooks", looks)}</p>}
      <p class="quiet">{t("requestsHow")}</p>
    </section>
  );
}

function Papers() {
  return (
    <section>
      <h2>{t("ledgerTitle")}</h2>
      <p>{t("ledgerLead")}</p>
      <p>
        <a href="ledger.html">{t("ledgerTitle")}</a> · <a href="letter.html">{t("letterTitle")}</a> · <a href="handout.html">{t("handoutTitle")}</a>
      </p>
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
