import { describe, expect, test } from 'vitest';
import { NO_CLUSTERS } from '../../src/analysis/model/clusters.ts';
import { featureSetNamed } from '../../src/analysis/model/feature-sets.ts';
import { packOf } from '../../src/language/index.ts';
import { readMarked } from '../../src/score/marked-documents.ts';
import { allowedLabels } from '../../src/training/allowed-labels.ts';
import { parseCorpus } from '../../src/training/corpus.ts';
import { readByRules, type TrainingDocument, toTrainingDocument } from '../../src/training/documents.ts';
import { labelSequences } from '../../src/training/label-sequences.ts';
import { goldOf } from './articles.ts';

const pack = await packOf('en');
const encoder = {
  features: featureSetNamed('clitics-1'),
  lexemeOptions: { clusters: NO_CLUSTERS, entryClasses: [] },
  tagger: null,
};

type Marked = ReturnType<typeof goldOf>['attributions'][number];

/** A training document of marked sentences; `change` puts more into each attribution. */
function documentOf(sentences: readonly string[], change: (one: Marked) => object = () => ({}), options = '') {
  const { text, attributions } = goldOf('a', sentences);
  const marked = readMarked({ id: 'a', text, attributions: attributions.map((one) => ({ ...one, ...change(one) })) });
  if ('fault' in marked) throw new Error(marked.fault.en);
  const corpus = parseCorpus(`gold.jsonl${options}`);
  return toTrainingDocument(readByRules({ ...marked, text, group: 'a', corpus }, pack), encoder);
}

/** The tokens with their labels: `.` outside, a capital at the beginning of a cue, source or content, a small letter inside. */
const shown = ({ labels, encoded }: TrainingDocument): string =>
  Array.from(labels.slice(0, encoded.size), (label) => '.CcSsXx'.charAt(label)).join('');

const SAID = '[Ruth Lane] {has said} that <the pool was warm>.'; // 10 tokens
const OTHER = '[Tom Beck] {denied} <it>.'; // 5 tokens

describe('the labels of a training document', () => {
  test('are those of its gold attributions', () => {
    expect(shown(documentOf([SAID, OTHER]))).toBe('SsCc.Xxxx.SsCX.');
  });

  test('leave out arguable attributions, at whose tokens every label is right', () => {
    const document = documentOf([SAID, OTHER], ({ id }) => ({ optional: id === 'E2' }));
    expect(shown(document)).toBe('SsCc.Xxxx......');
    const free = Array.from(document.allowed ?? [], (bits) => (bits === 0b1111111 ? '*' : '.')).join('');
    expect(free.slice(0, 15)).toBe('..........****.');
    expect([document.wanted.length, document.indifferent.length]).toEqual([1, 1]);
  });

  test('leave out attributions inside others, which are neither right nor wrong', () => {
    const document = documentOf([SAID, OTHER], ({ id }) => (id === 'E2' ? { parent: 'E1' } : {}));
    expect(shown(document)).toBe('SsCc.Xxxx......');
    expect(document.allowed).toBeNull();
    expect([document.wanted.length, document.indifferent.length]).toEqual([1, 1]);
  });

  test('include an attribution without a cue, for which the model finds none', () => {
    const document = documentOf([SAID], () => ({ cue: [] }));
    expect(shown(document)).toBe('Ss...Xxxx.');
    expect(document.wanted).toEqual([]);
  });

  test('are not the only allowed ones where a corpus leaves labels unmarked', () => {
    const { allowed } = documentOf(['It rained.', OTHER], undefined, ',unmarked=source');
    expect(Array.from(allowed?.slice(0, 4) ?? [])).toEqual([0b11001, 0b11001, 0b11001, 0b1000]);
  });
});

test('a sequence may begin with a run that goes on from the paragraph before', () => {
  const document = documentOf(['[Ruth Lane] {said} <it was warm.\n\nIt was deep>.', OTHER], ({ id }) => ({
    optional: id === 'E2',
  }));
  expect(shown(document)).toBe('SsCXxxxxxx......');
  const [, second] = labelSequences(document);
  expect(second?.labels[0]).toBe(6);
  expect(Array.from(second?.allowed ?? []).slice(0, 2)).toEqual([0b1100000, 0b1000000]);
});

describe('allowedLabels', () => {
  test.each([
    ['its own label', [3, 4, 5, 6], [], [1 << 3, 1 << 4, 1 << 5, 1 << 6]],
    ['outside also those that are not marked', [0, 1, 0], [5], [0b1100001, 1 << 1, 0b1100001]],
    [
      'a beginning for what another run parted from it',
      [5, 1, 6, 6],
      [],
      [1 << 5, 1 << 1, (1 << 5) | (1 << 6), 1 << 6],
    ],
  ])('allows each place %s', (_, labels, free, bits) => {
    expect([...allowedLabels(Uint8Array.from(labels), free)]).toEqual(bits);
  });
});
