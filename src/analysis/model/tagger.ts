import { onceFor } from '../../memo.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Encoder, Spelt } from './encoder.ts';

import type { FeatureSet } from './feature-sets.ts';
import type { Feature } from './features.ts';
import { atomNamed, paddedSeries, type SeriesList } from './inputs.ts';
import { type Scorer, scorerKeeper } from './score-cache.ts';
import { planOf } from './score-plan.ts';
import { type Run, segmentsOf } from './segments.ts';
import type { Scores } from './weights.ts';

/** The universal parts of speech, in the order of the model's classes. */
export const TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;

/** A part of speech as the models count it. */
export const tagOf = (name: (typeof TAGS)[number]): number => TAGS.indexOf(name);

const [PUNCT, UNKNOWN] = [tagOf('PUNCT'), tagOf('X')];

/** What a tag is where there is no token. */
const NO_TAG = 31;

const [LEXEME, SHAPE, TAG] = [atomNamed('lexeme').id, atomNamed('shape').id, atomNamed('tag').id];

/** The series that the tagger reads, among them the tags given so far: they may be written while it is read. */
export function taggerSeries({ lexeme, shape }: Spelt, tags: Uint8Array, segment: Run): SeriesList {
  const series = [];
  series[LEXEME] = paddedSeries(lexeme, segment);
  series[SHAPE] = paddedSeries(shape, segment);
  series[TAG] = paddedSeries(tags, segment);
  return series;
}

const looksAtTags = ({ terms }: Feature): boolean => terms.some(({ input }) => input.atom.id === TAG);

/** What is scored before any tag is known, and what is scored token by token. */
const scorersOf = onceFor(({ tagger }: FeatureSet) => ({
  letters: scorerKeeper(() => planOf(tagger.filter((feature) => !looksAtTags(feature)))),
  tags: scorerKeeper(() => planOf(tagger.filter(looksAtTags))),
}));

// So many tokens are looked at by their letters before the first of them is tagged.
const BLOCK = 256;

/** The part of speech of each token, as an index into TAGS; NO_TAG behind the last one. */
export function tagTokens(spelt: Spelt, { features, tagger }: Pick<Encoder, 'features' | 'tagger'>): Uint8Array {
  const { view, lexemes } = spelt;
  const tags = noTags(view);
  if (tagger === null) return onlyMarks(view, tags);
  const { letters, tags: behind } = scorersOf(features);
  const tagBlock = blockTagger(view, letters(tagger, lexemes), behind(tagger, lexemes));
  for (const segment of segmentsOf(view)) {
    const series = taggerSeries(spelt, tags, segment);
    for (let from = segment.from; from < segment.to; from += BLOCK)
      tagBlock(series, tags, { from, to: Math.min(segment.to, from + BLOCK) });
  }
  return tags;
}

/** The tags of a document before any is known. */
export const noTags = ({ tokens }: TokenView): Uint8Array<ArrayBuffer> =>
  new Uint8Array(tokens.length + 1).fill(NO_TAG);

function onlyMarks({ tokens }: TokenView, tags: Uint8Array): Uint8Array {
  for (let at = 0; at < tokens.length; at++) tags[at] = tokens[at]?.kind === 'mark' ? PUNCT : UNKNOWN;
  return tags;
}

function blockTagger({ tokens }: TokenView, letters: Scorer, behind: Scorer) {
  const scores = new Int32Array(BLOCK * TAGS.length);
  return (series: SeriesList, tags: Uint8Array, { from, to }: Run): void => {
    letters.addRun(series, { from, to }, scores.fill(0, 0, (to - from) * TAGS.length));
    for (let at = from, base = 0; at < to; at++, base += TAGS.length) {
      if (tokens[at]?.kind === 'mark') {
        tags[at] = PUNCT;
        continue;
      }
      behind.addAt(series, at, scores, base);
      tags[at] = bestFrom(scores, base, TAGS.length);
    }
  };
}

/** The index of the highest score, the first of equal ones. */
export const best = (scores: Scores): number => bestFrom(scores, 0, scores.length);

function bestFrom(scores: Scores, base: number, count: number): number {
  let index = 0;
  for (let at = 1; at < count; at++) if ((scores[base + at] as number) > (scores[base + index] as number)) index = at;
  return index;
}
