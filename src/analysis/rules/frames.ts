import type { CueKind, Frame, Pack, Slot } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import { leadsClause, readSubject } from '../phrases/clauses.ts';
import type { Opener } from '../phrases/content-introducers.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Words } from '../tokens/token-view.ts';
import { readLeft } from './left-slots.ts';
import type { Reading, Setting, State } from './reading.ts';
import { readCarried } from './relayed-speech.ts';
import { readSlot } from './right-slots.ts';

/** A cue that frames are tried on, with what several of them ask of it. */
export interface Attempt {
  readonly cue: Cue;
  readonly setting: Setting;
  /** The frames that take such a cue and the opener behind it, in the pack's order. */
  readonly frames: ReadonlySet<Frame>;
  /** What the slots before the cue hold; null where the words do not fill them. */
  readonly left: (slots: readonly Slot[]) => State | null;
}

/** Prepares to try frames on a cue; null where it stands as none may. */
export function attemptOn(words: Words, cue: Cue, setting: Setting): Attempt | null {
  if (!mayStand(words, cue, setting)) return null;
  const frames = framesFor(words.pack)(cue.kind, setting.opener?.kind ?? null);
  const known = new Map<readonly Slot[], State | null>();
  const left = (slots: readonly Slot[]): State | null => {
    const read = known.get(slots);
    if (read !== undefined) return read;
    const state = readLeft(words, cue, slots);
    known.set(slots, state);
    return state;
  };
  return { cue, setting, frames, left };
}

const OPENERS: ReadonlySet<Slot> = new Set(['that', 'wh', 'colon', 'particle', 'quote']);

/** The frames by the kind of their cue and the opener that they need, if any: most are ruled out by one of the two. */
const framesFor = onceFor(({ data: { frames } }: Pack) => {
  const known = new Map<string, ReadonlySet<Frame>>();
  return (kind: CueKind, opener: Opener['kind'] | null): ReadonlySet<Frame> => {
    const key = `${kind} ${opener}`;
    const found =
      known.get(key) ??
      new Set(
        frames.filter(
          ({ cues, right }) => cues.includes(kind) && right.every((slot) => !OPENERS.has(slot) || slot === opener),
        ),
      );
    known.set(key, found);
    return found;
  };
});

/** Reads a cue by a frame; null where the frame does not fit. */
export function matchFrame(words: Words, { cue, setting, left: readBefore }: Attempt, frame: Frame): Reading | null {
  const accuses = cue.entry.nominal === 'object' && cue.features.pronoun === undefined;
  if (accuses && frame.right.some((slot) => slot === 'particle' || slot === 'quote')) return null;
  if (hasObject(words, cue) && frame.right.includes('nominal')) return null;
  if (cue.entry.nominal === 'object' && frame.left.includes('this')) return null; // وهو ما يعتبره خطأ says what it is called
  if (words.is('that-only', cue.firstToken) && !frame.right.includes('that')) return null;
  if (words.is('copular', cue.firstToken) && !frame.right.includes('that') && !frame.left.includes('source'))
    return null;
  const left = readBefore(frame.left);
  if (left === null) return null;
  const right = readRight(words, cue, frame.right, behind(cue, left), setting);
  if (right === null || right.content === null) return null;
  const { source, via, content, at } = right;
  if (source === null && !mayLackSource(words, cue, frame)) return null;
  const moreCue = setting.extension !== null && setting.extension.token < at ? [setting.extension.span] : [];
  const endToken = content.kind === 'around' && cue.kind !== 'act' ? Math.max(at, setting.sourceLimit()) : at;
  const nominal = frame.right.some((slot) => NOMINAL_SLOTS.has(slot));
  const more = right.said === undefined ? moreCue : [right.said];
  const reading = { cue, frame: frame.id, moreCue: more, source, via, content, nominal, endToken };
  return withCarried(words, reading, at);
}

/** What was read before a cue, to be gone on with behind it. */
const behind = ({ endToken }: Cue, { source, via, content, said }: State): State =>
  said === undefined ? { at: endToken, source, via, content } : { at: endToken, source, via, content, said };

