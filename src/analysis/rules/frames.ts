import type { CueKind } from '../../language/cue-forms.ts';
import type { Frame, Pack, Slot } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import { leadsClause, readSubject } from '../phrases/clauses.ts';
import type { ContentIntroducer } from '../phrases/content-introducers.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { readLeft } from './left-slots.ts';
import type { CueContext, MatchState, Reading } from './reading.ts';
import { readRelayedSpeech } from './relayed-speech.ts';
import { readSlot } from './right-slots.ts';

/** A cue that frames are tried on, with what several of them ask of it. */
export interface FrameAttempt {
  readonly cue: Cue;
  readonly setting: CueContext;
  /** The frames that take such a cue and the opener behind it, in the pack's order. */
  readonly frames: ReadonlySet<Frame>;
  /** What the slots before the cue hold; null where the words do not fill them. */
  readonly left: (slots: readonly Slot[]) => MatchState | null;
}

/** Prepares to try frames on a cue; null where it stands as none may. */
export function attemptOn(view: TokenView, cue: Cue, setting: CueContext): FrameAttempt | null {
  if (!mayStand(view, cue, setting)) return null;
  const frames = framesFor(view.pack)(cue.kind, setting.opener?.kind ?? null);
  const known = new Map<readonly Slot[], MatchState | null>();
  const left = (slots: readonly Slot[]): MatchState | null => {
    const read = known.get(slots);
    if (read !== undefined) return read;
    const state = readLeft(view, cue, slots);
    known.set(slots, state);
    return state;
  };
  return { cue, setting, frames, left };
}

const OPENERS: ReadonlySet<Slot> = new Set(['that', 'wh', 'colon', 'particle', 'quote']);

