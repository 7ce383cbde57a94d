import { memoise } from '../../memo.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { Attribution } from '../attribution.ts';
import { findCues } from '../tokens/cues.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { entryNumber } from './lexemes.ts';
import type { Run, Segment } from './segments.ts';
import { type Spelt, spell, tagTokens } from './tagger.ts';
import { hashText, type Weights } from './weights.ts';

/** A document, or a segment of it, as the models see it: what is known of each token, as small numbers or hashes. */
export interface EncodedTokens extends Spelt, Segment {
  readonly view: TokenView;
  readonly tags: Uint8Array;
  /** 0 outside quotations, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quoted: Uint8Array;
  /** The lexicon's entry of a cue that begins here, as a hash; 0 for none. */
  readonly entry: Int32Array;
  /** The same as a small number. */
  readonly listed: Int32Array;
  /** What the rules found, and what they take each token for: a label. */
  readonly found: readonly Attribution[];
  /** Which of these have a word of their cue at a token. */
  readonly cued: ReadonlyMap<number, readonly number[]>;
  readonly ruled: Uint8Array;
  /** The first token of the token's sentence, and the one after its last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** What a token may be: outside, or at the beginning or inside of a cue, a source, a content. An inside is its beginning plus one. */
export const [CUE, SOURCE, CONTENT] = [1, 3, 5] as const;
export const LABEL_COUNT = 7;

/** Prepares a document, with what the rules found in it, for the models. */
export function encode(view: TokenView, found: readonly Attribution[], tagger: Weights): EncodedTokens {
  const spelt = spell(view);
  const { lexemes, lexeme, word, suffix, shortSuffix, shape } = spelt;
  const size = view.tokens.length;
  const [first, end] = [new Int32Array(size), new Int32Array(size)];
  for (let at = 0; at < size; at++) [first[at], end[at]] = [at, at + 1];
  for (const { firstToken, endToken } of view.document.sentences) {
    first.fill(firstToken, firstToken, endToken);
    end.fill(endToken, firstToken, endToken);
  }
  const entry = lexeme.map((number) => lexemes.other[number] as number);
  const cues = findCues(view);
  for (let at = cues.length - 1; at >= 0; at--) entry[cues[at]?.firstToken ?? -1] = hashOf(cues[at]?.entry.id ?? '');
  const listed = entry.map((hash) => (hash === 0 ? 0 : entryNumber(hash, lexemes)));
  const [tags, quoted, ruled] = [tagTokens(view, spelt, tagger), quotedOf(view), labelsOf(view, found)];
  return {
    from: 0,
    to: size,
    lexemes,
    lexeme,
    word,
    suffix,
    shortSuffix,
    shape,
    view,
    size,
    tags,
    quoted,
    entry,
    listed,
    found,
    cued: cuedOf(found),
    ruled,
    first,
    end,
  };
}

/** A segment of a document that has been prepared. Written out: what is made by spreading has another shape for V8. */
export const within = (encoded: EncodedTokens, { from, to }: Run): EncodedTokens => ({
  from,
  to,
  lexemes: encoded.lexemes,
  lexeme: encoded.lexeme,
  word: encoded.word,
  suffix: encoded.suffix,
  shortSuffix: encoded.shortSuffix,
  shape: encoded.shape,
  view: encoded.view,
  size: encoded.size,
  tags: encoded.tags,
  quoted: encoded.quoted,
  entry: encoded.entry,
  listed: encoded.listed,
  found: encoded.found,
  cued: encoded.cued,
  ruled: encoded.ruled,
  first: encoded.first,
  end: encoded.end,
});

function cuedOf(found: readonly Attribution[]): Map<number, number[]> {
  const cued = new Map<number, number[]>();
  found.forEach(({ cue }, index) => {
    for (const { firstToken, endToken } of cue?.ranges ?? [])
      for (let at = firstToken; at < endToken; at++) addToGroup(cued, at, index);
  });
  return cued;
}

const hashOf = memoise(hashText);

function quotedOf({ tokens, quotations }: TokenView): Uint8Array {
  const quoted = new Uint8Array(tokens.length + 1);
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
  readonly cue: { readonly ranges: readonly TokenRange[] } | null;
  readonly source: readonly TokenRange[];
  readonly content: readonly TokenRange[];
  readonly parent: number | string | null;
}

/** A label for each token, and none behind the last, from the attributions that lie in no other. */
export function labelsOf(view: TokenView, attributions: readonly Parts[]): Uint8Array {
  const labels = new Uint8Array(view.tokens.length + 1);
  const put = ({ firstToken, endToken }: TokenRange, label: number): void => {
    labels.fill(label + 1, firstToken, endToken);
    if (firstToken < endToken) labels[firstToken] = label;
  };
  for (const { content, source, cue, parent } of attributions) {
    if (parent !== null) continue;
    for (const range of content) put(range, CONTENT);
    for (const range of source) put(range, SOURCE);
    for (const range of cue?.ranges ?? []) put(range, CUE);
  }
  return labels;
}

/** Whether the run that a token is labelled with goes on behind it. */
export function goesOn(labels: Uint8Array, at: number): boolean {
  const [own, next] = [labels[at] ?? 0, labels[at + 1] ?? 0];
  return next > 0 && next % 2 === 0 && (own === next || own === next - 1);
}
