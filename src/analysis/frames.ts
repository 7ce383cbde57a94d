import type { Frame, Slot } from '../language/pack.ts';
import { leadsClause } from './clauses.ts';
import type { Cue } from './cues.ts';
import { readLeft } from './left-slots.ts';
import type { Reading, Setting, State } from './reading.ts';
import { readSlot } from './right-slots.ts';
import type { Words } from './words.ts';

/** Reads a cue by a frame; null where the frame does not fit. */
export function matchFrame(words: Words, cue: Cue, frame: Frame, setting: Setting): Reading | null {
  if (!frame.cues.includes(cue.kind) || !mayStand(words, cue, setting)) return null;
  const accuses = cue.entry.nominal === 'object' && cue.features.pronoun === undefined;
  if (accuses && frame.right.some((slot) => slot === 'particle' || slot === 'quote')) return null;
  if (words.is('that-only', cue.firstToken) && !frame.right.includes('that')) return null;
  if (words.is('copular', cue.firstToken) && !frame.right.includes('that') && !frame.left.includes('source'))
    return null;
  const left = readLeft(words, cue, frame.left);
  if (left === null) return null;
  const right = readRight(words, cue, frame.right, { ...left, at: cue.endToken }, setting);
  if (right === null || right.content === null) return null;
  const { source, via, content, at } = right;
  if (source === null && !mayLackSource(words, cue, frame)) return null;
  const moreCue = setting.extension !== null && setting.extension.token < at ? [setting.extension.span] : [];
  const endToken = content.kind === 'around' && cue.kind !== 'act' ? Math.max(at, setting.sourceLimit) : at;
  const nominal = frame.right.some((slot) => NOMINAL_SLOTS.has(slot));
  return { cue, frame: frame.id, moreCue, source, via, content, nominal, endToken };
}

const NOMINAL_SLOTS: ReadonlySet<Slot> = new Set(['particle', 'nominal', 'object']);

/** Speakers say "I" in quotations only; a homograph of a verb must stand where a verb may. */
function mayStand(words: Words, cue: Cue, { extension }: Setting): boolean {
  const first = cue.features.person === 1 || (cue.features.pronoun?.person ?? 3) < 3;
  if (first && words.quotationOf(cue.firstToken) === null) return false;
  if (cue.kind === 'noun' && words.is('head', cue.firstToken - 1) && !words.is('definite', cue.firstToken - 1))
    return false;
  if (
    (cue.kind !== 'verb' && cue.kind !== 'act') ||
    !words.is('homograph', cue.firstToken) ||
    extension?.token === cue.endToken
  )
    return true;
  return (
    cue.proclitic !== '' ||
    cue.groupToken < cue.firstToken ||
    (words.isMark(cue.groupToken - 1, '،,') && !words.is('preposition-homograph', cue.firstToken)) ||
    leadsClause(words, cue.groupToken) ||
    words.is('lead', cue.groupToken - 1)
  );
}

/**
 * A noun phrase as content needs a subject, or a cue that plainly goes on for one before it: a verb in the middle of a
 * clause has its subject in something that is no source. A definite noun names the act itself (الإعلان عن النتائج).
 */
function mayLackSource(words: Words, cue: Cue, frame: Frame): boolean {
  if (!frame.right.some((slot) => NOMINAL_SLOTS.has(slot))) return true;
  if (cue.kind === 'noun') return !words.is('definite', cue.firstToken) && !words.is('homograph', cue.firstToken);
  if (cue.kind !== 'verb' || cue.features.pronoun !== undefined) return true;
  return (
    cue.proclitic !== '' ||
    leadsClause(words, cue.groupToken) ||
    words.is('lead', cue.groupToken - 1) ||
    words.is('pronoun-only', cue.endToken)
  );
}

function readRight(words: Words, cue: Cue, slots: readonly Slot[], start: State, setting: Setting): State | null {
  let state: State | null = start;
  for (let index = 0; index < slots.length && state !== null; index++) {
    state = readSlot(
      words,
      cue,
      { slot: slots[index] as Slot, next: slots[index + 1] ?? null, leftmost: index === 0 },
      state,
      setting,
    );
  }
  return state;
}
