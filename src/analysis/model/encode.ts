import { memoise } from '../../memo.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { Attribution } from '../attribution.ts';
import { findCues } from '../tokens/cues.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { type Encoder, spell } from './encoder.ts';
import type { FeatureSet } from './feature-sets.ts';
import { hashText } from './hashing.ts';
import { atomNamed, paddedSeries, type Series } from './inputs.ts';
import { entryNumber, type Lexemes } from './lexemes.ts';
import type { Run } from './segments.ts';
import { tagTokens } from './tagger.ts';

/**
 * A document's tokens as the input of a model, in small numbers or hashes. Arrays by token have one
 * more place, for "no token"; those of sentences have not.
 */
export interface EncodedTokens {
  readonly view: TokenView;
  readonly features: FeatureSet;
  readonly size: number;
  readonly lexemes: Lexemes;
  /** The number of each token's lexeme, and hashes of its word and last letters. */
  readonly lexeme: Int32Array;
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  /** Mark, number, capitals, hyphen; and whether the token begins its sentence. */
  readonly shape: Uint8Array;
  readonly tags: Uint8Array;
  /** 0 outside quotations, 1 inside, 2 an opening mark, 3 a closing one. */
  readonly quoted: Uint8Array;
  /** The lexicon's entry of a cue that begins here, as a hash; 0 for none. */
  readonly entry: Int32Array;
  /** The same as a small number. */
  readonly listed: Int32Array;
  /** The rules' attributions. */
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

/** Encodes a document with the rules' attributions for a model. */
export function encode(view: TokenView, found: readonly Attribution[], encoder: Encoder): EncodedTokens {
  const spelt = spell(view, encoder.lexemeOptions);
  const { lexemes, lexeme, shape } = spelt;
  const { first, end } = sentencesOf(view);
  const entry = lexeme.map((number) => lexemes.classEntry[number] as number);
  const cues = findCues(view);
  for (let at = cues.length - 1; at >= 0; at--) entry[cues[at]?.firstToken ?? -1] = hashOf(cues[at]?.entry.id ?? '');
  return {
    view,
    features: encoder.features,
    size: view.tokens.length,
    lexemes,
    lexeme,
    word: hashed(lexeme, lexemes.column('word')),
    suffix: hashed(lexeme, lexemes.column('suffix')),
    shape,
    tags: tagTokens(spelt, encoder),
    quoted: quotedOf(view),
    entry,
    listed: entry.map((hash) => (hash === 0 ? 0 : entryNumber(hash, lexemes))),
    found,
    cued: cuedOf(found),
    ruled: labelsOf(view, found),
    first,
    end,
  };
}

const hashOf = memoise(hashText);

function hashed(lexeme: Int32Array, hashes: readonly number[]): Int32Array {
  const all = new Int32Array(lexeme.length);
  for (let at = 0; at < all.length; at++) all[at] = hashes[lexeme[at] as number] as number;
  return all;
}

function sentencesOf({ document, tokens }: TokenView): Pick<EncodedTokens, 'first' | 'end'> {
  const [first, end] = [new Int32Array(tokens.length), new Int32Array(tokens.length)];
  for (let at = 0; at < tokens.length; at++) [first[at], end[at]] = [at, at + 1];
  for (const { firstToken, endToken } of document.sentences) {
    first.fill(firstToken, firstToken, endToken);
    end.fill(endToken, firstToken, endToken);
  }
  return { first, end };
}

const TOKEN_SERIES = [
  [atomNamed('lexeme').id, 'lexeme'],
  [atomNamed('shape').id, 'shape'],
  [atomNamed('tag').id, 'tags'],
  [atomNamed('quoted').id, 'quoted'],
  [atomNamed('ruled').id, 'ruled'],
  [atomNamed('entry').id, 'listed'],
] as const;

/** The series of the tokens' values; outside the segment there are none. */
export function tokenSeries(encoded: EncodedTokens, segment: Run): (Series | undefined)[] {
  const series: (Series | undefined)[] = [];
  for (const [id, name] of TOKEN_SERIES) series[id] = paddedSeries(encoded[name], segment);
  return series;
}

function cuedOf(found: readonly Attribution[]): Map<number, number[]> {
  const cued = new Map<number, number[]>();
  found.forEach(({ cue }, index) => {
    for (const { firstToken, endToken } of cue?.ranges ?? [])
      for (let at = firstToken; at < endToken; at++) addToGroup(cued, at, index);
  });
  return cued;
}

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
