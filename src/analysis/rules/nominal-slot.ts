import { COMMA, FULL_STOP } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { isDenied } from '../phrases/denied.ts';
import { isEvidence, mayShow } from '../phrases/evidence.ts';
import { hasPrepositionProclitic, skipDiscourseMarkers } from '../phrases/mention-starts.ts';
import { isDefiniteEvent, nominalStart } from '../phrases/nominals.ts';
import { isOwnThing } from '../phrases/thing-nouns.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { MatchState } from './reading.ts';

// The slot of a noun phrase as content: أكدت الوزارة استشهاد طفل, the ministry confirmed the death of a child.

/** Reads the noun phrase, behind a source or, where the slot is the leftmost, behind the cue itself. */
export function readNominal(view: TokenView, cue: Cue, state: MatchState, leftmost: boolean): MatchState | null {
  const at = leftmost ? skipOccasion(view, cue, state.at) : state.at;
  const isShown = leftmost && showsObject(view, cue, state, at);
  if (
    leftmost &&
    !isShown &&
    nominalStart(view, cue, at, at + 1) !== at &&
    !deniesObject(view, cue, state, at) &&
    !affirmsEvent(view, cue, state, at)
  )
    return null;
  if (!beginsNominal(view, at)) return null;
  return { ...state, at, content: { kind: 'clause', token: at } };
}

/**
 * «لكن الشركة تنفي علاقتها بالحريق» (but the firm denies its connection with the fire): behind a subject, or a participle, which
 * has none behind it, any noun phrase is what is denied; elsewhere one that nobody can be called by.
 */
const deniesObject = (view: TokenView, cue: Cue, { source }: MatchState, at: number): boolean =>
  isDenied(view, cue, at) ||
  (cue.entry.nominal === 'any' &&
    (source !== null || cue.kind === 'participle') &&
    !hasPrepositionProclitic(view, at) &&
    !view.isAny(SPEAKERS, at) && // «طالما نفت موسكو» (Moscow has long denied)
    beginsObject(view, at));

/** «المدير يعلن البدء بالعمل» (the director announces the beginning of work): behind a subject an event may have an article or an owner. */
const affirmsEvent = (view: TokenView, { entry }: Cue, { source }: MatchState, at: number): boolean =>
  entry.nominal === 'event' && source !== null && (isDefiniteEvent(view, at) || isOwnThing(view, at));

// Words that a subject behind its verb begins with, or a phrase that is no object.
const SPEAKERS: readonly WordClass[] = [
  'place',
  'title',
  'head',
  'given-name',
  'outlet',
  'possible-preposition-proclitic',
];

/** «دراسة تكشف فائدة غير متوقعة» (a study reveals an unexpected benefit): any object behind evidence and a verb of showing. */
const showsObject = (view: TokenView, cue: Cue, { source }: MatchState, at: number): boolean =>
  mayShow(cue) &&
  source !== null &&
  isEvidence(view, source.firstToken) &&
  !view.is('pronoun-only', cue.endToken) && // «الدراسة التي كشفت عنها الوزارة» (the study which the ministry revealed)
  beginsObject(view, at);

// The longest adverbial of time and place before the content: «وكانت أعلنت، في بيان صدر أمس، فتح
// تحقيق» (she had announced, in a statement issued yesterday, the opening of an inquiry).
const LONGEST_OCCASION = 14;

/** The token behind turns, times and a phrase of the occasion between a cue and a noun of action that ends that phrase. */
function skipOccasion(view: TokenView, cue: Cue, from: number): number {
  const { endToken } = view.sentenceOf(cue.firstToken);
  const at = skipManner(view, from, endToken);
  const opens = view.tokens[at]?.proclitic === '' && opensOccasion(view, at);
  if (!opens && at === from) return at;
  for (let next = at + 1; next < Math.min(endToken, at + LONGEST_OCCASION); next++) {
    if (isVerb(view, next) || view.opensAt(next) !== null || view.is('complementizer', next)) return at;
    const isBehind = view.isMark(next - 1, COMMA) || view.isAny(ENDS_OCCASION, next - 1);
    if (opens && isBehind && nominalStart(view, cue, next, next + 1) === next) return next;
  }
  return at;
}

/** The same behind words that say how or how often somebody says something: «نفى بشدة» (strongly denied). */
function skipManner(view: TokenView, from: number, endToken: number): number {
  let at = skipDiscourseMarkers(view, from, endToken);
  for (let length = view.match('saying-adverb', at); length > 0; length = view.match('saying-adverb', at))
    at = skipDiscourseMarkers(view, at + length, endToken);
  return at;
}

const opensOccasion = (view: TokenView, at: number): boolean =>
  view.isAny(['locative-preposition', 'temporal-preposition'], at) ||
  (view.is('preposition', at) && view.match('time', at + 1) > 0);

// What may stand last in a phrase of the occasion: an article, a time, an adjective, a place.
const ENDS_OCCASION: readonly WordClass[] = [
  'definite',
  'time',
  'tenure-adverb',
  'nisba-shape',
  'manner-adjective',
  'place',
];

function beginsNominal(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token === undefined) return false;
  if (view.opensAt(at) !== null || token.kind === 'number') return true;
  return token.kind === 'word' && !view.is('pronoun-only', at);
}

/** A noun phrase behind the verb itself: no preposition, conjunction, complementizer or mark, and no time (reported last month). */
export function beginsObject(view: TokenView, at: number): boolean {
  const barred = view.isAny(
    [
      'preposition',
      'coordinator',
      'complementizer',
      'infinitive',
      'no-source',
      'time',
      'negation',
      'intensive-pronoun',
    ],
    at,
  );
  const isTime = view.is('time-modifier', at) && view.isAny(['time-unit', 'time'], at + 1);
  return beginsNominal(view, at) && !isTime && !(barred && !view.is('determiner', at)) && !view.isMark(at, FULL_STOP);
}
