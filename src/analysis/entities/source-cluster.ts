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
  /** Whether it is known only by a mention that nothing resolves, so that it has no name to show. */
  readonly isOpen: boolean;
  /** Whether it is two or more who are named one by one. */
  readonly joined: boolean;
  /** The mentions that are not anaphoric, in text order. */
  readonly fullMentions: readonly TokenRange[];
  /** The anaphoric mentions («المصادر», the sources), in text order. */
  readonly anaphoricMentions: readonly TokenRange[];
  /** Where the article names it as no source, in text order. */
  readonly silentMentions: readonly TokenRange[];
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
  readonly silentMentions: TokenRange[];
}

/** What a mention is for its cluster: one that names it, one that points back to it, or one that is no source. */
export type MentionKind = 'full' | 'anaphoric' | 'silent';

/** What is known beside a mention. */
interface Beside {
  readonly pack: Pack;
  /** The gender of the cue's form; null where the form has none. */
  readonly verb: Gender | null;
  readonly isOpen: boolean;
}

/**
 * A cluster without mentions, from one description and the fuller name that the article has
 * elsewhere.
 */
export function newCluster(
  mention: Description,
  fuller: Fuller | null,
  { pack, verb, isOpen }: Beside,
): GrowingCluster {
  const { name, nameWords, words, head, transparency, named, gender, number, joined } = mention;
  const isPerson = transparency === 'person';
  return {
    name: fuller?.name ?? name,
    nameWords: fuller?.words ?? nameWords,
    words: new Set([...words, ...(fuller?.words ?? []).map((word) => pack.bare(word))]),
    head,
    transparency: fuller !== null && !named && !isPerson ? fuller.transparency : transparency,
    gender: gender ?? (isPerson ? (verb ?? genderOf(pack, fuller?.words ?? nameWords)) : null),
    plural: number === 'p',
    isOpen,
    joined,
    fullMentions: [],
    anaphoricMentions: [],
    silentMentions: [],
  };
}

/** What a personal name says of its bearer: Mary Hale is a woman, also where the mention is Hale. */
function genderOf(pack: Pack, words: readonly string[]): Gender | null {
  const [first] = words;
  if (first === undefined || words.length < 2) return null;
  return pack.is('feminine', first) ? 'f' : pack.is('masculine', first) ? 'm' : null;
}

// A source that has been called by so many words learns no more: no article that was read calls one by half as many.
const MOST_WORDS = 64;

/**
 * Adds the information of a further mention: a fuller personal name, words, the gender of its verb.
 */
export function learnFrom(cluster: GrowingCluster, mention: Description, verb: Gender | null): void {
  const isPerson = mention.transparency === 'person';
  const isNamed = cluster.transparency === 'person' || cluster.transparency === 'organisation';
  const fuller = !isNamed || mention.nameWords.length > cluster.nameWords.length;
  if (mention.named && isPerson && fuller) {
    cluster.name = mention.name;
    cluster.nameWords = mention.nameWords;
    cluster.transparency = mention.transparency;
  }
  // Another of a body's names (Tories, Conservatives): all have the words of the full one.
  if (mention.nameWords === cluster.nameWords && mention.name.length > cluster.name.length) cluster.name = mention.name;
  if (mention.transparency === 'organisation' && isWholeName(cluster, mention)) {
    cluster.name = mention.name;
    cluster.nameWords = mention.nameWords;
  }
  if (mention.named && mention.transparency === 'organisation' && isPerson !== (cluster.transparency === 'person'))
    cluster.transparency = 'organisation'; // a bare name that was read as a person's
  if (cluster.words.size < MOST_WORDS) for (const word of mention.words) cluster.words.add(word);
  cluster.gender ??= isPerson ? (mention.gender ?? verb) : null;
}

/** Whether a mention has the whole name of a body that was called by its first word: "Norvik Energy" for "Norvik". */
const isWholeName = ({ nameWords: [first, second], head }: SourceCluster, mention: Description): boolean =>
  mention.named && second === undefined && head !== mention.head && first === mention.nameWords[0];

/** Adds a mention, which stands behind those that the cluster has of its kind. */
export function addMention(cluster: GrowingCluster, range: TokenRange, kind: MentionKind): void {
  const { fullMentions, anaphoricMentions, silentMentions } = cluster;
  const list = { full: fullMentions, anaphoric: anaphoricMentions, silent: silentMentions }[kind];
  list.push(range);
}

/** The mentions of a cluster as a source in text order; where it is none, those in which the article names it. */
export function mentionsOf({ fullMentions, anaphoricMentions, silentMentions }: SourceCluster): TokenRange[] {
  const spoken = [...fullMentions, ...anaphoricMentions].sort((a, b) => startOf(a) - startOf(b));
  return spoken.length > 0 ? spoken : [...silentMentions];
}

/** Where the mention stands that a cluster was made for. */
export function originOf({ fullMentions, anaphoricMentions, silentMentions }: SourceCluster): number {
  const first = fullMentions[0] ?? anaphoricMentions[0] ?? silentMentions[0];
  return first === undefined ? 0 : startOf(first);
}

// More than the distance between any two mentions, in tokens.
const BEHIND = 1e9;

/** How far, in tokens, a cluster's nearest mention before this one is; those that come later in the text are farther than any before. */
export function distance(cluster: SourceCluster, { range }: Description): number {
  const lists = [cluster.fullMentions, cluster.anaphoricMentions, cluster.silentMentions];
  const at = startOf(range);
  const nearest = Math.max(...lists.map((list) => lastStart(list, at)));
  if (nearest !== -1) return at - nearest;
  const firsts = lists.flatMap(([first]) => (first === undefined ? [] : [startOf(first)]));
  return BEHIND + Math.min(...firsts);
}

/** The start of the last mention before a place; -1 for none. */
function lastStart(mentions: readonly TokenRange[], before: number): number {
  const last = mentions[lowerBound(mentions, (mention) => startOf(mention) >= before) - 1];
  return last === undefined ? -1 : startOf(last);
}
