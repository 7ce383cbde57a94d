import type { Transparency } from '../../language/values.ts';
import { lastBegun, type Span } from '../../text/span.ts';
import type { Description } from './descriptions.ts';

/** A source while its mentions are still being gathered. */
export interface Draft {
  name: string;
  nameWords: readonly string[];
  readonly words: Set<string>;
  readonly head: string;
  transparency: Transparency;
  gender: 'm' | 'f' | null;
  plural: boolean;
  /** Full mentions, then those that point back, each list in text order. */
  readonly mentions: readonly [full: Span[], pointing: Span[]];
}

/** The drafts of an article in the order in which they were made, and by each of their words. */
export interface Drafts {
  readonly all: Map<Draft, number>;
  readonly byWord: Map<string, Set<Draft>>;
}

/** Adds a draft, or the words that one has learnt, to those that are found by them. */
export function enter({ all, byWord }: Drafts, draft: Draft): void {
  if (!all.has(draft)) all.set(draft, all.size);
  for (const word of keysOf(draft)) {
    const list = byWord.get(word);
    if (list === undefined) byWord.set(word, new Set([draft]));
    else list.add(draft);
  }
}

/** The drafts that have a word of the mention, in their order: without one, no two mentions are of the same source. */
export function sharingWords({ all, byWord }: Drafts, mention: Description): Draft[] {
  const found = new Set<Draft>();
  for (const word of keysOf(mention)) for (const draft of byWord.get(word) ?? []) found.add(draft);
  return [...found].sort((a, b) => (all.get(a) ?? 0) - (all.get(b) ?? 0));
}

const NAMELESS = '';

/** The words of the whole, of the name and the head; a sign for no name at all. */
const keysOf = ({ words, nameWords, head }: Pick<Description, 'words' | 'nameWords' | 'head'>): Set<string> =>
  new Set([...words, head, ...(nameWords.length > 0 ? nameWords : [NAMELESS])]);

/** All mentions of a draft in text order. */
export const mentionsOf = ({ mentions }: Draft): Span[] =>
  [...mentions[0], ...mentions[1]].sort((a, b) => a.start - b.start);

/** How far a draft's nearest mention before this one is; drafts that come later in the text are farther than any before. */
export function distance(draft: Draft, { span }: Description): number {
  const nearest = lastBefore(draft, span);
  if (nearest !== -1) return span.start - nearest;
  return 1e9 + Math.min(...draft.mentions.map(([first]) => first?.start ?? Number.POSITIVE_INFINITY));
}

/** Where the draft was mentioned last before the span; -1 for nowhere. */
export const lastBefore = ({ mentions }: Draft, { start }: Span): number =>
  Math.max(...mentions.map((list) => list[lastBegun(list, start - 1)]?.start ?? -1));
