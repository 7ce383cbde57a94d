import type { VNode } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { ClaimState, Evidence } from '../../protocol.ts';
import { Field, TextField } from './field.tsx';
import { Icon } from './icons.tsx';
import { Problems } from './problems.tsx';
import { RefusalContext } from './refusal.tsx';
import { useUi } from './ui.tsx';

type Key = keyof Evidence;
type Kind = 'url' | 'document' | 'who';

/** The fields of each kind of evidence, the one that it cannot do without first. */
const FIELDS: Readonly<Record<Kind, readonly Key[]>> = {
  url: ['url', 'title', 'note'],
  document: ['document', 'title', 'note'],
  who: ['who', 'when', 'how', 'note'],
};

/** The length of a day in ISO 8601; a time makes it longer. */
const DAY = 10;

const kindOf = (evidence: Evidence): Kind =>
  evidence.url !== undefined ? 'url' : evidence.document !== undefined ? 'document' : 'who';

const isComplete = (evidence: Evidence): boolean =>
  [evidence.url, evidence.document, evidence.who].some((value) => value !== undefined && value.trim() !== '');

/** What speaks for the claim or against it. A new piece counts as soon as it says what it is. */
export function EvidenceField({ claim }: { readonly claim: ClaimState }): VNode {
  const { texts, edit } = useUi();
  const [pieces, setPieces] = useState<readonly Evidence[]>(claim.evidence);
  const refusal = useContext(RefusalContext);
  const isRefused = refusal?.claim === claim.id && refusal.field === 'evidence';
  useLayoutEffect(() => {
    // What was refused stays as written, to be corrected.
    if (!isRefused)
      setPieces((written) => (sameText(written.filter(isComplete), claim.evidence) ? written : claim.evidence));
  }, [claim.evidence]);
  const change = (next: readonly Evidence[]): void => {
    setPieces(next);
    const complete = next.filter(isComplete).map(trimmed);
    if (!sameText(complete, claim.evidence)) edit({ kind: 'set-evidence', claim: claim.id, evidence: complete });
  };
  const add = (kind: Kind, label: string): VNode => (
    <button type="button" class="small" onClick={() => change([...pieces, { [kind]: '' }])}>
      + {label}
    </button>
  );
  return (
    <fieldset class="evidence">
      <legend>{texts.evidence.label}</legend>
      {pieces.map((piece, index) => (
        <Piece
          key={index}
          piece={piece}
          onChange={(changed) => change(pieces.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => change(pieces.filter((_, at) => at !== index))}
        />
      ))}
      <span class="line">
        {add('url', texts.evidence.addPage)}
        {add('document', texts.evidence.addDocument)}
        {add('who', texts.evidence.addConversation)}
      </span>
      <Problems claim={claim} fields={['evidence']} />
    </fieldset>
  );
}

const trimmed = (evidence: Evidence): Evidence =>
  Object.fromEntries(
    Object.entries(evidence).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()]])),
  );

const sameText = (a: readonly Evidence[], b: readonly Evidence[]): boolean => textOf(a) === textOf(b);

/** The same text for the same evidence, whatever the order of its keys. */
const textOf = (pieces: readonly Evidence[]): string =>
  JSON.stringify(pieces.map((piece) => Object.entries(trimmed(piece)).sort(([a], [b]) => (a < b ? -1 : 1))));

interface PieceProps {
  readonly piece: Evidence;
  readonly onChange: (piece: Evidence) => void;
  readonly onRemove: () => void;
}

function Piece({ piece, onChange, onRemove }: PieceProps): VNode {
  const { texts } = useUi();
  return (
    <div class="panel">
      {FIELDS[kindOf(piece)].map((key) => (
        <Field key={key} label={texts.evidence[key]}>
          {key === 'when' && (piece.when ?? '').length <= DAY ? (
            <input
              type="date"
              value={piece.when ?? ''}
              onInput={({ currentTarget }) => onChange({ ...piece, when: currentTarget.value })}
            />
          ) : (
            <TextField
              value={piece[key] ?? ''}
              dir={key === 'url' ? 'ltr' : 'auto'}
              inputMode={key === 'url' ? 'url' : 'text'}
              onText={(text) => onChange({ ...piece, [key]: text })}
            />
          )}
        </Field>
      ))}
      <button type="button" class="quiet small" onClick={onRemove}>
        <Icon name="close" /> {texts.evidence.remove}
      </button>
    </div>
  );
}