/** The frames by the kind of their cue and the opener that they need, if any: most are ruled out by one of the two. */
const framesFor = onceFor(({ data: { frames } }: Pack) => {
  const known = new Map<string, ReadonlySet<Frame>>();
  return (kind: CueKind, opener: ContentIntroducer['kind'] | null): ReadonlySet<Frame> => {
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
export function matchFrame(
  view: TokenView,
  { cue, setting, left: readBefore }: FrameAttempt,
  frame: Frame,
): Reading | null {
  const accuses = cue.entry.nominal === 'object' && cue.features.pronoun === undefined;
  if (accuses && frame.right.some((slot) => slot === 'particle' || slot === 'quote')) return null;
  if (hasObject(cue) && frame.right.includes('nominal')) return null;
  if (cue.entry.nominal === 'object' && frame.left.includes('this')) return null; // وهو ما يعتبره خطأ says what it is called
  if (view.is('complementizer-only', cue.firstToken) && !frame.right.includes('that')) return null;
  if (view.is('voice-ambiguous', cue.firstToken) && !frame.right.includes('that') && !frame.left.includes('source'))
    return null;
  const left = readBefore(frame.left);
  if (left === null) return null;
  const right = readRight(view, cue, frame.right, behind(cue, left), setting);
  if (right === null || right.content === null) return null;
  const { source, via, content, at } = right;
  if (source === null && !mayLackSource(view, cue, frame)) return null;
  const moreCue = setting.extension !== null && setting.extension.token < at ? [setting.extension.range] : [];
  const endToken = content.kind === 'around' && cue.kind !== 'act' ? Math.max(at, setting.sourceLimit()) : at;
  const nominal = frame.right.some((slot) => NOMINAL_SLOTS.has(slot));
  const more = right.said === undefined ? moreCue : [right.said];
  const reading = { cue, frame: frame.id, moreCue: more, source, via, content, nominal, endToken };
  return withCarried(view, reading, at);
}

/** What was read before a cue, to be gone on with behind it. */
const behind = ({ endToken }: Cue, { source, via, content, said }: MatchState): MatchState =>
  said === undefined ? { at: endToken, source, via, content } : { at: endToken, source, via, content, said };

/** A reading with whoever its source names for the words: «نقلا عن», citing. */
function withCarried(view: TokenView, reading: Reading, at: number): Reading {
  const { cue, source, via, moreCue } = reading;
  // Behind a subject that follows its verb, «نقلا عن» "citing" is a cue of its own rather than a remark between commas.
  const remarks = view.pack.profile.subject === 'before-verb';
  const carries = cue.kind === 'verb' || (cue.kind === 'preposition' && remarks);
  const carried = source === null || via !== null || !carries ? null : readRelayedSpeech(view, cue, source, at);
  if (carried === null) return reading;
  const endToken = Math.max(reading.endToken, carried.source.endToken);
  return { ...reading, endToken, source: carried.source, via: source, moreCue: [carried.range, ...moreCue] };
}

/** «توقعها المصدر»: the pronoun is what was said, whatever noun follows. */
const hasObject = ({ kind, entry, features }: Cue): boolean =>
  kind === 'verb' && entry.nominal !== 'object' && features.pronoun !== undefined;

const NOMINAL_SLOTS: ReadonlySet<Slot> = new Set(['particle', 'nominal', 'object']);

/** Speakers say "I" in quotations only; a homograph of a verb must stand where a verb may. */
function mayStand(view: TokenView, cue: Cue, { extension, opener }: CueContext): boolean {
  const first = cue.features.person === 1 || (cue.features.pronoun?.person ?? 3) < 3;
  if (first && view.quotationOf(cue.firstToken) === null) return false;
  if (cue.kind === 'adverb' && view.is('determiner', cue.firstToken - 1)) return false; // a reportedly stolen car
  if (cue.kind === 'verb' && (isGoverned(view, cue) || isSecondOfTwo(view, cue))) return false;
  if (cue.kind === 'participle' && (isPredicate(view, cue.firstToken) || isNamedThing(view, cue.firstToken)))
    return false;
  if (cue.kind === 'noun' && view.is('head', cue.firstToken - 1) && !view.is('definite', cue.firstToken - 1))
    return false;
  if (
    (cue.kind !== 'verb' && cue.kind !== 'act') ||
    !view.is('cue-homograph', cue.firstToken) ||
    extension?.token === cue.endToken
  )
    return true;
  return (
    cue.proclitic !== '' ||
    (opener?.kind === 'that' && view.pack.is('conjunction', view.tokens[cue.groupToken - 1]?.norm ?? '')) || // و بين … أن
    cue.groupToken < cue.firstToken ||
    (view.isMark(cue.groupToken - 1, '،,') && !view.is('preposition-homograph', cue.firstToken)) ||
    leadsClause(view, cue.groupToken) ||
    view.is('clause-connective', cue.groupToken - 1) ||
    view.ending('discourse-marker', cue.groupToken - (view.isMark(cue.groupToken - 1, '،,') ? 1 : 0)) > 1 ||
    endsNoun(view, cue)
  );
}

/** Behind a determiner a gerund is the noun that it looks like: this finding. */
const isNamedThing = (view: TokenView, at: number): boolean =>
  view.pack.profile.participles === 'gerund' && view.is('determiner', at - 1) && !view.is('complementizer', at - 1);

/** «أن سامي وعد العمال»: a past form behind a name or an article, up to which a subject reads, is a verb: no noun completes those. */
function endsNoun(view: TokenView, { groupToken, firstToken, features, entry }: Cue): boolean {
  const before = groupToken - 1;
  if (features.tense !== 'past') return false;
  if (view.is('preposition-homograph', firstToken) && entry.particles.length === 0) return false;
  const named = view.is('given-name', before) || view.isSurname(view.tokens[before]?.stem ?? '');
  return (named || view.is('definite', before)) && readSubject(view, groupToken) !== null;
}

// The two between which something is stand no farther apart.
const FARTHEST_OTHER = 20;

/** «بين البحر وبين الجبل»: a word that is a preposition as well is one where the same word stands before it. */
function isSecondOfTwo(view: TokenView, { firstToken, proclitic }: Cue): boolean {
  if (proclitic === '' || !view.is('preposition-homograph', firstToken)) return false;
  const word = view.tokens[firstToken]?.stem ?? '';
  for (let at = Math.max(view.sentenceOf(firstToken).firstToken, firstToken - FARTHEST_OTHER); at < firstToken; at++)
    if (view.tokens[at]?.stem.startsWith(word)) return true;
  return false;
}

/** «فضلا عن كشف مساحات»: directly behind a preposition a word in the shape of a verb is a noun. */
const isGoverned = (view: TokenView, { groupToken, proclitic, features }: Cue): boolean =>
  !view.pack.profile.prepositionStranding &&
  proclitic === '' &&
  features.pronoun === undefined &&
  (view.is('complement-preposition', groupToken - 1) || view.is('locative-preposition', groupToken - 1)) &&
  !view.is('relative', groupToken - 1);

/** «ليس مؤكدا», «كان متوقعا»: a participle directly behind a negation or a form of being says how a thing is. */
const isPredicate = (view: TokenView, at: number): boolean =>
  view.pack.profile.participles === 'adjective' && (view.is('negation', at - 1) || view.is('linking-verb', at - 1));

/**
 * A noun phrase as content needs a subject, or a cue that plainly goes on for one before it: a verb in the middle of a
 * clause has its subject in something that is no source. A definite noun names the act itself (الإعلان عن النتائج).
 */
function mayLackSource(view: TokenView, cue: Cue, frame: Frame): boolean {
  if (!frame.right.some((slot) => NOMINAL_SLOTS.has(slot))) return true;
  if (cue.kind === 'noun') return !view.is('definite', cue.firstToken) && !view.is('cue-homograph', cue.firstToken);
  if (cue.kind !== 'verb' || cue.features.pronoun !== undefined) return true;
  return (
    cue.proclitic !== '' ||
    leadsClause(view, cue.groupToken) ||
    view.is('clause-connective', cue.groupToken - 1) ||
    view.is('pronoun-only', cue.endToken)
  );
}

function readRight(
  view: TokenView,
  cue: Cue,
  slots: readonly Slot[],
  start: MatchState,
  setting: CueContext,
): MatchState | null {
  let state: MatchState | null = start;
  for (let index = 0; index < slots.length && state !== null; index++) {
    state = readSlot(
      view,
      cue,
      { slot: slots[index] as Slot, next: slots[index + 1] ?? null, leftmost: index === 0 },
      state,
      setting,
    );
  }
  return state;
}
