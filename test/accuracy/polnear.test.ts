import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../structure/sources.ts';
import { attributionsIn } from './brat.ts';

const TEXT = '😀 “The pool is full,” the mayor said. “Come back in May.” She hopes it rains.';

const at = (words: string, from = 0): readonly [number, number] => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};

// Offsets of brat count characters, so the face at the beginning is one.
const span = (words: string): string =>
  at(words)
    .map((offset) => offset - 1)
    .join(' ');

const ANNOTATION = [
  `T1\tContent ${span('“The pool is full,”')};${span('“Come back in May.”')}\t“The pool is full,” “Come back in May.”`,
  `T2\tSource ${span('the mayor')}\tthe mayor`,
  `T3\tCue ${span('said')}\tsaid`,
  `T4\tAttribution ${span('said')}\tsaid`,
  'E2\tAttribution:T8 Cue:T6 Source:T5 Content:T7',
  'E1\tAttribution:T4 Content:T1 Cue:T3 Source:T2',
  `T5\tSource ${span('She')}\tShe`,
  `T6\tCue ${span('hopes')}\thopes`,
  `T7\tContent ${span('it rains')}\tit rains`,
  `T8\tAttribution ${span('hopes')}\thopes`,
  'E3\tAttribution:T8 Cue:T6 Source:T5',
  'A1\tsomething else',
  '',
].join('\n');

const EXPECTED = [
  {
    id: 'E1',
    source: [at('the mayor')],
    cue: [at('said')],
    content: [at('“The pool is full,”'), at('“Come back in May.”')],
  },
  { id: 'E2', source: [at('She')], cue: [at('hopes')], content: [at('it rains')] },
];

test('a brat file’s attributions come in text order, in UTF-16 units, those without content left out', () => {
  expect(attributionsIn(ANNOTATION, TEXT)).toEqual(EXPECTED);
});

test('several sources of one attribution are numbered in brat', () => {
  const numbered = ANNOTATION.replace('Source:T2', 'Source:T5 Source2:T2');
  expect(attributionsIn(numbered, TEXT)[0]?.source).toEqual([at('the mayor'), at('She')]);
});

describe('a checkout', () => {
  const checkout = mkdtempSync(join(tmpdir(), 'isnad-polnear-'));
  beforeAll(() => {
    for (const folder of ['text', 'attributions'])
      mkdirSync(join(checkout, 'data', 'dev', folder), { recursive: true });
    writeFileSync(join(checkout, 'data/dev/text/paper_2016-05-01_pool.txt'), TEXT);
    writeFileSync(join(checkout, 'data/dev/attributions/paper_2016-05-01_pool_1a2b.ann'), ANNOTATION);
    writeFileSync(join(checkout, 'data/dev/attributions/paper_2016-05-01_pool_9f0e.ann'), '');
  });
  afterAll(() => rmSync(checkout, { recursive: true }));

  test('becomes gold JSONL, with the first annotator’s marks', () => {
    const script = join(ROOT, 'test/accuracy/polnear.ts');
    const out = execFileSync(join(ROOT, 'node_modules/.bin/tsx'), [script, checkout, 'dev'], { encoding: 'utf8' });
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual([{ id: 'polnear/dev/paper_2016-05-01_pool', language: 'en', text: TEXT, attributions: EXPECTED }]);
  });
});
