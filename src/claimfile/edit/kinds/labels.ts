import type { ClaimRecord } from '../../format/schema.ts';
import { claimChanged, type FieldChanges, isRefusal, type Outcome } from '../changes.ts';
import { claimWith, type EditContext } from '../context.ts';
import type { EditOf, Evidence, Label } from '../edit.ts';

type LabelEdit = EditOf<'set-label' | 'set-status' | 'set-reviewed' | 'set-note' | 'set-evidence' | 'ignore-problem'>;

/** Sets one field of a claim, such as its stance or its note. */
export function setField(context: EditContext, edit: LabelEdit): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  return claimChanged(found.index, found.claim.id, fieldsOf(edit, found.claim));
}

function fieldsOf(edit: LabelEdit, { ignore = [] }: ClaimRecord): FieldChanges<ClaimRecord> {
  switch (edit.kind) {
    case 'set-label':
      return labelled(edit);
    case 'set-status':
      return { status: edit.status };
    case 'set-reviewed':
      return { reviewed: edit.reviewed || undefined };
    case 'set-note':
      return { note: wordsOf(edit.note) };
    case 'set-evidence':
      return { evidence: edit.evidence.length === 0 ? undefined : edit.evidence.map(withoutBlanks) };
    case 'ignore-problem':
      return {
        ignore: [...ignore.filter(({ rule }) => rule !== edit.rule), { rule: edit.rule, reason: edit.reason.trim() }],
      };
  }
}

function labelled({ field, value }: Label): FieldChanges<ClaimRecord> {
  if (field === 'level') return { hedging: value };
  if (field === 'polarity') return { polarity: value === 'positive' ? undefined : value };
  return { [field]: value ?? undefined };
}

/** Typed words with line ends of Unix; undefined for none. */
export function wordsOf(typed: string): string | undefined {
  const lines = typed.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const words = lines.join('\n').trim();
  return words === '' ? undefined : words;
}

const withoutBlanks = (evidence: Evidence): Record<string, string> =>
  Object.fromEntries(
    Object.entries(evidence).flatMap(([key, value]) => {
      const words = wordsOf(String(value));
      return words === undefined ? [] : [[key, words] as const];
    }),
  );
