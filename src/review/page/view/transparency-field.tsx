import type { VNode } from 'preact';
import type { Transparency } from '../../../language/values.ts';
import { Field, Select } from './field.tsx';
import { useUi } from './ui.tsx';

/** How well an article may say who a source is. */
const TRANSPARENCIES = [
  'person',
  'organisation',
  'role',
  'anonymous',
  'none',
] as const satisfies readonly Transparency[];

interface TransparencyProps {
  readonly value: Transparency;
  readonly onPick: (value: Transparency) => void;
}

/** How well the article says who a source is. */
export function TransparencyField({ value, onPick }: TransparencyProps): VNode {
  const { messages } = useUi();
  return (
    <Field label={messages.headers.transparency}>
      <Select
        value={value}
        options={TRANSPARENCIES.map((each) => [each, messages.transparency[each]] as const)}
        onPick={onPick}
      />
    </Field>
  );
}
