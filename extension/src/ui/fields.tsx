/** Labelled fields of Veto's forms. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface FieldProps {
  label: string;
  value: string;
  onValue(value: string): void;
  /** Said below the field. */
  hint?: string;
  id?: string;
}

interface TextProps extends FieldProps {
  type?: "text" | "email" | "date" | "url";
  autocomplete?: "name" | "email" | "street-address" | "organization" | "organization-title" | "url" | "off";
  lang?: string;
  max?: string;
}

/** A line of text, an address or a day. */
export function TextField({ label, value, onValue, hint, type = "text", ...rest }: TextProps) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Labelled id={id} label={label} hint={hint}>
      <input {...rest} id={id} type={type as "text"} value={value} aria-describedby={hint && `${id}-hint`} onInput={(event) => onValue(event.currentTarget.value)} />
    </Labelled>
  );
}

/** Several lines of text. */
export function LongField({ label, value, onValue, hint, rows = 3, ...rest }: FieldProps & { rows?: number; lang?: string; autocomplete?: "street-address" | "off" }) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Labelled id={id} label={label} hint={hint}>
      <textarea {...rest} id={id} class="words" rows={rows} value={value} aria-describedby={hint && `${id}-hint`} onInput={(event) => onValue(event.currentTarget.value)} />
    </Labelled>
  );
}

/** One of several. */
export function Choose({ label, value, onValue, hint, choices, ...rest }: FieldProps & { choices: [value: string, says: string][] }) {
  const own = useId();
  const id = rest.id ?? own;
  return (
    <Labelled id={id} label={label} hint={hint}>
      <select id={id} value={value} aria-describedby={hint && `${id}-hint`} onChange={(event) => onValue(event.currentTarget.value)}>
        {choices.map(([choice, says]) => (
          <option key={choice} value={choice}>
            {says}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

/** Something that is so or not. */
export function Tick({ label, on, onTurn }: { label: string; on: boolean; onTurn(on: boolean): void }) {
  return (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => onTurn(event.currentTarget.checked)} /> <span>{label}</span>
    </label>
  );
}

function Labelled({ id, label, hint, children }: { id: string; label: string; hint: string | undefined; children: ComponentChildren }) {
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} class="quiet">
          {hint}
        </p>
      )}
    </div>
  );
}
