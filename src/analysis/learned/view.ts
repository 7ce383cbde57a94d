import { CLAIM_KINDS } from '../../language/values.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attributions.ts';
import { findCues } from '../cues.ts';
import type { Words } from '../words.ts';
import { type Shapes, shapesOf, tagTokens } from './tags.ts';
import { hashText, type Weights } from './weights.ts';

/** A document as the models see it: what is known of each token, as small numbers or hashes. */
export interface View extends Shapes {
  readonly words: Words;
  readonly size: number;
  readonly tags: Uint8Array;
  /** 0 outside quotations, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quoted: Uint8Array;
  /** The lexicon's entry of a cue that begins here, as a hash; 0 for none. */
  readonly entry: Int32Array;
  /** What the rules found, and what they take each token for: a label. */
  readonly found: readonly Attribution[];
  readonly ruled: Uint8Array;
  /** The first token of the token's sentence, and the one after its last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** What a token may be: outside, or at the beginning or inside of a cue, a source, a content. An inside is its beginning plus one. */
export const [CUE, SOURCE, CONTENT] = [1, 3, 5] as const;
export const LABEL_COUNT = 7;

/** What somebody does by a verb that the lexicon lists only by its kind; -1 for a word that is none of these. */
export const otherKind = (words: Words, at: number): number => OTHER_KINDS.findIndex((name) => words.is(name, at));

/** The classes of those verbs, one for each kind of claim. */
const OTHER_KINDS = CLAIM_KINDS.map((kind) => `other-${kind}`);
const OTHER_HASHES = OTHER_KINDS.map(hashText);

/** A run of tokens, half-open. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** Prepares a document, with what the rules found in it, for the models. */
export function viewOf(words: Words, found: readonly Attribution[], tagger: Weights): View {
  const shapes = shapesOf(words);
  const size = words.tokens.length;
  const first = Int32Array.from(words.tokens, ({ index }) => index);
  const end = first.map((at) => at + 1);
  for (const { firstToken, endToken } of words.document.sentences) {
    first.fill(firstToken, firstToken, endToken);
    end.fill(endToken, firstToken, endToken);
  }
  const entry = Int32Array.from(words.tokens, (_, at) => OTHER_HASHES[otherKind(words, at)] ?? 0);
  for (const cue of findCues(words).reverse()) entry[cue.firstToken] = hashText(cue.entry.id);
  const [tags, quoted, ruled] = [tagTokens(words, shapes, tagger), quotedOf(words), labelsOf(words, found)];
  return { ...shapes, words, size, tags, quoted, entry, found, ruled, first, end };
}

function quotedOf({ tokens, quotations }: Words): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { firstToken, endToken, closed, parent } of quotations) {
    if (parent !== null) continue;
    quoted.fill(1, firstToken, endToken);
    quoted[firstToken - 1] = 2;
    if (closed && endToken < tokens.length) quoted[endToken] = 3;
  }
  return quoted;
}

/** The parts of an attribution, as the rules or a gold file give them. */
export interface Parts {
  readonly cue: { readonly spans: readonly Span[] } | null;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly parent: number | string | null;
}

/** A label for each token, from the attributions that lie in no other. */
export function labelsOf(words: Words, attributions: readonly Parts[]): Uint8Array {
  const labels = new Uint8Array(words.tokens.length);
  const put = (span: Span, label: number): void => {
    const { from, to } = runOf(words, span);
    labels.fill(label + 1, from, to);
    if (from < to) labels[from] = label;
  };
  for (const { content, source, cue, parent } of attributions) {
    if (parent !== null) continue;
    for (const span of content) put(span, CONTENT);
    for (const span of source) put(span, SOURCE);
    for (const span of cue?.spans ?? []) put(span, CUE);
  }
  return labels;
}

/** The tokens that a span touches. */
export function runOf({ tokens }: Words, { start, end }: Span): Run {
  const firstAfter = (offset: number, edge: 'start' | 'end'): number => {
    let [low, high] = [0, tokens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle]?.[edge] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: firstAfter(start + 1, 'end'), to: firstAfter(end, 'start') };
}

/** Whether the run that a token is labelled with goes on behind it. */
export function goesOn(labels: Uint8Array, at: number): boolean {
  const [own, next] = [labels[at] ?? 0, labels[at + 1] ?? 0];
  return next > 0 && next % 2 === 0 && (own === next || own === next - 1);
}
