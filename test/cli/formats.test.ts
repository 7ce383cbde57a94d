import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { isnad } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-formats-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SEED = 'claims/articles/seed.txt';
const OTHER = 'claims/articles/wikinews-korea.txt';
const inFolder = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(inFolder(name), 'utf8');

describe('several articles in one output', () => {
  test.each(['annotations', 'jsonld', 'label-studio'])('%s: an array with an item for each', async (format) => {
    const { stdout, exit } = await isnad(['--format', format, SEED, OTHER]);
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(2);
  });

  test('yaml: a document for each', async () => {
    const { stdout } = await isnad(['--format', 'yaml', SEED, OTHER]);
    const ids = parseAllDocuments(stdout).map((document) => document.toJS().document.id);
    expect(ids).toEqual(['seed', 'wikinews-korea']);
  });

  test('csv: one header', async () => {
    const { stdout } = await isnad(['--format', 'csv', '--columns', 'document', SEED, OTHER]);
    expect(new Set(stdout.split('\r\n'))).toEqual(new Set(['document', 'seed', 'wikinews-korea', '']));
  });

  test.each(['brat', 'html'])('%s: refused, with what to do instead', async (format) => {
    const { stdout, stderr, exit } = await isnad(['--format', format, SEED, OTHER]);
    expect([stdout, exit]).toEqual(['', 2]);
    expect(stderr).toBe(`isnad: ${format}: holds one article per file; use --output-dir DIR for several\n`);
  });
});

describe('--output', () => {
  test.each(['story', 'story.ann', 'story.txt'])('for brat, %s is two files', async (name) => {
    const { stdout, exit } = await isnad(['--format', 'brat', '--output', inFolder(name), SEED]);
    expect([stdout, exit]).toEqual(['', 0]);
    expect(read('story.txt')).toBe(readFileSync(SEED, 'utf8'));
    expect(read('story.ann')).toMatch(/^T1\tContent \d+ \d+\t/);
    for (const file of ['story.txt', 'story.ann']) rmSync(inFolder(file));
  });

  test('for brat, the text may exist already', async () => {
    writeFileSync(inFolder('own.txt'), readFileSync(SEED));
    const { exit } = await isnad(['--output', inFolder('own.ann'), inFolder('own.txt')]);
    expect(exit).toBe(0);
    expect(read('own.txt')).toBe(readFileSync(SEED, 'utf8'));
    expect(read('own.ann')).toMatch(/^T1\t/);
  });

  test.each([
    ['csv', /^\ufeffdocument,/],
    ['md', /^<div dir="rtl">/],
    ['yaml', /^schema: isnad-report\/1\n/],
    ['jsonld', /"https:\/\/schema\.org"/],
    ['html', /^<!doctype html>\n<html lang="en" dir="ltr">\n/],
    ['dot', /^digraph \{/],
    ['mmd', /^flowchart LR\n/],
  ])('a file named *.%s is written in its format', async (extension, beginning) => {
    const path = inFolder(`report.${extension}`);
    expect((await isnad(['--output', path, SEED])).exit).toBe(0);
    expect(readFileSync(path, 'utf8')).toMatch(beginning);
  });
});

describe('--output-dir', () => {
  test('writes a file for each article, and the files that a folder for brat requires', async () => {
    const to = inFolder('brat');
    expect((await isnad(['--format', 'brat', '--output-dir', to, SEED, OTHER])).exit).toBe(0);
    const files = ['annotation.conf', 'seed.ann', 'seed.txt', 'wikinews-korea.ann', 'wikinews-korea.txt'];
    expect(readdirSync(to).sort()).toEqual(files);
    expect(readFileSync(join(to, 'annotation.conf'), 'utf8')).toMatch(/^\[entities\]\nContent\n/);
  });

  test('gives articles of one id separate names inside the folder', async () => {
    const to = inFolder('lines');
    const line = (id: string): string => JSON.stringify({ id, text: 'Anna Berg said that it rained.' });
    const stdin = [line('../a b'), line('../a b'), line('.')].join('\n');
    const args = ['--format', 'yaml', '--input-format', 'jsonl', '--output-dir', to];
    const { exit, stderr } = await isnad(args, { stdin });
    expect([exit, stderr]).toEqual([0, '']);
    expect(readdirSync(to).sort()).toEqual(['a-b-2.yaml', 'a-b.yaml', 'article.yaml']);
  });

  test('is refused together with --output, and where it is a file', async () => {
    const both = await isnad(['--output-dir', folder, '--output', 'x', SEED]);
    expect([both.exit, both.stderr]).toEqual([2, expect.stringContaining('cannot be used with')]);
    writeFileSync(inFolder('file'), '');
    const file = await isnad(['--format', 'csv', '--output-dir', inFolder('file'), SEED]);
    expect(file).toMatchObject({ exit: 2, stderr: expect.stringContaining('is a file; give a folder') });
  });

  test('never replaces an article', async () => {
    writeFileSync(inFolder('article.txt'), 'Anna Berg said that it rained.');
    const { exit, stderr } = await isnad(['--format', 'cards', '--output-dir', folder, inFolder('article.txt')]);
    expect([exit, stderr]).toEqual([2, expect.stringContaining('is an input as well')]);
    expect(read('article.txt')).toBe('Anna Berg said that it rained.');
  });
});

test('--csv-raw leaves formulas as they are', async () => {
  const stdin = 'Anna Berg said that =1+1 was two.';
  const args = ['--format', 'csv', '--columns', 'content'];
  expect((await isnad(args, { stdin })).stdout).toBe("content\r\n'=1+1 was two\r\n");
  expect((await isnad([...args, '--csv-raw'], { stdin })).stdout).toBe('content\r\n=1+1 was two\r\n');
});

test('csv begins with a byte order mark in a file, and in a pipe with --csv-bom', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-csv-'));
  const file = join(folder, 'seed.csv');
  await isnad([SEED, '--output', file]);
  expect(readFileSync(file, 'utf8').startsWith('\ufeffdocument,')).toBe(true);
  rmSync(folder, { recursive: true });
  expect((await isnad([SEED, '--format', 'csv', '--csv-bom'])).stdout.startsWith('\ufeffdocument,')).toBe(true);
});
