/** A picture of a hint: a real card with a rule's own words, in its own shadow root, that does nothing. */
import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { Card } from "../ui/card";
import css from "../ui/card.css";
import { language, t } from "../ui/i18n";
import type { Finding, Item } from "../wire.gen";

const nothing = () => undefined;

// Made by script: the pages' own rules forbid styles written into the page.
function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}

/** Shows how a hint about an entry would look. */
export function Sample({ item }: { item: Item }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet()];
    render(<Card finding={pictured(item)} more={0} sheet={false} turned={false} onOpen={nothing} onClose={nothing} onShow={nothing} onNext={nothing} onReport={nothing} onTell={nothing} onRefute={nothing} />, root);
  }, [item, language()]);
  return (
    <figure>
      <div class="picture" inert>
        <div class="rows">
          <span class="ghost" />
          <div class="pictured">
            {item.title}
            <span class="knob" />
          </div>
          <span class="ghost" />
          <span class="ghost short" />
        </div>
        <div class="sample" ref={place} />
      </div>
      <figcaption>
        <span class="tag">{t("welcomeExample")}</span> {t("welcomeExampleSays")}
      </figcaption>
    </figure>
  );
}

/** The entry that shows best what Veto is for: a switch for AI training, else any that is used against the person. */
export function exampleOf(items: Item[]): Item | null {
  const switches = items.filter((item) => item.kind === "switch" && item.on === "used");
  return switches.find((item) => item.purpose === "ai-training") ?? switches[0] ?? null;
}

function pictured(item: Item): Finding {
  const start = item.dates?.find((date) => date.what === "training-starts");
  return {
    ...item,
    rule: item.id,
    control: 0,
    state: "on",
    confidence: "sure",
    attention: true,
    face: { tone: "attention", shown: true, mark: { key: "markPreEnabled" }, lines: start ? [{ key: "lineSince", args: [start.date] }] : [] },
    why: [],
  };
}
