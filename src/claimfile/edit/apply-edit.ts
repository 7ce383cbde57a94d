import { isDeepStrictEqual } from 'node:util';
import type { ReadClaims } from '../format/read.ts';
import type { ClaimFile } from '../format/schema.ts';
import { slicedLayout } from '../format/sliced-layout.ts';
import { applyEdits } from '../format/text-edits.ts';
import { isRefusal, type Outcome } from './changes.ts';
import type { EditContext } from './context.ts';
import type { Edit, EditRefusal } from './edit.ts';
import { setChain, setParent, setSource } from './kinds/attribution.ts';
import { addClaim, rejectClaim, restoreClaim } from './kinds/claims.ts';
import { setField } from './kinds/labels.ts';
import { mergeSources, newSource, removeSources, setSourceField } from './kinds/sources.ts';
import { setSpans, setWords } from './kinds/words.ts';
import { changedFile, regraded } from './regrade.ts';
import { writtenChanges } from './write-changes.ts';

/** The text of a claim file after an edit. */
export interface EditedText {
  readonly text: string;
  /** The claim that the edit was about. */
  readonly focus?: string;
  readonly newSource?: string;
}

/**
 * Applies an edit to the text of a claim file. Everything that the edit is not about stays as it is,
 * byte for byte. A refusal where the edit makes no sense, or where the layout of the file does not
 * allow it.
 */
export function applyEdit(text: string, edit: Edit, context: EditContext): EditedText | EditRefusal {
  const outcome = outcomeOf(edit, context);
  if (isRefusal(outcome)) return outcome;
  const { file, policy } = context;
  const changes = regraded(file, policy, outcome);
  const result = applyEdits(text, writtenChanges(file, changes, slicedLayout(text)));
  const fault = faultOf(context.read(result), changedFile(file, changes));
  if (fault !== null) return { ...fault, ...('claim' in edit && edit.claim !== null ? { claim: edit.claim } : {}) };
  const { focus, newSource: made } = changes;
  return {
    text: result,
    ...(focus === undefined ? {} : { focus }),
    ...(made === undefined ? {} : { newSource: made }),
  };
}

function outcomeOf(edit: Edit, context: EditContext): Outcome {
  switch (edit.kind) {
    case 'set-spans':
      return setSpans(context, edit);
    case 'set-cue':
    case 'set-mention':
      return setWords(context, edit);
    case 'set-source':
      return setSource(context, edit);
    case 'set-chain':
      return setChain(context, edit);
    case 'set-parent':
      return setParent(context, edit);
    case 'new-source':
      return newSource(context, edit);
    case 'merge-sources':
      return mergeSources(context, edit);
    case 'remove-sources':
      return removeSources(context, edit);
    case 'add-claim':
      return addClaim(context, edit);
    case 'reject-claim':
      return rejectClaim(context, edit);
    case 'restore-claim':
      return restoreClaim(context, edit);
    default:
      return 'source' in edit ? setSourceField(context, edit) : setField(context, edit);
  }
}

/** Why a text is not the claim file that it should be; null where it is. */
function faultOf({ file, problems, yaml }: ReadClaims, expected: ClaimFile): EditRefusal | null {
  const fault = problems.find(({ rule }) => rule !== 'unknown-key');
  if (fault !== undefined && file !== null && !yaml.isBroken) return { error: fault.message };
  const isMeant = isSame(file?.claims ?? [], expected.claims) && isSame(file?.sources ?? [], expected.sources);
  return isMeant ? null : { error: LAYOUT };
}

/** Whether lists of records are equal, but for line ends at the end of texts: those of a block have one. */
const isSame = (read: readonly object[], expected: readonly object[]): boolean =>
  read.length === expected.length && read.every((record, index) => isSameRecord(record, expected[index] ?? {}));

function isSameRecord(read: object, expected: object): boolean {
  const keys = Object.keys(expected);
  return (
    Object.keys(read).length === keys.length &&
    keys.every((key) => isSameValue(Reflect.get(read, key), Reflect.get(expected, key)))
  );
}

function isSameValue(read: unknown, expected: unknown): boolean {
  if (read === expected) return true;
  if (typeof read === 'string' && typeof expected === 'string') return read.trimEnd() === expected.trimEnd();
  return isDeepStrictEqual(withoutEnds(read), withoutEnds(expected));
}

/** A value without the line ends of its texts. */
const withoutEnds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value ?? null, (_, part) => (typeof part === 'string' ? part.trimEnd() : part)));

const LAYOUT = {
  en: 'the YAML of this file is in a style that this edit cannot keep; make the change in an editor',
  ar: 'كُتب هذا الملف بأسلوب من YAML لا يحفظه هذا التعديل؛ أجرِ التغيير في محرر نصوص',
};
