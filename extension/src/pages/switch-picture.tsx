/** A switch, before and after: drawn, not photographed, so that it is sharp on paper and true for every look a platform gives it. */
import { t } from "../ui/i18n";

/** Shows the switch with its label in both states; `wanted` is the one to leave it in. */
export function SwitchPicture({ label, wanted }: { label: string; wanted: "on" | "off" }) {
  const before = wanted === "on" ? "off" : "on";
  return (
    <figure class="switches">
      <Switch label={label} state={before} says={t("handoutBefore")} />
      <Switch label={label} state={wanted} says={t("handoutAfter")} />
    </figure>
  );
}

function Switch({ label, state, says }: { label: string; state: "on" | "off"; says: string }) {
  const on = state === "on";
  return (
    <div class={`drawn ${state}`}>
      <p>
        <b>{says}</b> {t(on ? "chipOn" : "chipOff")}
      </p>
      <div class="row" aria-hidden="true">
        <span>{label}</span>
        <svg viewBox="0 0 56 32" width="56" height="32">
          <rect x="1.5" y="1.5" width="53" height="29" rx="14.5" fill={on ? "currentColor" : "none"} stroke="currentColor" stroke-width="3" />
          <circle cx={on ? 40 : 16} cy="16" r="9" fill={on ? "Canvas" : "currentColor"} />
        </svg>
      </div>
    </div>
  );
}
