import type { Span } from '../text/span.ts';
import { type Layout, offsetsIn, wordsIn } from './layout.ts';
import type { Attribution } from './marked-documents.ts';
import { sameSet, shared } from './sets.ts';

/** How a content is quoted, by the quotation marks in the gold text. */
export type QuoteType = 'direct' | 'indirect' | 'mixed';

/**
 * The spans of a role as sets of offsets: all characters, and the letters, by which spans are
 * equal.
 */
interface Extent {
  readonly characters: ReadonlySet<number>;
  readonly letters: ReadonlySet<number>;
}

/** An attribution with the values that are compared. */
export interface Measured {
  readonly attribution: Attribution;
  readonly source: Extent;
  readonly content: Extent;
  /** The content without a complementizer at its start, by which contents are equal. */
  readonly bareContent: Extent;
  readonly cueWords: ReadonlySet<number>;
  /** Each span of each role as `first-last` of its letters, by which spans are exactly equal. */
  readonly edges: {
    readonly source: readonly string[];
    readonly cue: readonly string[];
    readonly content: readonly string[];
  };
  readonly quoteType: QuoteType;
}

/** Computes the values of an attribution on its text. */
export function measure(attribution: Attribution, layout: Layout): Measured {
  const { source, cue, content } = attribution;
  const bare = withoutComplementizer(content, layout);
  const letters = offsetsIn(content, layout.letters);
  return {
    attribution,
    source: extent(source, layout),
    content: { characters: offsetsIn(content, layout.characters), letters },
    bareContent: extent(bare, layout),
    cueWords: wordsIn(cue, layout),
    edges: { source: edges(source, layout), cue: edges(cue, layout), content: edges(bare, layout) },
    quoteType: quoteType(letters, layout.quoted),
  };
}

const extent = (spans: readonly Span[], { characters, letters }: Layout): Extent => ({
  characters: offsetsIn(spans, characters),
  letters: offsetsIn(spans, letters),
});

function quoteType(letters: ReadonlySet<number>, quoted: Uint8Array): QuoteType {
  const inside = [...letters].filter((at) => quoted[at] === 1).length;
  if (inside === 0) return 'indirect';
  return inside === letters.size ? 'direct' : 'mixed';
}

const COMPLEMENTIZER = /^(?:that|ب?[أإا]ن)$/iu;
const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’][\p{L}\p{M}\p{N}_]+)*|[^\s\p{L}\p{M}\p{N}_]/u;

// The content without a complementizer at its start, unless the content has no other word.
function withoutComplementizer(content: readonly Span[], { text, letters }: Layout): readonly Span[] {
  const [first, ...rest] = content;
  if (first === undefined) return content;
  const at = letters.indexOf(1, first.start);
  if (at === -1 || at >= first.end) return content;
  const [word = ''] = WORD.exec(text.slice(at, first.end)) ?? [];
  if (!COMPLEMENTIZER.test(word.normalize('NFC').replace(/[\p{M}\u0640]/gu, ''))) return content;
  const bare = [{ start: at + word.length, end: first.end }, ...rest];
  return offsetsIn(bare, letters).size > 0 ? bare : content;
}

const edges = (spans: readonly Span[], layout: Layout): string[] =>
  spans.map((span) => edgesOf(span, layout)).filter((key) => key !== null);

// The first and last letter of a span; the first and last mark where it has punctuation only.
function edgesOf({ start, end }: Span, { letters, characters }: Layout): string | null {
  for (const marked of [letters, characters]) {
    const first = marked.indexOf(1, start);
    if (first !== -1 && first < end) return `${first}-${marked.lastIndexOf(1, end - 1)}`;
  }
  return null;
}

// Equality without punctuation, quotation marks and white space.
const equal = (a: Extent, b: Extent): boolean =>
  a.letters.size + b.letters.size === 0 ? sameSet(a.characters, b.characters) : sameSet(a.letters, b.letters);

const neitherHasSource = (a: Measured, b: Measured): boolean =>
  a.source.characters.size + b.source.characters.size === 0;

/** Whether the sources share a character, or both are empty. */
export const sourcesOverlap = (a: Measured, b: Measured): boolean =>
  neitherHasSource(a, b) || shared(a.source.characters, b.source.characters) > 0;

/** Whether the sources are equal without punctuation, or both are empty. */
export const sourcesEqual = (a: Measured, b: Measured): boolean => neitherHasSource(a, b) || equal(a.source, b.source);

/** Whether the contents are equal without punctuation and without a complementizer at the start. */
export const contentsEqual = (a: Measured, b: Measured): boolean => equal(a.bareContent, b.bareContent);
