import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isnad } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-score-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, ...lines: (object | string)[]): string => {
  const path = join(folder, name);
  writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  return path;
};

const TEXT = 'قال الوزير إن الأمر انتهى.';
const attribution = { id: '1', source: [[4, 10]], cue: [[0, 3]], content: [[14, 25]] };
const gold = file('gold.jsonl', { id: 'a', text: TEXT, attributions: [attribution] });
const f1 = async (args: readonly string[]): Promise<unknown> => {
  const { stdout } = await isnad(['score', '--gold', gold, '--format', 'json', ...args]);
  return JSON.parse(stdout).figures['relation.strict'].f1;
};

describe('isnad score', () => {
  test('without predictions scores the program’s own analysis', async () => {
    expect(await f1([])).toBe(1);
  });

  test('scores predictions in the form of gold', async () => {
    expect(await f1(['--pred', gold])).toBe(1);
    expect(await f1(['--pred', file('none.jsonl', { id: 'a', attributions: [] })])).toBe(0);
  });

  test('scores reports', async () => {
    const { stdout } = await isnad(['--format', 'ndjson', gold]);
    expect(await f1(['--pred', file('reports.jsonl', stdout)])).toBe(1);
  });

  test('prints a table, with errors on request', async () => {
    const pred = file('empty.jsonl', { id: 'a', attributions: [] });
    const { stdout, stderr, exit } = await isnad(['score', '--gold', gold, '--pred', pred, '--errors', '1']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout).toMatch(/^1 documents, 1 gold attributions, 0 predicted\n/);
    expect(stdout).toMatch(/^relation, lenient +0\.0 +0\.0 +0\.0 +0 +1$/m);
    expect(stdout).toContain(
      'a 1: no overlapping content\n  gold [indirect] source: الوزير | cue: قال\n       الأمر انتهى',
    );
  });

  test('reports documents without a partner', async () => {
    const { stderr, exit } = await isnad([
      'score',
      '--gold',
      gold,
      '--pred',
      file('other.jsonl', { id: 'b', attributions: [] }),
    ]);
    expect(exit).toBe(0);
    expect(stderr.split('\n')).toEqual([
      'isnad: 1 gold documents have no prediction (counted as empty), first: a',
      'isnad: 1 predicted documents are not in the gold (ignored), first: b',
      '',
    ]);
  });

  test.each([
    ['a line that is not JSON', ['{'], '1: invalid JSON'],
    [
      'a document that comes twice',
      [
        { id: 'a', text: '', attributions: [] },
        { id: 'a', text: '', attributions: [] },
      ],
      '2: duplicate id a',
    ],
    ['a gold document without text', [{ id: 'a', attributions: [] }], ' a has no text'],
    [
      'a span outside the text',
      [{ id: 'a', text: 'b', attributions: [{ ...attribution }] }],
      ' a 1: the span 4–10 is not in the text',
    ],
  ])('%s is one line and exit code 2', async (_, lines, message) => {
    const path = file('bad.jsonl', ...lines);
    const { stdout, stderr, exit } = await isnad(['score', '--gold', path]);
    expect({ stdout, stderr, exit }).toEqual({ stdout: '', stderr: `isnad: ${path}:${message}\n`, exit: 2 });
  });

  test('predictions on another text are refused', async () => {
    const path = file('text.jsonl', { id: 'a', text: 'other', attributions: [] });
    const { stderr, exit } = await isnad(['score', '--gold', gold, '--pred', path]);
    expect({ stderr, exit }).toEqual({ stderr: `isnad: ${path}: the text of a differs from the gold text\n`, exit: 2 });
  });
});
