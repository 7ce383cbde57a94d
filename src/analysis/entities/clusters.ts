import type { Transparency } from '../../language/values.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { Description } from '../mentions/description.ts';
import { startOf, type TokenRange } from '../tokens/token-range.ts';

/** A source while its mentions are still being gathered. */
export interface SourceCluster {
  name: string;
  nameWords: readonly string[];
  readonly words: Set<string>;
  readonly head: string;
  transparency: Transparency;
  gender: 'm' | 'f' | null;
  plural: boolean;
  /** Full mentions, then those that point back, each list in text order. */
  readonly mentions: readonly [full: TokenRange[], pointing: TokenRange[]];
}

/** The drafts of an article, and how those are found that a mention may be of without looking at all of them. */
export interface ClusterIndex {
  /** In the order in which they were made. */
  readonly all: Map<SourceCluster, Filed>;
  /** By each of their words, in the order in which they got it. */
  readonly byWord: Map<string, SourceCluster[]>;
  /** By the rarest of their words, and of their names', when they were filed: what has all words of a draft has this one. */
  readonly bySign: Map<string, SourceCluster[]>;
  /** All mentions, the full ones and those that point back, each list in text order. */
  readonly mentioned: readonly [full: Mentioned[], pointing: Mentioned[]];
}

/** What a draft is found by. */
interface Filed {
  readonly index: number;
  readonly words: Set<string>;
  readonly signs: Set<string>;
}

interface Mentioned {
  /** Where it begins, as startOf has it. */
  readonly start: number;
  readonly draft: SourceCluster;
}

/** No drafts as yet. */
export const newDrafts = (): ClusterIndex => ({
  all: new Map(),
  byWord: new Map(),
  bySign: new Map(),
  mentioned: [[], []],
});

/** Words by which drafts are found, and a mention's are looked for. */
type Naming = Pick<Description, 'words' | 'nameWords' | 'head'>;

/** Adds a draft, or what one has learnt: the words that a mention of it has, and the name that it bears now. */
export function enter({ all, byWord, bySign }: ClusterIndex, draft: SourceCluster, naming: Naming): void {
  const filed = all.get(draft) ?? { index: all.size, words: new Set(), signs: new Set() };
  all.set(draft, filed);
  // The signs first: a word is as rare as it is among the others.
  for (const list of [naming.words, naming.nameWords]) {
    const sign = rarestOf(byWord, list);
    if (sign !== null) file(bySign, sign, { draft, under: filed.signs });
  }
  for (const word of keysOf(naming)) file(byWord, word, { draft, under: filed.words });
}

interface Filing {
  readonly draft: SourceCluster;
  /** What it is filed under already. */
  readonly under: Set<string>;
}

function file(table: Map<string, SourceCluster[]>, word: string, { draft, under }: Filing): void {
  if (under.has(word)) return;
  under.add(word);
  addToGroup(table, word, draft);
}

/** The word that the fewest drafts have; null for no words. */
function rarestOf(byWord: ClusterIndex['byWord'], view: Iterable<string>): string | null {
  let [rarest, fewest]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const word of view) {
    const count = byWord.get(word)?.length ?? 0;
    if (count < fewest) [rarest, fewest] = [word, count];
  }
  return rarest;
}

// So many of the drafts that share a word are looked at, the last ones: no article that was read has a tenth of them.
const MOST_SHARING = 500;
const MOST_OFFICES = 100;

/**
 * The drafts that a mention may be of, in their order. They have all its words, or all the words of its name, or it has all
 * of theirs; an office and a person have two words in common.
 */
