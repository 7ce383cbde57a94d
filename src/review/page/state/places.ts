import type { Edit, Refusal } from '../../protocol.ts';

/** The key of a claim that each kind of edit sets. */
const FIELDS: Readonly<Partial<Record<Edit['kind'], string>>> = {
  'set-spans': 'content',
  'set-cue': 'cue',
  'set-mention': 'mention',
  'set-source': 'source',
  'new-source': 'source',
  'set-parent': 'parent',
  'set-chain': 'chain',
  'set-status': 'status',
  'set-note': 'note',
  'set-evidence': 'evidence',
};

/** The claim and the key that an edit sets; empty where it sets none. */
export function placeOf(edit: Edit): Pick<Refusal, 'claim' | 'field'> {
  const field = edit.kind === 'set-label' ? (edit.field === 'level' ? 'hedging' : edit.field) : FIELDS[edit.kind];
  return !('claim' in edit) || edit.claim === null || field === undefined ? {} : { claim: edit.claim, field };
}
