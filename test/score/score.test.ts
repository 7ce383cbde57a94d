import { describe, expect, test } from 'vitest';
import { spread } from '../../src/score/errors.ts';
import type { Figure } from '../../src/score/figures.ts';
import { scoreGroups } from '../../src/score/groups.ts';
import { faultOf, type MarkedDocument, readMarked } from '../../src/score/marked-documents.ts';
import { scoreDocuments } from '../../src/score/score.ts';

const TEXT = 'قال الوزير إن الأمر "انتهى تماما" أمس. وأضاف أن العمل بدأ.';

/** The span of some words that stand once in the text. */
const at = (words: string): [number, number][] => {
  const start = TEXT.indexOf(words);
  return words === '' ? [] : [[start, start + words.length]];
};

interface Row {
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly [label: string]: unknown;
}

const rowOf = ({ source, cue, content, ...labels }: Row): object => ({
  source: at(source),
  cue: at(cue),
  content: at(content),
  ...labels,
});
const marked = (rows: readonly Row[]): MarkedDocument & { text: string } =>
  readMarked({ id: 'a', text: TEXT, attributions: rows.map(rowOf) }) as MarkedDocument & { text: string };

const said: Row = { source: 'الوزير', cue: 'قال', content: 'الأمر "انتهى تماما" أمس' };
const added: Row = { source: '', cue: 'وأضاف', content: 'العمل بدأ' };

const scoreOf = (gold: readonly Row[], predicted: readonly Row[], options = {}) =>
  scoreDocuments([{ gold: marked(gold), predicted: marked(predicted).attributions }], options);
const counts = (gold: readonly Row[], predicted: readonly Row[], name: string): number[] => {
  const figure = scoreOf(gold, predicted).score.figures[name] as Figure;
  return [figure.rightOfPredicted, figure.predicted, figure.gold];
};

test('of the names given, those for nobody are wrong, and who leaves a source open loses coverage alone', () => {
  const gold = [{ ...said, name: 'سامي حداد' }, added];
  const namesOf = (first: string | undefined, second: string | undefined) =>
    scoreOf(gold, [
      { ...said, name: first },
      { ...added, name: second },
    ]).score.names;
  expect(namesOf('حداد', 'حداد')).toEqual({ pairs: 2, coverage: 1, precision: 0.5 });
  expect(namesOf('حداد', undefined)).toEqual({ pairs: 2, coverage: 0.5, precision: 1 });
  expect(namesOf(undefined, undefined)).toEqual({ pairs: 2, coverage: 0, precision: 0 });
});

