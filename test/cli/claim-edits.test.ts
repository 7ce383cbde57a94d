import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { type ArticleName, type Edit, edited, textOf } from './claim-edits/edits.ts';
import { FALSE_FILES } from './claim-edits/false-files.ts';
import { FALSE_SOURCES } from './claim-edits/false-sources.ts';
import { FALSE_WORDS } from './claim-edits/false-words.ts';
import { HARMLESS } from './claim-edits/harmless.ts';
import { isnad } from './run.ts';

// Claim files as careless, dishonest and careful people edit them, checked by one run of the built
// program.

const FALSE = [...FALSE_SOURCES, ...FALSE_WORDS, ...FALSE_FILES];
const NAMES: readonly ArticleName[] = ['bridge-ar', 'bridge-en', 'clinic-ar', 'clinic-en'];

const folder = mkdtempSync(join(tmpdir(), 'isnad-edits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const editedFile = ({ of, edits }: { readonly of: ArticleName; readonly edits: readonly Edit[] }): string =>
  edited(textOf(of, 'yaml'), edits);
const fileOf = (kind: string, index: number): string => `${kind}-${index}.yaml`;

const problems = new Map<string, Problem[]>();
beforeAll(async () => {
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  for (const name of NAMES) write(`${name}.txt`, textOf(name, 'txt'));
  for (const [index, row] of FALSE.entries()) write(fileOf('false', index), editedFile(row));
  for (const [index, row] of HARMLESS.entries()) write(fileOf('harmless', index), editedFile(row));
  const { stdout } = await isnad(['validate', '--format', 'json', '.'], { cwd: folder });
  for (const problem of (JSON.parse(stdout) as { problems: Problem[] }).problems) {
    const path = problem.path ?? '';
    problems.set(path, [...(problems.get(path) ?? []), problem]);
  }
}, 60_000);

/** The line and column, in characters, of some words of a file. */
function placeOf(text: string, words: string): string {
  const at = text.indexOf(words);
  if (at === -1) throw new Error(`not in the file: ${words}`);
  const lines = text.slice(0, at).split('\n');
  return `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
}

const shown = ({ line, column, rule, message }: Problem): string => `${line}:${column} ${rule}: ${message}`;

test('the table has at least 120 edits', () => {
  expect(FALSE.length + HARMLESS.length).toBeGreaterThanOrEqual(120);
});

describe('a false file is reported', () => {
  test.each(FALSE.map((row, index) => [`${row.what} (${row.of})`, row, index] as const))('%s', (_, row, index) => {
    const found = problems.get(fileOf('false', index)) ?? [];
    const place = placeOf(editedFile(row), row.at);
    const meant = found.find(({ rule, line, column }) => rule === row.rule && `${line}:${column}` === place);
    expect(meant?.message ?? `nothing by ${row.rule} at ${place}, but: ${found.map(shown).join('\n')}`).toContain(
      row.says,
    );
  });
});

test('every problem has its message in Arabic as well', () => {
  const all = [...problems.values()].flat();
  expect(all.length).toBeGreaterThan(130);
  expect(all.filter(({ arabic = '' }) => !/[\u0621-\u064a]{3}/.test(arabic)).map(shown)).toEqual([]);
});

describe('a file that is right is not reported', () => {
  test.each(HARMLESS.map((row, index) => [`${row.what} (${row.of})`, index] as const))('%s', (_, index) => {
    expect((problems.get(fileOf('harmless', index)) ?? []).map(shown)).toEqual([]);
  });
});
