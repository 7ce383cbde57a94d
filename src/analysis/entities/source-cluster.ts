import type { Gender } from '../../language/cue-forms.ts';
import type { Pack } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import { lowerBound } from '../../text/binary-search.ts';
import type { Description } from '../mentions/description.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { Fuller } from './full-names.ts';

/** The mentions of one source, and the information that they give about it together. */
export interface SourceCluster {
  readonly name: string;
  readonly nameWords: readonly string[];
  /** The normalised words of all mentions, by which the source is recognised. */
  readonly words: ReadonlySet<string>;
  readonly head: string;
  readonly transparency: Transparency;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** The mentions that are not anaphoric, in text order. */
  readonly fullMentions: readonly TokenRange[];
  /** The anaphoric mentions («المصادر», the sources), in text order. */
  readonly anaphoricMentions: readonly TokenRange[];
}

/** A cluster while mentions are assigned; only this file changes one, and later stages see a SourceCluster. */
export interface GrowingCluster extends SourceCluster {
  name: string;
  nameWords: readonly string[];
  readonly words: Set<string>;
  transparency: Transparency;
  gender: Gender | null;
  readonly fullMentions: TokenRange[];
  readonly anaphoricMentions: TokenRange[];
}

/** The context of a mention. */
interface Beside {
  readonly pack: Pack;
  /** The gender of the cue's form; null where the form has none. */
  readonly verb: Gender | null;
}

/**
 * A cluster without mentions, from one description and the fuller name that the article has
 * elsewhere.
 */
export function newCluster(mention: Description, fuller: Fuller | null, { pack, verb }: Beside): GrowingCluster {
  const { name, nameWords, words, head, transparency, named, gender, number } = mention;
  const isPerson = transparency === 'person';
  return {
    name: fuller?.name ?? name,
    nameWords: fuller?.words ?? nameWords,
    words: new Set([...words, ...(fuller?.words ?? []).map((word) => pack.bare(word))]),
    head,
    transparency: fuller !== null && !named && !isPerson ? fuller.transparency : transparency,
    gender: gender ?? (isPerson ? verb : null),
    plural: number === 'p',
    fullMentions: [],
    anaphoricMentions: [],
  };
}

// A source with this many words gets no more; no article that was read has half as many for one.
const MOST_WORDS = 64;

/**
 * Adds the information of a further mention: a fuller personal name, words, the gender of its verb.
 */
export function learnFrom(cluster: GrowingCluster, mention: Description, verb: Gender | null): void {
  const isPerson = mention.transparency === 'person';
  const fuller = cluster.transparency !== 'person' || mention.nameWords.length > cluster.nameWords.length;
  if (mention.named && isPerson && fuller) {
    cluster.name = mention.name;
    cluster.nameWords = mention.nameWords;
    cluster.transparency = mention.transparency;
  }
  if (cluster.words.size < MOST_WORDS) for (const word of mention.words) cluster.words.add(word);
  cluster.gender ??= isPerson ? verb : null;
}

/** Adds a mention after those of its kind. */
export function addMention(cluster: GrowingCluster, range: TokenRange, isAnaphoric: boolean): void {
  (isAnaphoric ? cluster.anaphoricMentions : cluster.fullMentions).push(range);
}

/** All mentions of a cluster in text order. */
export const mentionsOf = ({ fullMentions, anaphoricMentions }: SourceCluster): TokenRange[] =>
  [...fullMentions, ...anaphoricMentions].sort((a, b) => startOf(a) - startOf(b));

/** The mention that a cluster was made for. */
export function originOf({ fullMentions: [full], anaphoricMentions: [anaphoric] }: SourceCluster): number {
  const first = full ?? anaphoric;
  return first === undefined ? 0 : startOf(first);
}

// More than the distance between any two mentions, in tokens.
const BEHIND = 1e9;

/**
 * The distance, in tokens, to a cluster's nearest mention before a place; later mentions are
 * farther than any earlier one.
 */
export function distance({ fullMentions, anaphoricMentions }: SourceCluster, { range }: Description): number {
  const at = startOf(range);
  const nearest = Math.max(lastStart(fullMentions, at), lastStart(anaphoricMentions, at));
  if (nearest !== -1) return at - nearest;
  const firsts = [fullMentions, anaphoricMentions].flatMap(([first]) => (first === undefined ? [] : [startOf(first)]));
  return BEHIND + Math.min(...firsts);
}

/** The start of the last mention before a place; -1 for none. */
function lastStart(mentions: readonly TokenRange[], before: number): number {
  const last = mentions[lowerBound(mentions, (mention) => startOf(mention) >= before) - 1];
  return last === undefined ? -1 : startOf(last);
}
