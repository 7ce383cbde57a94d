import { describe, expect, test } from 'vitest';
import { problemsOf } from '../good.ts';
import { draftOf } from '../update/updating.ts';

type Row = readonly [
  behaviour: string,
  article: string,
  edits: readonly (readonly [from: string | RegExp, to: string])[],
  found: readonly string[],
];

/** What is wrong with the draft of an article once people have edited it: rule, severity and the line it stands in. */
const each = (rows: readonly Row[]): void => {
  test.each(rows)('%s', async (_, article, edits, found) => {
    const draft = await draftOf(article);
    const file = edits.reduce((text, [from, to]) => {
      const next = text.replace(from, to);
      expect(next).not.toBe(text);
      return next;
    }, draft);
    const lines = file.split('\n');
    const problems = await problemsOf(file, { found: 'read', text: article });
    expect(problems.map(({ rule, severity, line = 0 }) => `${rule} ${severity}: ${lines[line - 1]?.trim()}`)).toEqual(
      found,
    );
  });
};

const RUMOUR = 'وزعم مسؤول كبير أن الأزمة انتهت.';
const MAYBE = 'قال الوزير إن الأزمة ربما انتهت قبل أيام.';
const DENIED = 'نفى الوزير أن المدارس أُغلقت.';
const UNNAMED = 'قال مصدر مطلع إن الأزمة انتهت.\nوقال الوزير إن المدارس ستفتح.';
const CHAIN = 'نقلت وكالة سانا عن الوزير قوله إن الأزمة انتهت.';

describe('hedge-dropped', () => {
  each([
    [
      'زعم made neutral',
      RUMOUR,
      [
        ['stance: distance', 'stance: neutral'],
        ['hedging: very-high', 'hedging: high'],
      ],
      ['hedge-dropped error: stance: neutral'],
    ],
    [
      'زعم in the writer’s own voice',
      RUMOUR,
      [
        [/ {4}source: .*\n {4}cue: .*\n/, ''],
        [/ {4}type: .*\n/, ''],
        [/sources:[\s\S]*(?=claims:)/, 'sources: []\n\n'],
        ['stance: distance', 'stance: own'],
        ['hedging: very-high', 'hedging: none'],
      ],
      ['hedge-dropped error: stance: own'],
    ],
    [
      'ربما left out',
      MAYBE,
      [
        ['certainty: possible', 'certainty: certain'],
        [/hedging: .*/, 'hedging: high'],
      ],
      ['hedge-dropped error: certainty: certain'],
    ],
    [
      'a part without ربما quoted',
      MAYBE,
      [
        ['certainty: possible', 'certainty: certain'],
        [/hedging: .*/, 'hedging: high'],
        [/content: .*/, 'content: انتهت قبل أيام'],
      ],
      [],
    ],
    ['a denial made a statement', DENIED, [[/ {4}polarity: negative\n/, '']], ['hedge-dropped error: cue: نفى']],
    ['neutral made distance', MAYBE, [['stance: neutral', 'stance: distance']], []],
    ['certain made possible', RUMOUR, [['certainty: certain', 'certainty: possible']], []],
    [
      'in English',
      'The minister claimed that the bridge had been closed.',
      [
        ['stance: distance', 'stance: neutral'],
        [/hedging: .*/, 'hedging: high'],
      ],
      ['hedge-dropped error: stance: neutral'],
    ],
    [
      'may in English',
      'The minister said that the bridge may be closed.',
      [
        ['certainty: possible', 'certainty: certain'],
        [/hedging: .*/, 'hedging: high'],
      ],
      ['hedge-dropped error: certainty: certain'],
    ],
  ]);
});

describe('chain-shortened', () => {
  each([
    [
      'an agency left out',
      CHAIN,
      [
        [/ {4}chain:\n(?: {6}.*\n)+/, ''],
        [/ {2}- id: وكالة-سانا\n(?: {4}.*\n)+\n/, ''],
      ],
      ['chain-shortened error: source: الوزير'],
    ],
    [
      'a teller more',
      RUMOUR,
      [
        ['    cue: زعم', '    chain:\n      - sana\n      - مسؤول-كبير\n    cue: زعم'],
        ['sources:\n', 'sources:\n  - id: sana\n    name: سانا\n    transparency: organisation\n\n'],
      ],
      ['name-not-in-article error: name: سانا'],
    ],
  ]);
});

describe('source-named', () => {
  each([
    [
      'a name that the article does not give',
      UNNAMED,
      [
        ['name: مصدر مطلع', 'name: سامي الخطيب'],
        ['transparency: anonymous', 'transparency: person'],
        ['hedging: high', 'hedging: medium'],
      ],
      ['source-named error: name: سامي الخطيب'],
    ],
    ['the article’s words for it', UNNAMED, [['name: مصدر مطلع', 'name: المصدر المطلع']], []],
    [
      'a name that the article gives',
      UNNAMED.replace('الوزير', 'الوزير سامي الخطيب'),
      [['name: مصدر مطلع', 'name: مصدر']],
      [],
    ],
  ]);
});

describe('claim-missing', () => {
  each([
    [
      'a claim deleted',
      UNNAMED,
      [
        [/\n {2}- id: c\w+\n {4}source: الوزير\n(?: {4}.*\n)+/, ''],
        [/\n {2}- id: الوزير\n(?: {4}.*\n)+/, ''],
        [/\n# what[\s\S]*/, ''],
      ],
      ['claim-missing warning: claims:'],
    ],
    [
      'a claim deleted that was proposed',
      UNNAMED,
      [
        [/\n {2}- id: c\w+\n {4}source: الوزير\n(?: {4}.*\n)+/, ''],
        [/\n {2}- id: الوزير\n(?: {4}.*\n)+/, ''],
      ],
      [],
    ],
    [
      'a statement of the writer’s own deleted',
      `${RUMOUR}\nوفُتحت المدارس أمس.`,
      [[/\n {2}- id: c\w+\n {4}content: [\s\S]*(?=\n# what)/, '']],
      [],
    ],
    ['a claim quoted in part', MAYBE, [[/content: .*/, 'content: الأزمة ربما انتهت']], []],
    [
      'two claims made one',
      'قال الوزير إن الأزمة انتهت وإن المدارس ستفتح.',
      [[/content: .*/, 'content: الأزمة انتهت … المدارس ستفتح']],
      [],
    ],
  ]);
});

describe('speaker-replaced', () => {
  each([
    [
      'another speaker of the article',
      UNNAMED,
      [
        ['source: مصدر-مطلع', 'source: الوزير'],
        [/ {2}- id: مصدر-مطلع\n(?: {4}.*\n)+\n/, ''],
      ],
      ['speaker-replaced error: source: الوزير'],
    ],
    [
      'a speaker of whom the article goes on',
      `${UNNAMED}\nوأضاف أن الجسر مغلق.`,
      [[/source: الوزير\n {4}cue: أضاف/, 'source: مصدر-مطلع\n    cue: أضاف']],
      ['speaker-replaced warning: source: مصدر-مطلع'],
    ],
    [
      'the same speaker under another name',
      UNNAMED,
      [['name: الوزير', 'name: وزير التربية والتعليم']],
      ['name-not-in-article warning: name: وزير التربية والتعليم'],
    ],
    ['the same speaker by another case ending', UNNAMED, [['name: الوزير', 'name: وزيرٌ']], []],
  ]);
});
