import { describe, expect, test } from 'vitest';
import { findNestedByRules } from '../../../src/analysis/merge/find-attributions.ts';
import { labelDocument, labelsWith } from '../../../src/analysis/model/candidates.ts';
import { cueWindowOf } from '../../../src/analysis/model/cue-window.ts';
import { encode } from '../../../src/analysis/model/encode.ts';
import { featureSetNamed } from '../../../src/analysis/model/feature-sets.ts';
import { addHashes, bind, type Feature } from '../../../src/analysis/model/features.ts';
import type { SeriesList } from '../../../src/analysis/model/inputs.ts';
import { labelSeriesOf } from '../../../src/analysis/model/label-scores.ts';
import type { Lexemes } from '../../../src/analysis/model/lexemes.ts';
import { roleScorer } from '../../../src/analysis/model/role-scores.ts';
import { newScorer } from '../../../src/analysis/model/score-cache.ts';
import { planOf } from '../../../src/analysis/model/score-plan.ts';
import { type Run, segmentsOf } from '../../../src/analysis/model/segments.ts';
import { best, noTags, taggerSeries, tagOf } from '../../../src/analysis/model/tagger.ts';
import { pairsOf } from '../../../src/analysis/model/viterbi.ts';
import { addScores, newBuffer, type Weights } from '../../../src/analysis/model/weights.ts';
import { findQuotations } from '../../../src/analysis/tokens/quotations.ts';
import { viewTokens } from '../../../src/analysis/tokens/token-view.ts';
import { packOf } from '../../../src/language/index.ts';
import { readDocument } from '../../../src/text/document.ts';

// Training adds the weights of each feature's hash; the program adds sums that it keeps. Both must be equal.

const TEXT = `The harbour master said on Monday, "We sail at nine," and 12 members of the crew told reporters they would wait.

According to Ruth Lane, who chairs the council, the pool—closed since May—is not safe; critics deny it. "Nobody will
be late," she added. "The BBC's report was wrong."

Officials believe that the ferry, reportedly, has turned back. He asked whether the train would come.`;

const pack = await packOf('en');

/** A table whose weights look random. */
function randomWeights(classes: number, buckets: number): Weights {
  let state = classes * 1000 + 7;
  const values = Int8Array.from({ length: classes * buckets }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 24) - 128 || 1;
  });
  return { classes, buckets, values };
}

/** The sums of the features' weights at each token of a run, hash by hash. */
function plainSums(features: readonly Feature[], { series, lexemes, run, weights }: Asked): number[] {
  const bound = bind(features, lexemes);
  const buffer = newBuffer();
  const sums = new Int32Array((run.to - run.from) * weights.classes);
  for (let at = run.from; at < run.to; at++) {
    buffer.count = 0;
    addHashes(buffer, bound, series, at);
    addScores(weights, buffer, sums, (at - run.from) * weights.classes);
  }
  return [...sums];
}

interface Asked {
  readonly series: SeriesList;
  readonly lexemes: Lexemes;
  readonly run: Run;
  readonly weights: Weights;
}

const table = { 7: randomWeights(7, 4096), 5: randomWeights(5, 4096), 17: randomWeights(17, 4096) };

describe.each(['tagged-1', 'clitics-1'])('cached sums equal the sums of hashes: %s', (name) => {
  const features = featureSetNamed(name);
  const document = readDocument({ id: 'x', path: null, text: TEXT }, pack);
  const view = viewTokens(document, pack, findQuotations(document, pack));
  const lexemeOptions = {
    clusters: ({ norm }: { norm: string }, bits: number) => norm.length % bits,
    entryClasses: ['other-speech'],
  };
  const tagger = features.tagger.length === 0 ? null : table[17];
  const encoded = encode(view, findNestedByRules(view), { features, lexemeOptions, tagger });
  const { lexemes } = encoded;

  test('labels', () => {
    const weights = table[7];
    const seriesOf = labelSeriesOf(encoded);
    for (const run of segmentsOf(view)) {
      const asked = { series: seriesOf(run), lexemes, run, weights };
      const sums = new Int32Array((run.to - run.from) * 7);
      newScorer(planOf(features.label), { weights, lexemes, pick: undefined }).addRun(asked.series, run, sums);
      expect([...sums]).toEqual(plainSums(features.label, asked));
      const first = new Int32Array(7);
      newScorer(planOf(features.label), { weights, lexemes, pick: undefined }).addAt(asked.series, run.from, first, 0);
      expect([...first]).toEqual([...sums.subarray(0, 7)]);
    }
  });

  test('roles', () => {
    const model = { nodes: table[5], edges: randomWeights(25, 4096) };
    const score = roleScorer(encoded, model);
    const picked = pairsOf(5).classes;
    const { labels, hypotheses } = labelDocument(
      encoded,
      { labels: { nodes: table[7], edges: randomWeights(49, 4096) }, scale: 1 },
      5000,
    );
    expect(hypotheses.length).toBeGreaterThan(10);
    for (const hypothesis of hypotheses) {
      const window = cueWindowOf(encoded, labelsWith(labels, hypothesis), hypothesis, hypothesis.segment);
      const asked = { series: window.series, lexemes, run: window };
      const lattice = score(window);
      const size = window.to - window.from;
      expect([...lattice.nodes.subarray(0, size * 5)]).toEqual(
        plainSums(features.role, { ...asked, weights: model.nodes }),
      );
      const edges = plainSums(features.rolePair, { ...asked, weights: model.edges });
      const expected = Array.from({ length: size }, (_, at) => picked.map((index) => edges[at * 25 + index])).flat();
      expect([...lattice.edges.subarray(0, size * picked.length)]).toEqual(expected);
    }
  });

  test('parts of speech', () => {
    if (tagger === null) return;
    const bound = bind(features.tagger, lexemes);
    const buffer = newBuffer();
    const tags = noTags(view);
    for (const segment of segmentsOf(view)) {
      const series = taggerSeries(encoded, tags, segment);
      for (let at = segment.from; at < segment.to; at++) {
        buffer.count = 0;
        addHashes(buffer, bound, series, at);
        const sums = new Int32Array(tagger.classes);
        addScores(tagger, buffer, sums, 0);
        tags[at] = view.tokens[at]?.kind === 'mark' ? tagOf('PUNCT') : best(sums);
      }
    }
    expect([...encoded.tags]).toEqual([...tags]);
  });
});
