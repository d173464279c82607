/** The choice of Veto's language. */
import type { Choice } from "./chosen";
import { chosenLanguage, language, setLanguage, t } from "./i18n";

// Each language is named in itself: whoever looks for it can read it.
const names = { de: "Deutsch", en: "English" };

/** Radio buttons for the language; `browser` offers the browser's own, too. */
export function Languages({ browser, onChange }: { browser: boolean; onChange(): void }) {
  const choices: Choice[] = browser ? ["", "de", "en"] : ["de", "en"];
  const current = browser ? chosenLanguage() : language();
  const choose = async (choice: Choice) => {
    await setLanguage(choice);
    onChange();
  };
  return (
    <fieldset class="languages">
      <legend class="heard">{t("languageLabel")}</legend>
      {choices.map((choice) => (
        <label lang={choice || language()}>
          <input type="radio" name="language" value={choice} checked={choice === current} onChange={() => void choose(choice)} />
          {choice ? names[choice] : t("languageBrowser")}
        </label>
      ))}
    </fieldset>
  );
}
