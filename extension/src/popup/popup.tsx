/** The popup behind the toolbar button. */
import { render } from "preact";
import { useEffect, useReducer, useState } from "preact/hooks";
import { lookForPack } from "../outside/look";
import { ask, showIn } from "../ui/ask";
import { count, loadLanguage, t } from "../ui/i18n";
import { Trouble } from "../ui/trouble";
import { Allow } from "./allow";
import { answer } from "./answer";
import { ForRules } from "./for-rules";
import { FromLedger } from "./glance";
import { type Act, List } from "./list";
import { keepProof } from "./proof";
import { rowsOf, rowsOfPage } from "./row";
import { watchRequests } from "../requests";
import { keepTour, type Tour } from "../tour";
import { goTo } from "./target";
import { TourPart } from "./tour";
import { begin, check, empty, type Visit } from "./visit";

function Popup() {
  const [visit, tell] = useReducer((old: Visit, news: Partial<Visit>) => ({ ...old, ...news }), empty);
  useEffect(() => void begin(location.search, tell).then(lookOnce), []);
  const again = (whole: boolean) => visit.target && void check(visit.target, whole, tell);
  const allowed = () => tell({ allowed: true });
  return (
    <>
      <main aria-busy={visit.busy !== ""}>
        {visit.site?.platform ? <Known visit={visit} again={again} allowed={allowed} /> : <Unknown visit={visit} again={again} />}
        <p role="status" class="status">
          {visit.busy === "site" ? t("popupLoading") : visit.busy === "check" ? t("popupChecking") : ""}
        </p>
        {visit.problem && <Trouble problem={visit.problem} />}
        {visit.look && visit.target && <ForRules tab={visit.target.tab} />}
      </main>
      <Foot />
    </>
  );
}

// Whoever opened the popup waits for what it says of the site, so this comes after; what is found, the settings tell.
function lookOnce(): void {
  if (VETO_BROWSER === "chromium") void lookForPack(false, new AbortController().signal);
}

interface PartProps {
  visit: Visit;
  again(whole: boolean): void;
}

function Known({ visit, again, allowed }: PartProps & { allowed(): void }) {
  const { site, look } = visit;
  const act = useAct(visit, again);
  if (!site) return null;
  const others = rowsOfPage(site.items, look);
  return (
    <>
      <h1>{answer(site)}</h1>
      {visit.target && visit.allowed !== null && <Allow target={visit.target} name={site.name} allowed={visit.allowed} onAllowed={allowed} />}
      <Gone when={act.gone} />
      <FromLedger platform={site.platform} />
      {visit.allowed && <TourPart site={site} onGo={act.tour} />}
      <List rows={rowsOf(site.items, look)} act={act} />
      {others.length > 0 && <h2 class="section">{t("alsoHere")}</h2>}
      <List rows={others} act={act} />
      {visit.whole && others.length === 0 && <p class="section">{t("nothingMore")}</p>}
      {!visit.whole && visit.busy === "" && <Ask label={t("checkWhole")} onAsk={() => again(true)} />}
    </>
  );
}

function Unknown({ visit, again }: PartProps) {
  const { site, look } = visit;
  const act = useAct(visit, again);
  if (!site) return <h1 class="unheard">Veto</h1>;
  return (
    <>
      <h1>{look ? found(look.count) : t("unknownSite")}</h1>
      <Gone when={act.gone} />
      {look && <List rows={rowsOfPage([], look)} act={act} />}
      {look && look.cut > 0 && <p>{t("cutControls", String(look.cut))}</p>}
      {look && <p class="section">{t("unknownSite")}</p>}
      {!look && <p>{t("unknownSiteHow")}</p>}
      {!look && visit.busy === "" && <Ask label={t("checkOnce")} onAsk={() => again(true)} />}
    </>
  );
}

function found(things: number): string {
  return things === 0 ? t("nothingHere") : count("found", things);
}

function Ask({ label, onAsk }: { label: string; onAsk(): void }) {
  return (
    <p class="ask">
      <button type="button" onClick={onAsk}>
        {label}
      </button>
    </p>
  );
}

function Gone({ when }: { when: boolean }) {
  return when ? <Trouble problem={{ what: "errorGone", todo: "errorAgain" }} /> : null;
}

// Showing something closes the popup; where it is open as a page of its own, it brings the tab to the front.
function useAct({ target, whole, look, allowed }: Visit, again: (whole: boolean) => void): Act & { gone: boolean; tour(tour: Tour): void } {
  const [gone, setGone] = useState(false);
  const show = async (finding: string) => {
    if (!target) return;
    if (!(await showIn(target.tab, finding))) return setGone(true);
    await chrome.tabs.update(target.tab, { active: true });
    close();
  };
  const go = async (page: string) => {
    if (!target) return;
    await goTo(target, page);
    close();
  };
  const report = async (rule: string) => {
    if (!target) return;
    await chrome.tabs.create({ url: `rule-report.html?${new URLSearchParams({ tab: String(target.tab), rule })}` });
    close();
  };
  // What was judged of the whole page is judged again as a whole.
  const refute = async (finding: string, refuted: boolean) => {
    if (!target) return;
    await ask<null>({ type: "ui-bg-refute", finding, refuted, url: target.url });
    again(whole || (look?.findings.some(({ rule }) => rule === "") ?? false));
  };
  const proof = async (id: string) => {
    const finding = look?.findings.find((one) => one.id === id);
    if (!target || !look || !finding) return;
    const taken = await keepProof(target, look, finding).then(() => true, (problem) => void console.error(problem));
    if (!taken) return setGone(true);
    await chrome.tabs.create({ url: "proof.html" });
    close();
  };
  const tell = async (finding: string) => {
    if (!target) return;
    const told = await ask<null>({ type: "ui-bg-tell", tab: target.tab, finding });
    if ("error" in told) return setGone(true);
    close();
  };
  const guide = async (rule: string) => {
    if (!target) return;
    const led = await ask<null>({ type: "ui-bg-guide", tab: target.tab, rule });
    if ("error" in led) return setGone(true);
    await chrome.tabs.update(target.tab, { active: true });
    close();
  };
  const tour = async (tour: Tour) => {
    if (!target) return;
    await keepTour(tour);
    await ask<null>({ type: "ui-bg-tour", tab: target.tab });
    close();
  };
  return { gone, tell: (finding) => void tell(finding), refute: (finding, refuted) => void refute(finding, refuted), tour: (through) => void tour(through), guide: allowed ? (rule) => void guide(rule) : null, proof: (finding) => void proof(finding), show: (finding) => void show(finding), go: (page) => void go(page), report: (rule) => void report(rule) };
}

function Foot() {
  return (
    <footer>
      <p>{t("privacyLine")}</p>
      <nav>
        <button type="button" onClick={() => void chrome.runtime.openOptionsPage().then(close)}>
          {t("settings")}
        </button>
        <a href="ledger.html" target="_blank" rel="noopener">
          {t("ledgerTitle")}
        </a>
        <a href="letter.html" target="_blank" rel="noopener">
          {t("letterTitle")}
        </a>
        <a href="welcome.html" target="_blank" rel="noopener">
          {t("howItWorks")}
        </a>
      </nav>
    </footer>
  );
}

async function open(): Promise<void> {
  watchRequests();
  document.documentElement.lang = await loadLanguage();
  // As a page of its own it takes the page's width; as a popup it must have one.
  document.body.classList.toggle("tab", location.search !== "");
  render(<Popup />, document.body);
}

void open();
