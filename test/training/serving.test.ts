import { describe, expect, test } from 'vitest';
import { findRoles, labelDocument, labelsWith, rerank } from '../../src/analysis/model/candidates.ts';
import { cueWindowOf } from '../../src/analysis/model/cue-window.ts';
import type { Encoder } from '../../src/analysis/model/encoder.ts';
import { featureSetNamed } from '../../src/analysis/model/feature-sets.ts';
import { labelScorer } from '../../src/analysis/model/label-scores.ts';
import type { Model } from '../../src/analysis/model/model.ts';
import { roleScorer } from '../../src/analysis/model/role-scores.ts';
import { RunIndex } from '../../src/analysis/model/run-index.ts';
import { segmentsOf } from '../../src/analysis/model/segments.ts';
import { pairsOf, type SequenceModel } from '../../src/analysis/model/viterbi.ts';
import type { Weights } from '../../src/analysis/model/weights.ts';
import { packOf } from '../../src/language/index.ts';
import type { Pack } from '../../src/language/pack.ts';
import { parseCorpus } from '../../src/training/corpus.ts';
import { type Sequence, sumWeights } from '../../src/training/crf.ts';
import { readByRules, type TrainingDocument, toTrainingDocument } from '../../src/training/documents.ts';
import { labelSequences } from '../../src/training/label-sequences.ts';
import { newRandom } from '../../src/training/random.ts';
import { rerankExamples } from '../../src/training/reranker.ts';
import { roleSequencer } from '../../src/training/role-sequences.ts';
import { ARTICLES } from './news.ts';

// What the program sums for a token, from rows of sums that it keeps, must be what the trainer summed for the same token
// from single features: otherwise the weights mean something else than what was learned.

/** A table of weights that look random, a byte each. */
function table(classes: number, buckets = 2 ** 12): Weights {
  const random = newRandom(classes);
  return {
    classes,
    buckets,
    values: Int8Array.from({ length: classes * buckets }, () => Math.floor(random() * 255) - 127),
  };
}

const sequenceModel = (labels: number): SequenceModel => ({ nodes: table(labels), edges: table(labels ** 2) });

const modelOf = (encoder: Encoder): Model => ({
  ...encoder,
  labels: sequenceModel(7),
  roles: sequenceModel(5),
  reranker: table(1),
  scales: { labels: 400, reranker: 1 },
  thresholds: { choose: 0, candidates: 10, unlistedCue: 1 },
});

function encoderWith(set: string): Encoder {
  const features = featureSetNamed(set);
  const clusters = ({ norm }: { norm: string }, bits: number): number => norm.length % bits;
  const tagger = features.tagger.length === 0 ? null : table(17);
  return { features, lexemeOptions: { clusters, entryClasses: [] }, tagger };
}

function read(id: string, text: string, pack: Pack, encoder: Encoder): TrainingDocument {
  const corpus = parseCorpus('news.jsonl');
  const gold = { id, text, language: pack.language, fields: {}, attributions: [], group: id, corpus };
  return toTrainingDocument(readByRules(gold, pack), encoder);
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** The trainer's sums for the labels of each place, and for each pair of labels. */
const trained = ({ nodes, edges }: SequenceModel, sequence: Pick<Sequence, 'nodes' | 'edges'>) => ({
  nodes: [...sumWeights(nodes, sequence.nodes, range(nodes.classes))],
  edges: [...sumWeights(edges, sequence.edges, pairsOf(nodes.classes).classes)],
});

/** The program's, of which the arrays may be longer than the sequence. */
function served({ size, labels, pairs, nodes, edges }: ReturnType<ReturnType<typeof labelScorer>>) {
  return { nodes: [...nodes.subarray(0, size * labels)], edges: [...edges.subarray(0, size * pairs.label.length)] };
}

const LANGUAGES = Object.keys(ARTICLES) as readonly (keyof typeof ARTICLES)[];

describe.each(LANGUAGES.flatMap((language) => ['tagged-1', 'clitics-1'].map((set) => [language, set] as const)))(
  'the sums of the program are those of the trainer: %s, %s',
  async (language, set) => {
    const pack = await packOf(language);
    const encoder = encoderWith(set);
    const model = modelOf(encoder);
    const documents = ARTICLES[language].map((text, at) => read(`article-${at}`, text, pack, encoder));
    const labelled = documents.map((document) => ({
      document,
      labelling: labelDocument(document.encoded, { labels: model.labels, scale: 400 }, 10),
    }));

    test('of labels, at every token', () => {
      for (const document of documents) {
        const score = labelScorer(document.encoded, model.labels);
        const segments = segmentsOf(document.encoded.view);
        const sequences = labelSequences(document);
        expect(sequences).toHaveLength(segments.length);
        sequences.forEach((sequence, at) => {
          expect(served(score(segments[at] as (typeof segments)[number]))).toEqual(trained(model.labels, sequence));
        });
      }
    });

    test('of roles, at every token round every cue that is considered', () => {
      let windows = 0;
      for (const { document, labelling } of labelled) {
        const score = roleScorer(document.encoded, model.roles);
        const toSequence = roleSequencer(document);
        for (const hypothesis of labelling.hypotheses) {
          const around = labelsWith(labelling.labels, hypothesis);
          const window = cueWindowOf(document.encoded, around, hypothesis, hypothesis.segment);
          const sequence = toSequence(window, new Uint8Array(window.to - window.from));
          expect(served(score(window))).toEqual(trained(model.roles, sequence));
          windows++;
        }
      }
      expect(windows).toBeGreaterThan(50);
    });

    test('of candidates', () => {
      for (const { document, labelling } of labelled) {
        const candidates = findRoles(document.encoded, labelling, model.roles);
        const context = { encoded: document.encoded, labels: labelling.labels, all: new RunIndex(candidates) };
        const examples = rerankExamples({ document, labels: labelling.labels, candidates });
        expect(examples).toHaveLength(candidates.length);
        candidates.forEach((candidate, at) => {
          const [sum] = sumWeights(model.reranker, [examples[at]?.features ?? new Int32Array()], [0]);
          expect(rerank(context, candidate, model)).toBe(sum);
        });
      }
    });
  },
);