describe('correct predictions: of [correct, predicted, gold]', () => {
  test.each<[string, Row[], Row[], string, number[]]>([
    ['the same attribution', [said], [said], 'relation.strict', [1, 1, 1]],
    [
      'quotation marks and a full stop make no difference',
      [said],
      [{ ...said, content: 'الأمر "انتهى تماما" أمس.' }],
      'relation.strict',
      [1, 1, 1],
    ],
    [
      'nor does a complementizer',
      [said],
      [{ ...said, content: 'إن الأمر "انتهى تماما" أمس' }],
      'relation.strict',
      [1, 1, 1],
    ],
    ['a missing word does', [said], [{ ...said, content: 'الأمر "انتهى تماما"' }], 'relation.strict', [0, 1, 1]],
    [
      'though leniently half of the content is enough',
      [said],
      [{ ...said, content: 'الأمر "انتهى تماما"' }],
      'relation.lenient',
      [1, 1, 1],
    ],
    ['less than half is not', [said], [{ ...said, content: 'الأمر' }], 'relation.lenient', [0, 1, 1]],
    ['but the attribution is detected', [said], [{ ...said, content: 'الأمر' }], 'detection', [1, 1, 1]],
    ['another source is wrong', [said], [{ ...said, source: 'أمس' }], 'relation.lenient', [0, 1, 1]],
    ['no source where there is none is right', [added], [added], 'relation.strict', [1, 1, 1]],
    ['no source where there is one is wrong', [said], [{ ...said, source: '' }], 'relation.lenient', [0, 1, 1]],
    ['of two predictions for one gold, one is spurious', [said], [said, said], 'relation.strict', [1, 2, 1]],
    ['a cue within a word has the word', [added], [{ ...added, cue: 'أضاف' }], 'cue.exact', [1, 1, 1]],
    [
      'neither source nor cue is no attribution',
      [],
      [{ source: '', cue: '', content: 'العمل بدأ' }],
      'detection',
      [0, 0, 0],
    ],
    [
      'all three spans exactly',
      [said, added],
      [said, { ...added, cue: '', source: 'الوزير' }],
      'exact.linked',
      [1, 2, 2],
    ],
    [
      'an optional gold is not counted, nor a prediction nearest to it',
      [said, { ...added, optional: true }],
      [said, added],
      'relation.strict',
      [1, 1, 1],
    ],
    ['a gold quotation that is half in marks is mixed', [said], [said], 'relation.strict.mixed', [1, 1, 1]],
    ['one without marks is indirect', [added], [added], 'relation.strict.indirect', [1, 1, 1]],
  ])('%s', (_, gold, predicted, figure, expected) => {
    expect(counts(gold, predicted, figure)).toEqual(expected);
  });
});

describe('rows of the table', () => {
  test.each<[string, Row[], Row[], number[]]>([
    ['the right name and content', [{ ...said, name: 'الوزير' }], [{ ...said, name: 'الوزير' }], [1, 1, 1]],
    ['another name', [{ ...said, name: 'الوزير' }], [{ ...said, name: 'سامي حداد' }], [0, 1, 1]],
    ['a missing name', [{ ...said, name: 'الوزير' }], [said], [0, 1, 1]],
    ['a gold without a name asks for none', [said], [said], [1, 1, 1]],
    ['another content', [{ ...said, name: 'الوزير' }], [{ ...said, name: 'الوزير', content: 'أمس' }], [0, 1, 1]],
    ['a row too many', [{ ...said, name: 'الوزير' }], [{ ...said, name: 'الوزير' }, added], [1, 2, 1]],
  ])('%s', (_, gold, predicted, expected) => {
    const { rightOfPredicted, predicted: all, gold: wanted } = scoreOf(gold, predicted).score.rows;
    expect([rightOfPredicted, all, wanted]).toEqual(expected);
  });

  test('by a field of the documents, in the order of its values', () => {
    const document = (id: string, outlet?: string) => ({
      gold: { ...marked([said]), id, fields: outlet === undefined ? {} : { outlet } },
      predicted: id === 'b' ? [] : marked([said]).attributions,
    });
    const groups = scoreGroups([document('a', 'سانا'), document('b', 'رويترز'), document('c')], 'outlet');
    expect(groups.map(({ group, score }) => [group, score.documents, score.rows.f1])).toEqual([
      ['', 1, 1],
      ['رويترز', 1, 0],
      ['سانا', 1, 1],
    ]);
  });
});

describe('figures', () => {
  test('nothing to find and nothing predicted is perfect', () => {
    expect(scoreOf([], []).score.figures['relation.lenient']).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });

  test('nothing predicted where there is something is 0', () => {
    expect(scoreOf([said], []).score.figures['relation.lenient']).toMatchObject({ precision: 0, recall: 0, f1: 0 });
  });

  test('without any document nothing is wrong', () => {
    expect(scoreDocuments([]).score).toMatchObject({ documents: 0, gold: 0, predicted: 0 });
  });

  test('outermost leaves out what lies in another attribution, on both sides', () => {
    const nested = [said, { ...added, parent: '1' }];
    expect(scoreOf(nested, nested, { outermost: true }).score).toMatchObject({ gold: 1, predicted: 1 });
  });
});

