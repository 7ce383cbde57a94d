import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { memo } from './memo.tsx';

/** A label above a field. */
export function Field({
  label,
  children,
  note,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
  readonly note?: ComponentChildren;
}): VNode {
  return (
    <div class="field">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children */}
      <label>
        <span class="name">{label}</span>
        {children}
      </label>
      {note}
    </div>
  );
}

interface SelectProps<V extends string> {
  readonly value: V;
  readonly options: readonly (readonly [value: V, label: string])[];
  readonly onPick: (value: V) => void;
  readonly label?: string;
  readonly id?: string;
}

/** A list to choose from. */
export function Select<V extends string>({ value, options, onPick, label, id }: SelectProps<V>): VNode {
  return (
    <select
      id={id}
      aria-label={label}
      value={value}
      onChange={(event) => {
        const picked = event.currentTarget.value as V;
        if (picked !== value) onPick(picked);
        event.currentTarget.value = value; // until the state says otherwise
      }}
    >
      {options.map(([each, name]) => (
        <option key={each} value={each}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface TextProps {
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly lines?: number;
  readonly inputMode?: 'text' | 'url';
  readonly dir?: 'auto' | 'ltr';
}

/** A field of text. While one writes in it, it keeps the text as written: the server drops spaces at the ends. */
export const TextField = memo(({ value, onText, lines = 1, inputMode = 'text', dir = 'auto' }: TextProps): VNode => {
  const [text, setText] = useState(value);
  useLayoutEffect(() => setText((written) => (written.trim() === value.trim() ? written : value)), [value]);
  const onInput = (event: { readonly currentTarget: { readonly value: string } }): void => {
    setText(event.currentTarget.value);
    onText(event.currentTarget.value);
  };
  return lines > 1 ? (
    <textarea dir={dir} rows={lines} value={text} onInput={onInput} />
  ) : (
    <input dir={dir} inputMode={inputMode} value={text} onInput={onInput} />
  );
});
