/** A control as platforms draw one, by what it is: each knob, tick and dot says its state by its shape. */
import type { ComponentChildren } from "preact";
import type { Finding } from "../wire.gen";
import { t } from "./i18n";

interface ControlPictureProps {
  finding: Finding;
  /** What stands on it, "" where nobody quotes it: then a bar stands for the words. */
  label: string;
}

/** The control. */
export function ControlPicture({ finding, label }: ControlPictureProps) {
  const on = finding.state === "on";
  const words = label ? <span class="words">{label}</span> : <span class="ghost words" />;
  const state = t(on ? "chipOn" : "chipOff");
  switch (finding.kind) {
    case "form":
      return <FormPicture fields={finding.form?.fields ?? []} />;
    case "link":
      return <u>{words}</u>;
    case "row":
      return <Row words={words}>{`${state} ›`}</Row>;
    case "menu":
      return <Row words={words}>{`${state} ▾`}</Row>;
    case "checkbox":
    case "radio":
      return (
        <>
          <Box on={on} round={finding.kind === "radio"} />
          {words}
        </>
      );
  }
  return (
    <Row words={words}>
      <Switch on={on} />
    </Row>
  );
}

function Row({ words, children }: { words: ComponentChildren; children: ComponentChildren }) {
  return (
    <>
      {words}
      <span class="end">{children}</span>
    </>
  );
}

function Switch({ on }: { on: boolean }) {
  return (
    <svg viewBox="0 0 42 24" width="42" height="24">
      <rect x="1.5" y="1.5" width="39" height="21" rx="10.5" fill={on ? "currentColor" : "none"} stroke="currentColor" stroke-width="2" />
      <circle cx={on ? 30 : 12} cy="12" r="7" fill={on ? "var(--paper)" : "currentColor"} />
    </svg>
  );
}

function Box({ on, round }: { on: boolean; round: boolean }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20">
      <rect x="1.5" y="1.5" width="17" height="17" rx={round ? 8.5 : 3} fill="none" stroke="currentColor" stroke-width="2" />
      {on && (round ? <circle cx="10" cy="10" r="4.5" fill="currentColor" /> : <path d="M5 10.5l3.5 3.5L15 6.5" fill="none" stroke="currentColor" stroke-width="2.5" />)}
    </svg>
  );
}

function FormPicture({ fields }: { fields: string[] }) {
  return (
    <div class="form">
      {fields.map((field) => (
        <>
          <span>{field}</span>
          <span class="field" />
        </>
      ))}
    </div>
  );
}
