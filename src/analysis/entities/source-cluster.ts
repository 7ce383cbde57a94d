import type { Gender } from '../../language/cue-forms.ts';
import type { Pack } from '../../language/pack.ts';
import type { Transparency } from '../../language/values.ts';
import { lowerBound } from '../../text/binary-search.ts';
import type { Description } from '../mentions/description.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { Fuller } from './full-names.ts';

/** The mentions that are taken for one source, and what they say of it together. */
export interface SourceCluster {
  readonly name: string;
  readonly nameWords: readonly string[];
  /** The normalised words of all mentions, for finding the same source again. */
  readonly words: ReadonlySet<string>;
  readonly head: string;
  readonly transparency: Transparency;
  readonly gender: Gender | null;
  readonly plural: boolean;
  /** The mentions that do not point back, in text order. */
  readonly fullMentions: readonly TokenRange[];
  /** The mentions that do («المصادر», the agency), in text order. */
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

/** What is known beside a mention. */
interface Beside {
  readonly pack: Pack;
  /** The gender of the cue's form; null where it says none. */
  readonly verb: Gender | null;
}

/** A cluster without mentions as yet: what one of them says of the source, and what the article calls it elsewhere. */
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

// A source that has been called by so many words learns no more: no article that was read calls one by half as many.
const MOST_WORDS = 64;

/** Learns what a further mention says of the source: a fuller personal name, words, the gender of the verb beside it. */
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

/** Adds a mention, which stands behind those that the cluster has of its kind. */
export function addMention(cluster: GrowingCluster, range: TokenRange, isAnaphoric: boolean): void {
  (isAnaphoric ? cluster.anaphoricMentions : cluster.fullMentions).push(range);
}

/** All mentions of a cluster in text order. */
export const mentionsOf = ({ fullMentions, anaphoricMentions }: SourceCluster): TokenRange[] =>
  [...fullMentions, ...anaphoricMentions].sort((a, b) => startOf(a) - startOf(b));

/** Where the mention stands that a cluster was made for. */
export function originOf({ fullMentions: [full], anaphoricMentions: [anaphoric] }: SourceCluster): number {
  const first = full ?? anaphoric;
  return first === undefined ? 0 : startOf(first);
}

// Farther than any mention before another can be, in tokens.
const BEHIND = 1e9;

/** How far, in tokens, a cluster's nearest mention before this one is; those that come later in the text are farther than any before. */
export function distance({ fullMentions, anaphoricMentions }: SourceCluster, { range }: Description): number {
  const at = startOf(range);
  const nearest = Math.max(lastStart(fullMentions, at), lastStart(anaphoricMentions, at));
  if (nearest !== -1) return at - nearest;
  const firsts = [fullMentions, anaphoricMentions].flatMap(([first]) => (first === undefined ? [] : [startOf(first)]));
  return BEHIND + Math.min(...firsts);
}

/** Where the last mention begins that begins before a place; -1 for none. */
function lastStart(mentions: readonly TokenRange[], before: number): number {
  const last = mentions[lowerBound(mentions, (mention) => startOf(mention) >= before) - 1];
  return last === undefined ? -1 : startOf(last);
}
