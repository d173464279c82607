/**
 * A picture of a hint: a control as platforms draw one, and at it Veto's own
 * outline and card in their own styles. Drawn, not photographed, so that it is
 * sharp on paper; it does nothing, and nobody comes into it.
 */
import { render } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import frameCss from "../content/host.css";
import type { Finding } from "../wire.gen";
import { announcement, Card } from "./card";
import cardCss from "./card.css";
import { ControlPicture } from "./control-picture";
import { fillable } from "./fill";
import css from "./hint-picture.css";
import { language, t } from "./i18n";
import { toneOf } from "./tone";

const nothing = () => undefined;
const fills = { seen: null, acts: { onFill: nothing, onDetails: nothing } };

interface HintPictureProps {
  finding: Finding;
  /** What stands on the control, "" where nobody quotes it. */
  label: string;
}

/** The picture, told in words to whoever does not see it. */
export function HintPicture({ finding, label }: HintPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [cardCss, frameCss, css].map(sheet);
    render(<Scene finding={finding} label={label} />, root);
  }, [finding, label, language()]);
  return (
    <div class="hint-picture" role="img" aria-label={t("hintPicture", label || finding.title, announcement(finding))}>
      <div ref={place} inert />
    </div>
  );
}

function Scene({ finding, label }: HintPictureProps) {
  return (
    <div class="scene">
      <div class="page">
        <span class="ghost" />
        <div class="control">
          <ControlPicture finding={finding} label={label} />
          <div class={`outline ${toneOf(finding.face.tone)}`} />
        </div>
        <span class="ghost" />
        <span class="ghost short" />
      </div>
      <div class="view">
        <Card finding={finding} more={0} sheet={false} turned={false} fill={fillable(finding) ? fills : undefined} onAct={nothing} onOpen={nothing} onClose={nothing} onShow={nothing} onNext={nothing} onReport={nothing} onTell={nothing} onRefute={nothing} />
      </div>
    </div>
  );
}

// Made by script: the pages' own rules forbid styles written into the page.
function sheet(style: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(style);
  return made;
}
