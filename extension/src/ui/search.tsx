/** A search field over a list that is already there, and how many of it fit. */
import { useId, useState } from "preact/hooks";
import { type Key, t } from "./i18n";

/** The list's items that contain every word of the query, and the field for it. */
export function useSearch<Item>(items: Item[], words: (item: Item) => string, label: Key) {
  const [query, setQuery] = useState("");
  const found = matching(items, words, query);
  const field = <Field query={query} onQuery={setQuery} label={label} says={query.trim() ? t("searchFound", String(found.length), String(items.length)) : ""} />;
  return { found, field };
}

/** The items that contain every word of a query, whatever its case and accents. */
export function matching<Item>(items: Item[], words: (item: Item) => string, query: string): Item[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? items : items.filter((item) => wanted.every((word) => plain(words(item)).includes(word)));
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function Field({ query, onQuery, label, says }: { query: string; onQuery(query: string): void; label: Key; says: string }) {
  const id = useId();
  return (
    <div class="search">
      <label for={id}>{t(label)}</label>
      <input id={id} type="search" autocomplete="off" spellcheck={false} value={query} onInput={(event) => onQuery(event.currentTarget.value)} />
      <p role="status" class="quiet">
        {says}
      </p>
    </div>
  );
}