export function sharingWords({ all, byWord, bySign }: ClusterIndex, mention: Description): SourceCluster[] {
  const found = new Set<SourceCluster>();
  const look = (drafts: readonly SourceCluster[] = []): void => {
    for (const draft of drafts.length > MOST_SHARING ? drafts.slice(-MOST_SHARING) : drafts) found.add(draft);
  };
  const isPerson = mention.transparency === 'person';
  for (const list of isPerson ? [mention.words, named(mention)] : [mention.words]) {
    const rarest = rarestOf(byWord, list);
    if (rarest !== null) look(byWord.get(rarest));
  }
  for (const word of keysOf(mention)) look(bySign.get(word));
  const other = OTHER_KIND[mention.transparency];
  for (const word of other === undefined ? [] : allButCommonest(byWord, mention.words)) {
    const last = byWord.get(word)?.slice(-MOST_OFFICES);
    look(last?.filter(({ transparency }) => transparency === other));
  }
  return [...found].sort((a, b) => (all.get(a)?.index ?? 0) - (all.get(b)?.index ?? 0));
}

/** An office without a name may be that of a person, and a person may hold it. */
const OTHER_KIND: Partial<Record<Transparency, Transparency>> = { person: 'role', role: 'person' };

/** The words without the one that most drafts have: of two words that a draft has, at least one is among these. */
function allButCommonest(byWord: ClusterIndex['byWord'], view: Iterable<string>): string[] {
  const counted = [...view].map((word) => ({ word, count: byWord.get(word)?.length ?? 0 }));
  return counted
    .sort((a, b) => a.count - b.count)
    .slice(0, -1)
    .map(({ word }) => word);
}

const NAMELESS = '';

/** The words of a name; a sign for no name at all. */
const named = ({ nameWords }: Naming): readonly string[] => (nameWords.length > 0 ? nameWords : [NAMELESS]);

/** The words of the whole, of the name and the head. */
const keysOf = (naming: Naming): Set<string> => new Set([...naming.words, naming.head, ...named(naming)]);

/** Notes a mention of a draft. Those of a list come in text order. */
export function noteMention({ mentioned }: ClusterIndex, draft: SourceCluster, { range, pass }: Placed): void {
  draft.mentions[pass].push(range);
  mentioned[pass].push({ start: startOf(range), draft });
}

/** A mention, and the list that it belongs to. */
interface Placed {
  readonly range: TokenRange;
  readonly pass: 0 | 1;
}

// So many mentions before another are looked at.
const MOST_MENTIONS = 1_000;

/** The drafts mentioned before one place and not before another (as startOf has them), the last one first; one that is mentioned twice comes twice. */
export function* mentionedBetween({ mentioned }: ClusterIndex, from: number, before: number): Generator<SourceCluster> {
  const [full, pointing] = mentioned;
  const lastOf = (list: readonly Mentioned[]): number => lowerBound(list, ({ start }) => start >= before) - 1;
  let [a, b] = [lastOf(full), lastOf(pointing)];
  for (let count = 0; count < MOST_MENTIONS; count++) {
    const [one, other] = [full[a], pointing[b]];
    const last = other !== undefined && (one === undefined || other.start > one.start) ? other : one;
    if (last === undefined || last.start < from) return;
    if (last === one) a--;
    else b--;
    yield last.draft;
  }
}

/** All mentions of a draft in text order. */
export const mentionsOf = ({ mentions }: SourceCluster): TokenRange[] =>
  [...mentions[0], ...mentions[1]].sort((a, b) => startOf(a) - startOf(b));

/** How far, in tokens, a draft's nearest mention before this one is; drafts that come later in the text are farther than any before. */
export function distance(draft: SourceCluster, { range }: Description): number {
  const nearest = lastBefore(draft, range);
  if (nearest !== -1) return startOf(range) - nearest;
  const firsts = draft.mentions.flatMap(([first]) => (first === undefined ? [] : [startOf(first)]));
  return BEHIND + Math.min(...firsts);
}

// Farther than any mention before another can be, in tokens.
const BEHIND = 1e9;

/** Where the draft was mentioned last before a mention begins; -1 for nowhere. */
const lastBefore = ({ mentions }: SourceCluster, range: TokenRange): number =>
  Math.max(...mentions.map((list) => lastStart(list, startOf(range))));

function lastStart(mentions: readonly TokenRange[], before: number): number {
  const last = mentions[lowerBound(mentions, (mention) => startOf(mention) >= before) - 1];
  return last === undefined ? -1 : startOf(last);
}
