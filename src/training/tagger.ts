import { type Encoder, type Spelt, spell } from '../analysis/model/encoder.ts';
import type { FeatureSet } from '../analysis/model/feature-sets.ts';
import { addHashes, bind } from '../analysis/model/features.ts';
import { segmentsOf } from '../analysis/model/segments.ts';
import { best, noTags, TAGS, taggerSeries, tagOf } from '../analysis/model/tagger.ts';
import { addScores, newBuffer, type Weights } from '../analysis/model/weights.ts';
import type { TokenView } from '../analysis/tokens/token-view.ts';
import { Perceptron } from './perceptron.ts';
import type { TaggedSpan } from './pos-tags.ts';
import { newRandom, shuffle } from './random.ts';

/** A document with the part of speech that each of its tokens is to have, as an index into TAGS. */
export interface TaggedDocument {
  readonly view: TokenView;
  readonly tags: Uint8Array;
}

/** Lays another tagger's parts of speech over a document's tokens; marks are punctuation whatever it says. */
export function withTags(view: TokenView, tagged: readonly TaggedSpan[]): TaggedDocument {
  const at = new Uint8Array(view.document.text.length).fill(tagOf('X'));
  for (const [start, end, name] of tagged) {
    const tag = TAGS.findIndex((known) => known === name);
    at.fill(tag === -1 ? tagOf('X') : tag, start, end);
  }
  const tags = Uint8Array.from(view.tokens, ({ kind, start }) =>
    kind === 'mark' ? tagOf('PUNCT') : (at[start] as number),
  );
  return { view, tags };
}

const BUCKETS = 2 ** 15;
const ROUNDS = 6;

/** Distils a tagger: an averaged perceptron that learns to give the tags another tagger gave. */
export function trainTagger(
  documents: readonly TaggedDocument[],
  { features, lexemeOptions }: Omit<Encoder, 'tagger'>,
): Weights {
  const spelt = documents.map(({ view, tags }) => ({ view, tags, spelt: spell(view, lexemeOptions) }));
  const perceptron = new Perceptron(TAGS.length, BUCKETS);
  const random = newRandom();
  for (let round = 0; round < ROUNDS; round++)
    for (const document of shuffle(spelt, random)) learnDocument(perceptron, features, document);
  return perceptron.finish();
}

function learnDocument(
  perceptron: Perceptron,
  features: FeatureSet,
  { view, spelt, tags }: TaggedDocument & { readonly spelt: Spelt },
): void {
  const guesses = noTags(view);
  const bound = bind(features.tagger, spelt.lexemes);
  const buffer = newBuffer();
  const scores = new Float64Array(TAGS.length); // the weights are no bytes yet
  for (const segment of segmentsOf(view)) {
    const series = taggerSeries(spelt, guesses, segment);
    for (let at = segment.from; at < segment.to; at++) {
      guesses[at] = tagOf('PUNCT');
      if (view.tokens[at]?.kind === 'mark') continue;
      buffer.count = 0;
      addHashes(buffer, bound, series, at);
      addScores(perceptron.weights, buffer, scores.fill(0), 0);
      guesses[at] = best(scores);
      perceptron.learn(buffer.hashes.subarray(0, buffer.count), tags[at] as number, guesses[at] as number);
    }
  }
}
