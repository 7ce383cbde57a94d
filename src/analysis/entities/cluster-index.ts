import type { Transparency } from '../../language/values.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { Description } from '../mentions/description.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';
import type { Mentioned } from './discourse.ts';
import { addMention, type GrowingCluster, type MentionKind } from './source-cluster.ts';

/**
 * The clusters of an article, indexed so that the candidates for a mention are found without
 * scanning all of them.
 */
export interface ClusterIndex {
  /** In order of creation. */
  readonly all: Map<GrowingCluster, IndexedBy>;
  /** By each of their words, in the order in which they got it. */
  readonly byWord: Map<string, GrowingCluster[]>;
  /**
   * By the rarest of their words, and of the words of their names, at the time of indexing: a
   * mention with all words of a cluster has this one.
   */
  readonly byRarestWord: Map<string, GrowingCluster[]>;
  /** All mentions that are not anaphoric, in text order. */
  readonly full: IndexedMention[];
  /** All anaphoric mentions, in text order. */
  readonly anaphoric: IndexedMention[];
  /** All names that are no sources, in text order. */
  readonly silent: IndexedMention[];
}

/** The words under which a cluster is indexed. */
interface IndexedBy {
  readonly index: number;
  readonly words: Set<string>;
  readonly rarestWords: Set<string>;
}

type IndexedMention = Mentioned<GrowingCluster>;

/** An index without clusters. */
export const newClusterIndex = (): ClusterIndex => ({
  all: new Map(),
  byWord: new Map(),
  byRarestWord: new Map(),
  full: [],
  anaphoric: [],
  silent: [],
});

/** The words under which clusters are indexed and mentions are looked up. */
type Naming = Pick<Description, 'words' | 'nameWords' | 'head'>;

/** Indexes a cluster, new or changed, under the words of a mention and under its present name. */
export function indexCluster(
  { all, byWord, byRarestWord }: ClusterIndex,
  cluster: GrowingCluster,
  naming: Naming,
): void {
  const known = all.get(cluster) ?? { index: all.size, words: new Set(), rarestWords: new Set() };
  all.set(cluster, known);
  // Rarest words first; rarity is counted over the other clusters.
  for (const list of [naming.words, naming.nameWords]) {
    const rarest = rarestOf(byWord, list);
    if (rarest !== null) addUnder(byRarestWord, rarest, { cluster, known: known.rarestWords });
  }
  for (const word of keysOf(naming)) addUnder(byWord, word, { cluster, known: known.words });
}

interface Addition {
  readonly cluster: GrowingCluster;
  /** The words under which it is indexed already. */
  readonly known: Set<string>;
}

function addUnder(table: Map<string, GrowingCluster[]>, word: string, { cluster, known }: Addition): void {
  if (known.has(word)) return;
  known.add(word);
  addToGroup(table, word, cluster);
}

/** The word of the fewest clusters; null for no words. */
function rarestOf(byWord: ClusterIndex['byWord'], words: Iterable<string>): string | null {
  let [rarest, fewest]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const word of words) {
    const count = byWord.get(word)?.length ?? 0;
    if (count < fewest) [rarest, fewest] = [word, count];
  }
  return rarest;
}

// At most this many clusters with a common word are compared, the last ones; no article that was
// read has a tenth of them.
const MOST_SHARING = 500;
const MOST_OFFICES = 100;

/**
 * The clusters that may have a mention, in order. They have all its words, or all the words of its
 * name, or it has all of theirs; an office and a person have two words in common.
 */
export function sharingWords({ all, byWord, byRarestWord }: ClusterIndex, mention: Description): GrowingCluster[] {
  const found = new Set<GrowingCluster>();
  const look = (clusters: readonly GrowingCluster[] = []): void => {
    for (const one of clusters.length > MOST_SHARING ? clusters.slice(-MOST_SHARING) : clusters) found.add(one);
  };
  const isPerson = mention.transparency === 'person';
  for (const list of isPerson ? [mention.words, nameKeys(mention)] : [mention.words]) {
    const rarest = rarestOf(byWord, list);
    if (rarest !== null) look(byWord.get(rarest));
  }
  for (const word of keysOf(mention)) look(byRarestWord.get(word));
  const other = OTHER_KIND[mention.transparency];
  for (const word of other === undefined ? [] : allButCommonest(byWord, mention.words)) {
    const last = byWord.get(word)?.slice(-MOST_OFFICES);
    look(last?.filter(({ transparency }) => transparency === other));
  }
  return [...found].sort((a, b) => (all.get(a)?.index ?? 0) - (all.get(b)?.index ?? 0));
}

/** An office without a name may be that of a person, and a person may hold it. */
const OTHER_KIND: Partial<Record<Transparency, Transparency>> = { person: 'role', role: 'person' };

/**
 * The words without the most common one: of any two words that a cluster has, at least one is among
 * these.
 */
function allButCommonest(byWord: ClusterIndex['byWord'], words: Iterable<string>): string[] {
  const counted = [...words].map((word) => ({ word, count: byWord.get(word)?.length ?? 0 }));
  return counted
    .sort((a, b) => a.count - b.count)
    .slice(0, -1)
    .map(({ word }) => word);
}

const NAMELESS = '';

/** The words of a name, or the key of unnamed clusters. */
const nameKeys = ({ nameWords }: Naming): readonly string[] => (nameWords.length > 0 ? nameWords : [NAMELESS]);

/** The words of the whole, of the name and the head. */
function keysOf(naming: Naming): Set<string> {
  const keys = new Set(naming.words).add(naming.head);
  for (const word of nameKeys(naming)) keys.add(word);
  return keys;
}

/** A mention to be added to a cluster. */
interface Placed extends Omit<Mentioned, 'cluster' | 'start'> {
  readonly range: TokenRange;
  readonly kind: MentionKind;
}

/** Adds a mention to a cluster. Those of each kind come in text order. */
export function indexMention(index: ClusterIndex, cluster: GrowingCluster, { range, kind, ...place }: Placed): void {
  addMention(cluster, range, kind);
  index[kind].push({ start: startOf(range), cluster, ...place });
}

/** All mentions, in text order. */
export const allMentions = ({ full, anaphoric, silent }: ClusterIndex): Mentioned[] =>
  [...full, ...anaphoric, ...silent].sort((a, b) => a.start - b.start);

// So many mentions before another are looked at.
const MOST_MENTIONS = 1_000;

/** The mentions before one place and not before another (as startOf has them), the last one first. */
export function* mentionedBetween(
  { full, anaphoric, silent }: ClusterIndex,
  from: number,
  before: number,
): Generator<IndexedMention> {
  const lists = [full, anaphoric, silent];
  const at = lists.map((list) => lowerBound(list, ({ start }) => start >= before) - 1);
  for (let count = 0; count < MOST_MENTIONS; count++) {
    const last = lastOf(lists, at);
    const mention = lists[last]?.[at[last] ?? -1];
    if (mention === undefined || mention.start < from) return;
    at[last] = (at[last] ?? 0) - 1;
    yield mention;
  }
}

/** Which of the lists has the mention that stands last, each read up to its place; the first of equals. */
function lastOf(lists: readonly (readonly IndexedMention[])[], at: readonly number[]): number {
  let [last, latest] = [0, Number.NEGATIVE_INFINITY];
  for (let index = 0; index < lists.length; index++) {
    const start = lists[index]?.[at[index] ?? -1]?.start ?? -1;
    if (start > latest) [last, latest] = [index, start];
  }
  return last;
}