/** A reading with whoever its source names for the words: «نقلا عن», citing. */
function withCarried(words: Words, reading: Reading, at: number): Reading {
  const { cue, source, via, moreCue } = reading;
  const carries = cue.kind === 'verb' || (cue.kind === 'preposition' && words.pack.data.headLast);
  const carried = source === null || via !== null || !carries ? null : readCarried(words, cue, source, at);
  if (carried === null) return reading;
  const endToken = Math.max(reading.endToken, carried.source.endToken);
  return { ...reading, endToken, source: carried.source, via: source, moreCue: [carried.span, ...moreCue] };
}

/** «توقعها المصدر»: the pronoun is what was said, whatever noun follows. */
const hasObject = (words: Words, { kind, entry, features }: Cue): boolean =>
  kind === 'verb' && entry.nominal !== 'object' && features.pronoun !== undefined && !words.pack.data.headLast;

const NOMINAL_SLOTS: ReadonlySet<Slot> = new Set(['particle', 'nominal', 'object']);

/** Speakers say "I" in quotations only; a homograph of a verb must stand where a verb may. */
function mayStand(words: Words, cue: Cue, { extension, opener }: Setting): boolean {
  const first = cue.features.person === 1 || (cue.features.pronoun?.person ?? 3) < 3;
  if (first && words.quotationOf(cue.firstToken) === null) return false;
  if (cue.kind === 'adverb' && words.is('determiner', cue.firstToken - 1)) return false; // a reportedly stolen car
  if (cue.kind === 'verb' && (isGoverned(words, cue) || isSecondOfTwo(words, cue))) return false;
  if (cue.kind === 'participle' && (isPredicate(words, cue.firstToken) || isNamedThing(words, cue.firstToken)))
    return false;
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
    (opener?.kind === 'that' && words.pack.is('conjunction', words.tokens[cue.groupToken - 1]?.norm ?? '')) || // و بين … أن
    cue.groupToken < cue.firstToken ||
    (words.isMark(cue.groupToken - 1, '،,') && !words.is('preposition-homograph', cue.firstToken)) ||
    leadsClause(words, cue.groupToken) ||
    words.is('lead', cue.groupToken - 1) ||
    words.ending('turn', cue.groupToken - (words.isMark(cue.groupToken - 1, '،,') ? 1 : 0)) > 1 ||
    endsNoun(words, cue)
  );
}

/** Behind an article a participle is the noun that it looks like: this finding. */
const isNamedThing = (words: Words, at: number): boolean =>
  words.pack.data.headLast && words.is('determiner', at - 1) && !words.is('that', at - 1);

/** «أن سامي وعد العمال»: a past form behind a name or an article, up to which a subject reads, is a verb: no noun completes those. */
function endsNoun(words: Words, { groupToken, firstToken, features, entry }: Cue): boolean {
  const before = groupToken - 1;
  if (words.pack.data.headLast || features.tense !== 'past') return false;
  if (words.is('preposition-homograph', firstToken) && entry.particles.length === 0) return false;
  const named = words.is('given-name', before) || words.isSurname(words.tokens[before]?.stem ?? '');
  return (named || words.is('definite', before)) && readSubject(words, groupToken) !== null;
}

// The two between which something is stand no farther apart.
const FARTHEST_OTHER = 20;

/** «بين البحر وبين الجبل»: a word that is a preposition as well is one where the same word stands before it. */
function isSecondOfTwo(words: Words, { firstToken, proclitic }: Cue): boolean {
  if (proclitic === '' || !words.is('preposition-homograph', firstToken)) return false;
  const word = words.tokens[firstToken]?.stem ?? '';
  for (let at = Math.max(words.sentenceOf(firstToken).firstToken, firstToken - FARTHEST_OTHER); at < firstToken; at++)
    if (words.tokens[at]?.stem.startsWith(word)) return true;
  return false;
}

/** «فضلا عن كشف مساحات»: directly behind a preposition a word in the shape of a verb is a noun. */
const isGoverned = (words: Words, { groupToken, proclitic, features }: Cue): boolean =>
  !words.pack.data.headLast &&
  proclitic === '' &&
  features.pronoun === undefined &&
  (words.is('complement', groupToken - 1) || words.is('in', groupToken - 1)) &&
  !words.is('relative', groupToken - 1);

/** «ليس مؤكدا», «كان متوقعا»: a participle directly behind a negation or a form of being says how a thing is. */
const isPredicate = (words: Words, at: number): boolean =>
  !words.pack.data.headLast && (words.is('negation', at - 1) || words.is('becoming', at - 1));

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
