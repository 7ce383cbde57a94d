import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ArticleName, textOf } from './claim-edits/edits.ts';
import { isnad } from './run.ts';

// What `isnad diff` says of an edit of an article: the kind of change, and the words before and
// after. Minor changes are in brackets.

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Side {
  readonly words: readonly string[];
}
interface Told {
  readonly kind: string;
  readonly minor: boolean;
  readonly before: Side | null;
  readonly after: Side | null;
}

async function told(before: string, after: string): Promise<string[]> {
  const [a, b] = ['a.txt', 'b.txt'].map((name) => join(folder, name)) as [string, string];
  writeFileSync(a, before);
  writeFileSync(b, after);
  const { stdout } = await isnad(['diff', '--format', 'json', a, b]);
  const { changes } = JSON.parse(stdout) as { readonly changes: readonly Told[] };
  const words = (side: Side | null): string => side?.words.join(' + ') ?? '–';
  return changes.map(({ kind, minor, before: was, after: is }) => {
    const line = `${kind}: ${words(was)} → ${words(is)}`;
    return minor ? `(${line})` : line;
  });
}

type Row = readonly [of: ArticleName, from: string, to: string, expected: readonly string[]];

describe('an edit of an article', () => {
  test.each<Row>([
    ['bridge-ar', 'ونفت شركة', 'وأكدت شركة', ['polarity-flipped: نفت → أكدت']],
    ['clinic-en', 'Lindqvist denied', 'Lindqvist confirmed', ['polarity-flipped: denied → confirmed']],
    ['clinic-ar', 'ونفى النجار', 'وأكد النجار', ['polarity-flipped: نفى → أكد']],
    ['bridge-en', '43 workers', '44 workers', ['reworded: 43 → 44']],
    ['clinic-ar', '120 مصابًا', '140 مصابًا', ['reworded: 120 → 140']],
    ['bridge-en', 'on Sunday', 'on Monday', ['reworded: Sunday → Monday']],
    ['clinic-ar', 'يوم الاثنين', 'يوم الثلاثاء', ['reworded: الاثنين → الثلاثاء']],
    ['bridge-en', 'on Tuesday morning', 'on Friday morning', ['reworded: Tuesday → Friday']],
    ['bridge-ar', 'صباح الثلاثاء', 'صباح الخميس', ['reworded: الثلاثاء. → الخميس.']],
    ['bridge-en', 'morning.', 'at dawn.', ['(reworded: morning. → at dawn.)']],
    ['bridge-en', '43 workers', 'forty-three workers', ['(spelling: 43 → forty-three)']],
    ['bridge-en', 'three million', '3 million', ['(spelling: three → 3)']],
    ['bridge-ar', 'ثلاثة ملايين', '3 ملايين', ['(spelling: ثلاثة → 3)']],
    ['bridge-ar', '43 عاملًا', 'ثلاثة وأربعين عاملًا', ['(spelling: 43 → ثلاثة وأربعين)']],
    ['clinic-en', '120 workers', 'a hundred and thirty workers', ['reworded: 120 → a hundred and thirty']],
    ['bridge-en', ', who spoke on condition of anonymity,', '', ['reason-dropped: anonymity → ']],
    ['bridge-ar', '، طلب عدم الكشف عن اسمه،', '', ['reason-dropped: عدم الكشف → ']],
    [
      'clinic-en',
      'A hospital source said',
      'A hospital source, who was not authorized to speak, said',
      ['reason-added:  → not authorized'],
    ],
  ])('%s: “%s” → “%s”', async (name, from, to, expected) => {
    const text = textOf(name, 'txt');
    expect(text).toContain(from);
    expect(await told(text, text.replace(from, to))).toEqual(expected);
  });

  const MAYOR = 'The mayor said that the bridge is safe.\nThe road is closed.';
  const MOVED = ['The mayor said that 43 died.', 'The minister said that the road is closed.'];
  test.each([
    ['another speaker', MAYOR, MAYOR.replace('mayor', 'engineer'), ['source-replaced: mayor → engineer']],
    [
      'another speaker, Arabic',
      'قال رئيس البلدية إن الجسر آمن.',
      'قال المهندس إن الجسر آمن.',
      ['source-replaced: رئيس البلدية → المهندس'],
    ],
    [
      'a number in words, elsewhere',
      MOVED.join('\n'),
      [...MOVED].reverse().join('\n').replace('43', 'forty-three'),
      ['claim-moved:  → ', '(spelling: 43 → forty-three)'],
    ],
  ])('%s', async (_, before, after, expected) => {
    expect(await told(before, after)).toEqual(expected);
  });
});
