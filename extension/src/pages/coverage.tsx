/** What the rules cover: a line an entry, searchable. */
import type { CoverageLine } from "../wire.gen";
import { type Key, count, language, t } from "../ui/i18n";
import { notesOf } from "../ui/notes";
import { useSearch } from "../ui/search";

/** The section of the settings; the table opens on demand, it is long. */
export function Coverage({ lines }: { lines: CoverageLine[] }) {
  const platforms = new Set(lines.map(({ platform }) => platform)).size;
  return (
    <section id="coverage">
      <h2>{t("coverageTitle")}</h2>
      <details>
        <summary>{count("coverageCount", platforms, String(lines.length), String(new Set(lines.flatMap((line) => line.languages ?? [])).size))}</summary>
        <Table lines={lines} />
      </details>
    </section>
  );
}

const heads: Key[] = ["coveragePlatform", "coverageEntry", "coverageLanguages", "coverageConfidence", "coverageChecked"];
const confidences: Record<string, Key> = { high: "confidenceHigh", medium: "confidenceMedium", low: "confidenceLow" };

function Table({ lines }: { lines: CoverageLine[] }) {
  const { found, field } = useSearch(lines, words, "searchCoverage");
  return (
    <>
      {field}
      <div class="scroll" role="region" aria-label={t("coverageTitle")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {heads.map((key) => (
                <th scope="col">{t(key)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((line) => (
              <Line key={line.rule} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Line({ line }: { line: CoverageLine }) {
  return (
    <tr>
      <th scope="row">{line.name}</th>
      <td>{line.title}</td>
      <td>{languages(line)}</td>
      <td>{confidence(line)}</td>
      <td>{[t("coverageDate", line.checked.date), ...notesOf({ stale: line.stale ?? false, yours: line.yours ?? false, reported: false }).map((key) => t(key))].join(" · ")}</td>
    </tr>
  );
}

function words(line: CoverageLine): string {
  return [line.name, line.rule, line.title, line.purpose, languages(line), confidence(line), ...(line.languages ?? [])].join(" ");
}

function languages({ languages: tags }: CoverageLine): string {
  const names = new Intl.DisplayNames(language(), { type: "language" });
  return (tags ?? []).map((tag) => names.of(tag) ?? tag).join(", ");
}

function confidence(line: CoverageLine): string {
  const key = confidences[line.confidence];
  return key ? t(key) : line.confidence;
}
