import { COMMA } from '../../language/punctuation.ts';
import type { Cue } from '../tokens/cues.ts';
import { opensWith } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { readMention } from './mentions.ts';
import { isVerb } from './verbs.ts';

/** A complementizer that opens a clause. */
export interface ThatClause {
  readonly kind: 'that';
  /** The first token of the complementizer, the preposition before it included. */
  readonly token: number;
  /** The clause's first token. */
  readonly contentToken: number;
}

/** أن, أنه and their like, with the preposition before them where the language puts one; not after بعد, قبل and their like. */
export function thatAt(view: TokenView, cue: Cue, at: number): ThatClause | null {
  const led = view.is('complementizer-preposition', at) && isThat(view, at + 1);
  const that = led ? at + 1 : at;
  if (!isThat(view, that) || (view.is('complementizer-blocker', at) && isThat(view, at + 1))) return null; // إلا أن is no ألا
  if (isProviso(view, cue, that - 1) || isCondition(view, that) || isRelative(view, that)) return null;
  const before = at === cue.endToken ? -1 : at - 1;
  if (before >= 0 && isBlocked(view, cue, before) && !isObject(view, before)) return null;
  if (opensWith(view, 'conjunction', that) || isOfVerbBetween(view, cue, { at, that })) return null;
  return { kind: 'that', token: at, contentToken: view.is('complementizer', that) ? that + 1 : that };
}

/** «من يقدم على ذلك بأن» (whoever does that, that): behind a preposition the demonstrative joins no clauses, as «ذلك أن» "for" does. */
const isObject = (view: TokenView, at: number): boolean =>
  view.is('anaphoric-demonstrative', at) && view.is('preposition', at - 1);

/** «قبل أن», «سبق له أن» (had … before): a word that takes a clause of its own, the pronoun of its subject behind it or not. */
const isBlocked = (view: TokenView, cue: Cue, at: number): boolean =>
  view.is('complementizer-blocker', at) ||
  (view.is('pronoun-only', at) && at > cue.endToken && view.is('complementizer-blocker', at - 1));

/** «، على أن»: behind a comma a preposition that the cue does not take leads to a proviso. */
const isProviso = (view: TokenView, { entry }: Cue, at: number): boolean =>
  view.is('proviso-preposition', at) &&
  view.isMark(at - 1, COMMA) &&
  entry.particles.every((particle) => view.pack.normalise(particle) !== view.tokens[at]?.norm);

/** «إن لم يحضر»: no complementizer stands before this negation without a pronoun. */
const isCondition = (view: TokenView, at: number): boolean =>
  view.is('complementizer', at) && view.is('conditional-negation', at + 1);

/** "the rules that could change": the noun before it is the subject of the auxiliary. */
const isRelative = (view: TokenView, at: number): boolean =>
  view.pack.profile.complementizerRelatives && view.is('finite-auxiliary', at + 1);

const isThat = (view: TokenView, at: number): boolean =>
  (view.is('complementizer', at) || view.is('complementizer-with-pronoun', at)) && !isInOutlet(view, at);

// «سي إن إن» (CNN) has two words that are complementizers elsewhere.
const LONGEST_OUTLET = 3;

/** Whether the word is part of an outlet's name that begins before it. */
function isInOutlet(view: TokenView, at: number): boolean {
  for (let first = at - 1; first > at - LONGEST_OUTLET; first--)
    if (view.match('outlet', first) > at - first) return true;
  return false;
}

interface Place {
  /** The opener's first token, the preposition before the complementizer included. */
  readonly at: number;
  readonly that: number;
}

/**
 * «شهدت المدينة حفلا جميلا، وصار بإمكان الزوار أن يجلسوا» (the town saw a fine party, and the visitors could sit): a clause
 * with a verb in the infinitive's place, or directly behind a verb that is no cue, completes that verb, unless all that
 * stands before it names the source.
 */
function isOfVerbBetween(view: TokenView, cue: Cue, { at, that }: Place): boolean {
  const isInfinitive = view.is('complementizer', that) && view.is('imperfect', that + 1) && !view.is('noun', that + 1);
  const isLed = isVerb(view, at - 1) && !isCueAt(view, at - 1) && !hasObject(view, at - 1);
  const completes = isInfinitive && (hasVerb(view, cue.endToken, at) || isNounOfAction(view, at - 1));
  if (at === cue.endToken || !(isLed || completes)) return false;
  return readMention(view, cue.endToken, at)?.endToken !== at;
}

/** «ضمان أن يفتح الجسر» (a guarantee that the bridge opens): the clause completes a noun of action without an article. */
const isNounOfAction = (view: TokenView, at: number): boolean => view.is('event', at) && !view.is('definite', at);

const isCueAt = (view: TokenView, at: number): boolean => view.tokens[at]?.word.cue != null;

function hasVerb(view: TokenView, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isVerb(view, at) && !isCueAt(view, at)) return true;
  return false;
}

/** «بيان أصدره» (a statement that it issued): a verb with its object's pronoun describes the noun before it. */
function hasObject({ pack, tokens }: TokenView, at: number): boolean {
  const { norm = '' } = tokens[at] ?? {};
  return pack.data.enclitics.some(
    ({ form }) => norm.endsWith(form) && pack.is('verb', norm.slice(0, norm.length - form.length)),
  );
}
