import type { VNode } from 'preact';
import type { ClaimState, Label } from '../../protocol.ts';
import { Select } from './field.tsx';
import { Problems } from './problems.tsx';
import { useUi } from './ui.tsx';

type Field = Exclude<Label['field'], 'level'>;

/** The values of each label, in the order in which the form lists them; '' stands for none. */
const VALUES = {
  stance: ['own', 'endorse', 'neutral', 'distance'],
  certainty: ['certain', 'probable', 'possible', 'belief', 'unknown'],
  type: ['', 'direct', 'indirect', 'mixed'],
  polarity: ['positive', 'negative'],
  irrealis: ['', 'future', 'plan', 'request', 'condition'],
} as const satisfies Readonly<Record<Field, readonly string[]>>;

const FIELDS = Object.keys(VALUES) as Field[];

/** How the content is said: stance, certainty, quotation, polarity and irrealis. */
export function LabelFields({ claim }: { readonly claim: ClaimState }): VNode {
  const { texts, messages, edit } = useUi();
  const nameOf = (field: Field, value: string): string => {
    if (value === '') return field === 'type' ? texts.claim.noType : texts.claim.asFact;
    return (messages[field] as Readonly<Record<string, string>>)[value] ?? value;
  };
  return (
    <fieldset class="labels">
      <legend>{texts.claim.labels}</legend>
      <div class="grid">
        {FIELDS.map((field) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the select is in it
          <label key={field} class="field">
            <span class="name">{messages.headers[field]}</span>
            <Select
              value={claim[field] ?? ''}
              options={VALUES[field].map((value) => [value, nameOf(field, value)] as const)}
              onPick={(value) =>
                edit({ kind: 'set-label', claim: claim.id, field, value: value === '' ? null : value } as never)
              }
            />
          </label>
        ))}
      </div>
      <Problems claim={claim} fields={FIELDS} />
    </fieldset>
  );
}
