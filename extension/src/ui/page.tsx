/** What Veto's pages in a tab share: a head, a title, and drawing themselves again in another language. */
import { type ComponentChildren, render } from "preact";
import { watchRequests } from "../requests";
import { type Key, language, loadLanguage, t } from "./i18n";

/** Draws a page: loads what it shows, and again whenever the person changes something. */
export function openPage<Data>(title: Key, load: () => Promise<Data>, view: (data: Data, again: () => void) => ComponentChildren): void {
  const draw = async () => {
    const data = await load();
    document.documentElement.lang = language();
    document.title = t(title);
    render(
      view(data, () => void draw()),
      document.body,
    );
  };
  watchRequests();
  void loadLanguage().then(draw);
}

/** The name, and beside it what belongs to the whole page. */
export function PageHead({ children }: { children?: ComponentChildren }) {
  return (
    <header>
      <span class="brand">
        <img src="icons/knows-48.png" width="24" height="24" alt="" />
        Veto
      </span>
      {children}
    </header>
  );
}
