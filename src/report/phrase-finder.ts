import type { NewsroomList, WordGroup, WordLists } from '../language/newsroom-lists.ts';
import type { Pack } from '../language/pack.ts';
import { memoise } from '../memo.ts';
import { lowerBound } from '../text/binary-search.ts';
import type { Document } from '../text/document.ts';
import { overlapping, type Span } from '../text/span.ts';
import { type Token, tokenise } from '../text/tokens.ts';

/** A word or phrase of a list in the article, with its group. */
export interface ListedPhrase extends Span {
  readonly group: string;
  readonly text: string;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Finds the words of lists in an article. */
export interface PhraseFinder {
  /**
   * The phrases of a list that overlap the spans, in text order; without spans, those of the whole
   * article.
   */
  readonly find: (list: NewsroomList, spans?: readonly Span[]) => readonly ListedPhrase[];
  /** The groups of a list with a phrase in a short text, such as a name or a role. */
  readonly groupsIn: (list: NewsroomList, text: string) => ReadonlySet<string>;
  /**
   * The first token that begins at or after an offset; the number of tokens where there is none.
   */
  readonly tokenAt: (offset: number) => number;
}

/** Prepares an article for finding words of lists; each list is searched once, on first use. */
export function phraseFinder(document: Document, pack: Pack, lists: WordLists): PhraseFinder {
  const { text, tokens } = document;
  const formsOf = memoise((norm) => formsIn(norm, pack));
  const tokenForms = ({ norm, proclitic, stem }: Token): string[] =>
    proclitic === '' ? formsOf(norm) : [...formsOf(norm), ...formsOf(stem)];
  const forms = tokens.map(tokenForms);
  const indexes = memoise((list) => indexOf(lists[list as NewsroomList]));
  const all = memoise((list) =>
    hitsIn(indexes(list), forms).map(({ at, end, group }): ListedPhrase => {
      const span = { start: tokens[at]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
      return { ...span, group, text: text.slice(span.start, span.end), firstToken: at, endToken: end };
    }),
  );
  // Rules ask for the same names again and again.
  const groupsIn = memoise((list) =>
    memoise((given): ReadonlySet<string> => {
      const hits = hitsIn(indexes(list), tokenise(given, pack).map(tokenForms));
      return new Set(hits.map(({ group }) => group));
    }),
  );
  return {
    find: (list, spans) => {
      const found = all(list);
      return spans === undefined ? found : overlapping(found, spans);
    },
    groupsIn: (list, given) => groupsIn(list)(given),
    tokenAt: (offset) => lowerBound(tokens, ({ start }) => start >= offset),
  };
}

const LONGEST_PHRASE = 5;

/**
 * The words and phrases of a list among words given in all their forms, as half-open ranges that
 * are not nested.
 */
function hitsIn(index: Index, forms: readonly (readonly string[])[]) {
  const hits: { at: number; end: number; group: string }[] = [];
  for (let at = 0; at < forms.length; at++) {
    const hit = longestAt(index, forms.slice(at, at + LONGEST_PHRASE));
    if (hit === null) continue;
    hits.push({ at, end: at + hit.length, group: hit.group });
    at += hit.length - 1;
  }
  return hits;
}

/**
 * A normalised word, also without its article, and without a conjunction that may be joined to it.
 */
function formsIn(norm: string, pack: Pack): string[] {
  const parted = pack.is('possible-conjunction-proclitic', norm) ? norm.slice(1) : norm;
  return [...new Set([norm, pack.bare(norm), parted, pack.bare(parted)])];
}

interface Index {
  /** Phrases by their first word: the words after it, longest first. */
  readonly words: ReadonlyMap<string, readonly { readonly group: string; readonly rest: readonly string[] }[]>;
  readonly patterns: readonly { readonly group: string; readonly pattern: RegExp }[];
}

function indexOf(groups: readonly WordGroup[]): Index {
  const words = new Map<string, { group: string; rest: readonly string[] }[]>();
  for (const { id: group, words: own } of groups) {
    for (const [first = '', ...rest] of own.map((each) => each.split(' '))) {
      words.set(
        first,
        [...(words.get(first) ?? []), { group, rest }].sort((a, b) => b.rest.length - a.rest.length),
      );
    }
  }
  const patterns = groups.flatMap(({ id: group, patterns: own }) =>
    own.map((pattern) => ({ group, pattern: new RegExp(pattern, 'u') })),
  );
  return { words, patterns };
}

/** The longest word or phrase at the beginning of some words, each given in all its forms. */
function longestAt({ words, patterns }: Index, given: readonly (readonly string[])[]) {
  const [first = [], ...behind] = given;
  const fits = (rest: readonly string[]): boolean => rest.every((word, at) => behind[at]?.includes(word));
  const listed = first.flatMap((form) => (words.get(form) ?? []).filter(({ rest }) => fits(rest)));
  const [longest] = listed.sort((a, b) => b.rest.length - a.rest.length);
  if (longest !== undefined) return { group: longest.group, length: 1 + longest.rest.length };
  const shaped = patterns.find(({ pattern }) => first.some((form) => pattern.test(form)));
  return shaped === undefined ? null : { group: shaped.group, length: 1 };
}
