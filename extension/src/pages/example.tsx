/** The first page's picture of a hint, about a setting that shows best what Veto is for. */
import { HintPicture } from "../ui/hint-picture";
import { t } from "../ui/i18n";
import type { Sample } from "../wire.gen";

/** The picture, called an example. */
export function Example({ sample }: { sample: Sample }) {
  return (
    <figure>
      <HintPicture finding={sample.before} label={sample.label} />
      <figcaption>
        <span class="tag">{t("welcomeExample")}</span> {t("welcomeExampleSays")}
      </figcaption>
    </figure>
  );
}

/** A switch for AI training, else any that is used against the person. */
export function exampleOf(samples: Sample[]): Sample | null {
  const switches = samples.filter(({ before }) => before.kind === "switch" && before.on === "used");
  return switches.find(({ before }) => before.purpose === "ai-training") ?? switches[0] ?? null;
}