describe('labels, over the pairs that match', () => {
  test.each<[string, string, unknown, unknown, object]>([
    ['the same stance', 'stance', 'distance', 'distance', { stance: { n: 1, accuracy: 1 } }],
    ['a missing one is wrong', 'stance', 'distance', undefined, { stance: { n: 1, accuracy: 0 } }],
    ['one the gold does not carry is not counted', 'stance', undefined, 'distance', {}],
    [
      'a name in another spelling',
      'name',
      'وكالة الأنباء',
      'وكاله الانباء',
      { nameExact: { n: 1, accuracy: 1 }, nameOverlap: { n: 1, accuracy: 1 } },
    ],
    [
      'half of a name',
      'name',
      'وكالة سانا',
      'سانا',
      { nameExact: { n: 1, accuracy: 0 }, nameOverlap: { n: 1, accuracy: 1 } },
    ],
    ['a chain of the same links', 'chain', ['أ ب', 'ج'], ['أ', 'ج'], { chain: { n: 1, accuracy: 1 } }],
    ['a chain that is too long', 'chain', ['ج'], ['أ', 'ج'], { chain: { n: 1, accuracy: 0 } }],
  ])('%s', (_, label, gold, predicted, expected) => {
    const { score } = scoreOf([{ ...said, [label]: gold }], [{ ...said, [label]: predicted }]);
    expect(score.labels).toEqual(expected);
  });
});

test('errors list missed and spurious attributions with reasons', () => {
  const { missed, spurious } = scoreOf([said, added], [{ ...said, source: 'أمس' }]);
  expect(missed.map(({ why, gold, predicted }) => [why, gold?.cue, predicted?.source])).toEqual([
    ['source differs', 'قال', 'أمس'],
    ['no overlapping content', 'وأضاف', undefined],
  ]);
  expect(spurious.map(({ why, gold }) => [why, gold?.source])).toEqual([['source differs', 'الوزير']]);
});

test.each([
  ['a list that is short enough', [1, 2], 3, [1, 2]],
  ['a longer one, evenly', [1, 2, 3, 4, 5, 6], 3, [1, 3, 5]],
])('spread: %s', (_, list, count, expected) => {
  expect(spread(list, count)).toEqual(expected);
});

describe('reading', () => {
  test.each([
    ['no object', [], 'not a JSON object'],
    ['no id', { attributions: [] }, 'a document needs an "id"'],
    ['no attributions', { id: 'a', text: 'b' }, 'a has neither "attributions" nor "claims"'],
  ])('%s is refused', (_, json, message) => {
    expect(readMarked(json)).toMatchObject({ fault: { en: message } });
  });

  test('reports are read like gold', () => {
    const claim = {
      id: 'c1',
      parent: null,
      content: { spans: [{ start: 4, end: 6 }] },
      cue: null,
      source: { spans: [{ start: 0, end: 3 }], name: 'a', transparency: 'person' },
      chain: [{ name: 'a' }],
      stance: 'neutral',
    };
    expect(readMarked({ document: { id: 'd' }, claims: [claim] })).toEqual({
      id: 'd',
      text: null,
      language: null,
      fields: {},
      attributions: [
        {
          id: 'c1',
          parent: null,
          optional: false,
          source: [{ start: 0, end: 3 }],
          cue: [],
          content: [{ start: 4, end: 6 }],
          labels: { stance: 'neutral', transparency: 'person', name: 'a', chain: ['a'] },
        },
      ],
    });
  });

  test.each([
    ['past the end', [[0, 9]]],
    ['the wrong way round', [[2, 1]]],
    ['no numbers', [['a', 'b']]],
  ])('a span %s is a fault', (_, content) => {
    const document = readMarked({ id: 'a', attributions: [{ id: 'x', content }] }) as MarkedDocument;
    expect(faultOf(document, 'abc')?.en).toMatch(/^a x: the span .* is not in the text$/);
  });
});
