import type { VNode } from 'preact';
import { hull, overlaps } from '../../../text/span.ts';
import type { ClaimState } from '../../protocol.ts';
import { Field, Select } from './field.tsx';
import { Problems } from './problems.tsx';
import { useUi } from './ui.tsx';

interface ParentProps {
  readonly claim: ClaimState;
  readonly claims: readonly ClaimState[];
  readonly numbers: ReadonlyMap<string, number>;
}

const LONGEST = 60;

/** The claim that this one lies in: one of those whose words its own share. */
export function ParentField({ claim, claims, numbers }: ParentProps): VNode {
  const { texts, messages, edit } = useUi();
  const own = hull(claim.spans);
  const around = claims.filter(
    (other) =>
      other.id !== claim.id &&
      (other.id === claim.parent ||
        (own !== null && other.parent !== claim.id && other.spans.some((span) => overlaps(span, own)))),
  );
  const options = around.map((other) => [other.id, `${numbers.get(other.id)}. ${shortened(other.content)}`] as const);
  return (
    <Field label={messages.headers.parent} note={<Problems claim={claim} fields={['parent']} />}>
      <Select
        value={claim.parent ?? ''}
        options={[['', texts.claim.noParent], ...options]}
        onPick={(parent) => edit({ kind: 'set-parent', claim: claim.id, parent: parent === '' ? null : parent })}
      />
    </Field>
  );
}

const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
