import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runTrainer } from '../../src/training/command.ts';
import { inventedArticles } from './articles.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-train-'));
afterAll(() => rmSync(folder, { recursive: true }));

const place = (name: string): string => join(folder, name);

function fileOf(name: string, lines: readonly unknown[]): string {
  writeFileSync(place(name), `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return place(name);
}

/** Runs the trainer, with quick settings unless others are given: its exit code, and what it said. */
async function train(...args: readonly string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const code = await runTrainer(['node', 'train', ...args], (line) => void said.push(line));
  return { code, said: said.join('\n') };
}

const gold = fileOf('gold.jsonl', inventedArticles(15));
const usual = ['--language', 'en', '--gold', gold, '--out', place('out')];

describe('the trainer’s command line refuses, with what to do,', () => {
  test.each([
    ['no language', ['--gold', gold, '--out', place('out')], /required option '--language <id>' not specified/],
    ['a language there is none of', ['--language', 'xx', '--gold', gold], /Allowed choices are ar, en/],
    ['no gold', ['--language', 'en', '--out', place('out')], /required option '--gold <file...>' not specified/],
    ['nothing to write', ['--language', 'en', '--gold', gold], /give --out FOLDER, --predictions FILE or both/],
    ['a tagger that is both learned and taken', [...usual, '--pos', 'a', '--tagger', 'b'], /exclude each other/],
    ['a number that is none', [...usual, '--folds', 'many'], /must be a whole number from 2/],
    ['points that are none', [...usual, '--confidence', '--most-lost', 'few'], /must be points from 0 to 9/],
    ['a date that is none', [...usual, '--date', 'today'], /must be a date such as/],
    ['an option of a corpus that there is none of', ['--language', 'en', '--gold', `${gold},weight=2,deep`], /"deep"/],
    ['a label that there is none of', ['--language', 'en', '--gold', `${gold},unmarked=verb`, '--out', 'o'], /"verb"/],
    ['gold that is not there', ['--language', 'en', '--gold', place('none'), '--out', 'o'], /none: no such file/],
    ['a file given twice', ['--language', 'en', '--gold', gold, gold, '--out', 'o'], /is in another file as well/],
    ['parts of speech that are not there', [...usual, '--pos', place('none')], /none: no such file/],
    ['parts of speech of other documents', [...usual, '--pos', fileOf('pos', [{ id: 'x', pos: [] }])], /article-0/],
    ['fewer groups than folds', [...usual, '--predictions', place('p'), '--folds', '20'], /at least 20 groups/],
  ])('%s', async (_, args, message) => {
    const { code, said } = await train(...args);
    expect(said).toMatch(message);
    expect(code).toBe(2);
    expect(existsSync(place('out'))).toBe(false);
  });
});
