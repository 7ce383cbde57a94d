import { nameWords } from '../report/names.ts';
import type { ComparableSource } from './comparable-source.ts';
import type { Likeness } from './likeness.ts';
import type { Statement } from './statements.ts';
import { FEWEST_COPIED } from './statements.ts';

/** Why two statements have one origin: a common speaker or intermediary, or the wording alone. */
export interface Relation {
  /** The common speaker. */
  readonly speaker: ComparableSource | null;
  /** The common intermediary, such as an agency. */
  readonly relay: ComparableSource | null;
}

// With a common speaker or intermediary, editors may have reworded more. Without one, the wordings
// must be nearly identical.
const ENOUGH_OF_ONE_TELLER = 0.6;
const PART_OF_ONE_TELLER = 0.85;
const FEWEST_IN_PART = 5;
const NEAR_IDENTICAL = 0.85;

/**
 * The relation of two similar statements; null for independent reports, or where two people say the
 * same.
 */
export function relationOf({ one, other, share, part }: Likeness): Relation | null {
  if (areOthers(one.speaker, other.speaker)) return null;
  const shorter = Math.min(one.words.length, other.words.length);
  const relation = { speaker: commonSpeaker(other.speaker, one.speaker), relay: commonRelay(other, one) };
  const isPart = part >= PART_OF_ONE_TELLER && shorter >= FEWEST_IN_PART;
  const hasCommonTeller = relation.speaker !== null || relation.relay !== null;
  if (hasCommonTeller && (share >= ENOUGH_OF_ONE_TELLER || isPart)) return relation;
  return share >= NEAR_IDENTICAL && shorter >= FEWEST_COPIED ? relation : null;
}

/** Whether two sources have a common key. */
const isSameVoice = (a: ComparableSource, b: ComparableSource): boolean => a.keys.some((key) => b.keys.includes(key));

/** The common speaker of both, by the fuller name. */
function commonSpeaker(a: ComparableSource | null, b: ComparableSource | null): ComparableSource | null {
  if (a === null || b === null) return null;
  return isSameVoice(a, b) ? a : fullerOf(a, b);
}

/**
 * «جون كيربي» (John Kirby) where another article has «كيربي» (Kirby): of two near the same words,
 * one is the other's short name. A surname alone may have been read as the name of a body.
 */
function fullerOf(a: ComparableSource, b: ComparableSource): ComparableSource | null {
  const [first, second] = [named(a), named(b)];
  const [shorter, longer] = first.words.length < second.words.length ? [first, second] : [second, first];
  if (longer.source.transparency !== 'person' || !mayBeSurname(shorter)) return null;
  const isShort =
    shorter.words.at(-1) === longer.words.at(-1) && shorter.words.every((word) => longer.words.includes(word));
  return isShort ? longer.source : null;
}

const named = (source: ComparableSource): Named => ({ source, words: nameWords(source.name ?? '') });

interface Named {
  readonly source: ComparableSource;
  readonly words: readonly string[];
}

const mayBeSurname = ({ source: { transparency, outlet }, words }: Named): boolean =>
  transparency === 'person' ? words.length > 0 : transparency === 'organisation' && words.length === 1 && !outlet;

function commonRelay(one: Statement, other: Statement): ComparableSource | null {
  const tellers = ({ speaker, relays }: Statement): ComparableSource[] => [
    ...relays,
    ...(speaker?.outlet ? [speaker] : []),
  ];
  const others = tellers(other);
  return tellers(one).find((teller) => others.some((each) => isSameVoice(teller, each))) ?? null;
}

/**
 * Whether two speakers are known to be different: two names, organisations or offices. An unnamed
 * source may be anybody, and an outlet may relay anybody's words.
 */
export function areOthers(a: ComparableSource | null, b: ComparableSource | null): boolean {
  if (a === null || b === null || a.outlet || b.outlet) return false;
  if (commonSpeaker(a, b) !== null) return false;
  if (a.transparency === 'person' && b.transparency === 'person') return true;
  const bodies = [a, b].every(({ transparency }) => transparency === 'organisation' || transparency === 'role');
  return bodies && !saysMore(a, b);
}

/**
 * Whether all words of one name are words of the other: the ministry, a spokesman for the ministry.
 */
function saysMore(a: ComparableSource, b: ComparableSource): boolean {
  const [shorter, longer] = [a.words, b.words].sort((x, y) => x.length - y.length) as [
    readonly string[],
    readonly string[],
  ];
  return shorter.every((word) => longer.includes(word));
}
