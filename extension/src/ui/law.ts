/** Provisions as they are cited in the person's language. */
import { type Key, t } from "./i18n";

const cited = /^Art\. (\d+[a-z]?)(?:\((\d+)\)(?:\(([a-z])\))?)? (\S+)$/;
const laws: Record<string, Key> = { GDPR: "lawGdpr" };

/** "Art. 25(2) GDPR" in German is "Art. 25 Abs. 2 DSGVO". What is not cited in this form stays as it is. */
export function provision(citation: string): string {
  const [, article = "", paragraph, letter, law = ""] = cited.exec(citation) ?? [];
  if (!article) return citation;
  const name = laws[law] ? t(laws[law]) : law;
  return `${place(article, paragraph, letter)} ${name}`;
}

function place(article: string, paragraph: string | undefined, letter: string | undefined): string {
  if (paragraph && letter) return t("articleLetter", article, paragraph, letter);
  return paragraph ? t("articleParagraph", article, paragraph) : t("articleWhole", article);
}
