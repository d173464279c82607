/** First run: what Veto does, what it can see, where to start. */
import type { Platforms, Result } from "../messages";
import { byName, mayRead } from "../reach";
import { ask } from "../ui/ask";
import { Away } from "../ui/facts";
import { count, type Key, listed, t } from "../ui/i18n";
import { Languages } from "../ui/languages";
import { openPage, PageHead } from "../ui/page";
import { Trouble } from "../ui/trouble";
import type { Fault, Platform, Sample, Samples } from "../wire.gen";
import { Choose } from "./choose";
import { Example, exampleOf } from "./example";

interface Data {
  platforms: Platform[];
  /** Those that are sites and that Veto may not read yet. */
  open: Platform[];
  example: Sample | null;
  fault: Fault | null;
}

async function load(): Promise<Data> {
  const answer: Result<Platforms> = await ask({ type: "ui-bg-platforms" });
  if ("error" in answer) return { platforms: [], open: [], example: null, fault: answer.error };
  const { platforms } = answer.ok;
  return { platforms, open: await notYet(platforms), example: await example(granted(platforms)), fault: null };
}

async function notYet(platforms: Platform[]): Promise<Platform[]> {
  const sites = byName(platforms.filter(({ hosts }) => hosts?.length > 0));
  const may = await Promise.all(sites.map(mayRead));
  return sites.filter((_, n) => !may[n]);
}

const granted = (platforms: Platform[]) => platforms.filter((platform) => platform.access === "install");

async function example(platforms: Platform[]): Promise<Sample | null> {
  const answers = await Promise.all(platforms.map(({ start }) => ask<Samples>({ type: "ui-bg-samples", url: start })));
  return exampleOf(answers.flatMap((answer) => ("ok" in answer ? answer.ok.samples : [])));
}

function Welcome({ data, again }: { data: Data; again(): void }) {
  const mine = granted(data.platforms);
  const seen = data.platforms.filter((platform) => platform.hosts?.length > 0 && !data.open.includes(platform));
  return (
    <div class="page">
      <PageHead>
        <Languages browser={false} onChange={again} />
      </PageHead>
      <main>
        <h1>{t("welcomeTitle")}</h1>
        <p class="lead">{t("welcomeLead")}</p>
        {data.example && <Example sample={data.example} />}
        {data.fault ? <Trouble problem={{ what: "errorPage", todo: "errorPageHow", fault: data.fault }} onAgain={again} /> : <Start platforms={mine} />}
        {data.open.length > 0 && <Choose platforms={data.open} again={again} />}
        <Part title="welcomeElsewhere" says={[t("welcomeElsewhereSays")]} />
        <Part title="welcomeSees" says={[...(seen.length > 0 ? [t("welcomeSeesPages", names(seen))] : []), t("welcomeSeesControls"), t("welcomeSeesKeeps")]} />
        <Part title="welcomeStays" says={[t("welcomeStaysSays")]} />
        <Part title="welcomeActs" says={[t("welcomeActsSays")]} />
      </main>
    </div>
  );
}

const names = (platforms: Platform[]) => listed(platforms.map((platform) => platform.name));

function Start({ platforms }: { platforms: Platform[] }) {
  return (
    <section>
      <h2>{t("welcomeStart")}</h2>
      <p>{t("welcomeStartSays")}</p>
      <ul class="platforms">
        {platforms.map((platform) => (
          <li>
            <h3>{platform.name}</h3>
            <p class="quiet hosts">{platform.hosts.join("\n")}</p>
            <p>{count("welcomeEntries", platform.entries)}</p>
            <Away class="button main" href={platform.start}>
              {t("welcomeOpen", platform.name)}
            </Away>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Part({ title, says }: { title: Key; says: string[] }) {
  return (
    <section>
      <h2>{t(title)}</h2>
      {says.map((text) => (
        <p>{text}</p>
      ))}
    </section>
  );
}

openPage("welcomeTitle", load, (data, again) => <Welcome data={data} again={again} />);
