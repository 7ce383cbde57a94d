import { segmentsOf } from '../analysis/model/segments.ts';
import { best, noTags, type Spelt, spell, TAGS, tagFeatures, tagging, tagOf } from '../analysis/model/tagger.ts';
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
export function trainTagger(documents: readonly TaggedDocument[]): Weights {
  const spelt = documents.map(({ view, tags }) => ({ view, tags, spelt: spell(view) }));
  const perceptron = new Perceptron(TAGS.length, BUCKETS);
  const random = newRandom();
  for (let round = 0; round < ROUNDS; round++)
    for (const document of shuffle(spelt, random)) learnDocument(perceptron, document);
  return perceptron.finish();
}

/** A tagger that gives every word the tag X, for a language without parts of speech to learn from. */
export function untrainedTagger(): Weights {
  const values = new Int8Array(TAGS.length);
  values[tagOf('X')] = 1;
  return { classes: TAGS.length, buckets: 1, values };
}

function learnDocument(
  perceptron: Perceptron,
  { view, spelt, tags }: TaggedDocument & { readonly spelt: Spelt },
): void {
  const guesses = noTags(view);
  const buffer = newBuffer();
  const scores = new Float64Array(TAGS.length); // the weights are no bytes yet
  for (const segment of segmentsOf(view)) {
    const place = tagging(spelt, guesses, segment);
    for (let at = segment.from; at < segment.to; at++) {
      guesses[at] = tagOf('PUNCT');
      if (view.tokens[at]?.kind === 'mark') continue;
      tagFeatures(buffer, place, at);
      addScores(perceptron.weights, buffer, scores.fill(0), 0);
      guesses[at] = best(scores);
      perceptron.learn(buffer.hashes.subarray(0, buffer.count), tags[at] as number, guesses[at] as number);
    }
  }
}
