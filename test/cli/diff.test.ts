import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isnad, NODE, PROGRAM, SEED } from './run.ts';

const OLD = 'زعم سامي نصار أن الضربات استهدفت منشآت تخزين.\nوقال أحمد حسن إن الجسر مغلق.\n';
const NEW = OLD.replace('زعم', 'أكد');
const SPELT = OLD.replace('الجسر', 'الجِسْر');

const folder = mkdtempSync(join(tmpdir(), 'isnad-diff-'));
const inFolder = (args: readonly string[], stdin = '') => isnad(['diff', ...args], { cwd: folder, stdin });
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const changesIn = async (args: readonly string[], stdin = '') => {
  const { stdout, exit } = await inFolder(['-f', 'json', ...args], stdin);
  const kinds = JSON.parse(stdout).changes.map(({ kind }: { kind: string }) => kind);
  return { kinds, exit };
};

beforeAll(() => {
  write('old.txt', OLD);
  write('new.txt', NEW);
  write('spelt.txt', SPELT);
  mkdirSync(join(folder, 'claims'));
  const draft = (article: string, file: string) =>
    execFileSync(NODE, [PROGRAM, 'draft', article, '-o', file], { cwd: folder });
  draft('old.txt', 'claims/old.yaml');
  draft('new.txt', 'claims/new.yml');
  write('broken.yaml', 'isnad: 1\narticle: [\n');
  write(
    'shapeless.yaml',
    readFileSync(join(folder, 'claims/old.yaml'), 'utf8').replace('stance: distance', 'stance: firm'),
  );
});

describe('isnad diff', () => {
  test('ends like diff(1): 0 for the same, 1 for changes', async () => {
    expect(await inFolder(['old.txt', 'old.txt'])).toEqual({
      stdout: 'no changes in attribution\n',
      stderr: '',
      exit: 0,
    });
    const { stdout, stderr, exit } = await inFolder(['old.txt', 'new.txt']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 1 });
    expect(stdout).toMatch(/^hedge dropped; stance: distance → endorse; .* زعم +أكد /mu);
  });

  test('treats changes of spelling as minor: 0, and listed only with --all', async () => {
    expect(await inFolder(['old.txt', 'spelt.txt'])).toMatchObject({
      stdout: expect.stringMatching(/^no changes in attribution · one minor change .*--all\n$/u),
      exit: 0,
    });
    expect(await inFolder(['--all', 'old.txt', 'spelt.txt'])).toMatchObject({
      stdout: expect.stringContaining('spelling only'),
      exit: 0,
    });
  });

  test.each([
    ['two articles', 'old.txt', 'new.txt'],
    ['two claim files', 'claims/old.yaml', 'claims/new.yml'],
    ['an article and a claim file', 'old.txt', 'claims/new.yml'],
    ['a claim file and an article', 'claims/old.yaml', 'new.txt'],
  ])('compares %s', async (_, before, after) => {
    expect(await changesIn([before, after])).toEqual({ kinds: ['hedge-dropped'], exit: 1 });
    expect(await changesIn([before, before])).toEqual({ kinds: [], exit: 0 });
  });

  test.each(['claims/old.yaml', 'old.txt'])('a claim file says what its article says: %s first', async (first) => {
    const second = first === 'old.txt' ? 'claims/old.yaml' : 'old.txt';
    expect(await changesIn([first, second])).toEqual({ kinds: [], exit: 0 });
  });

  test('gives spans into the article for both sides, also for claim files', async () => {
    const { stdout } = await inFolder(['-f', 'json', 'claims/old.yaml', 'new.txt']);
    const [{ before, after }] = JSON.parse(stdout).changes;
    const { start, end } = before.content.spans[0];
    expect(OLD.slice(start, end)).toBe(before.content.text);
    expect(NEW.slice(after.spans[0].start, after.spans[0].end)).toBe('أكد');
    expect(before.place.line).toBeGreaterThan(10);
  });

  test('what was set by hand in a claim file is a change', async () => {
    write(
      'edited.yaml',
      readFileSync(join(folder, 'claims/old.yaml'), 'utf8')
        .replace('path: ../', 'path: ')
        .replace('hedging: high', 'hedging: low'),
    );
    expect(await changesIn(['old.txt', 'edited.yaml'])).toEqual({ kinds: ['hedge-dropped'], exit: 1 });
  });

  test('a claim that a file marks as gone is not in it', async () => {
    const draft = readFileSync(join(folder, 'claims/old.yaml'), 'utf8');
    write('claims/gone.yaml', draft.replace('    hedging: medium\n', '    hedging: medium\n    gone: true\n'));
    expect(await changesIn(['claims/old.yaml', 'claims/gone.yaml'])).toEqual({ kinds: ['claim-removed'], exit: 1 });
  });

  test('reads one side from the standard input, under the given name', async () => {
    expect(await changesIn(['-', 'new.txt'], OLD)).toEqual({ kinds: ['hedge-dropped'], exit: 1 });
    const file = readFileSync(join(folder, 'claims/old.yaml'), 'utf8');
    expect(await changesIn(['new.txt', '-', '--stdin-filename', 'claims/x.yaml'], file)).toEqual({
      kinds: ['hedge-added'],
      exit: 1,
    });
    expect(await inFolder(['-', '-'])).toEqual({
      stdout: '',
      stderr: 'isnad: only one of the two inputs can be the standard input\n',
      exit: 2,
    });
  });

  test.each([
    ['a file that is not there', ['old.txt', 'none.txt'], 'none.txt: no such file'],
    ['a claim file that is not there', ['none.yaml', 'old.txt'], 'none.yaml: no such file'],
    ['a folder', ['claims', 'old.txt'], 'claims: is a directory; give the files in it'],
    ['a claim file that is not YAML', ['broken.yaml', 'old.txt'], 'broken.yaml:3:1: '],
    ['a claim file out of shape', ['old.txt', 'shapeless.yaml'], /^isnad: shapeless\.yaml:\d+:13: 'stance' /],
    ['one argument', ['old.txt'], "missing required argument 'after'"],
    ['an output that is an input', ['old.txt', 'new.txt', '-o', 'new.txt'], '--output new.txt: is an input as well'],
  ])('cannot run with %s: 2, and says so', async (_, args, message) => {
    const { stdout, stderr, exit } = await inFolder(args);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    expect(stderr).toMatch(message);
  });

  test('has one article a side', async () => {
    const line = JSON.stringify({ id: 'a', text: OLD });
    write('one.jsonl', `${line}\n`);
    write('two.jsonl', `${line}\n${line}\n`);
    expect(await changesIn(['one.jsonl', 'new.txt'])).toEqual({ kinds: ['hedge-dropped'], exit: 1 });
    expect(await inFolder(['two.jsonl', 'new.txt'])).toMatchObject({ stdout: '', exit: 2 });
  });

  test('writes to a file, in the format of its name, with the same exit code', async () => {
    expect(await inFolder(['old.txt', 'new.txt', '-o', 'out.md'])).toEqual({ stdout: '', stderr: '', exit: 1 });
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toContain('<div dir="rtl">');
    await inFolder(['old.txt', 'new.txt', '-o', 'out.json']);
    expect(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).toMatchObject({
      schema: 'isnad-diff/1',
      before: { kind: 'article', path: 'old.txt', language: 'ar', claims: 2 },
    });
  });

  test('compares the seed article with its reviewed claim file', async () => {
    expect(await isnad(['diff', SEED, 'claims/seed.yaml'])).toMatchObject({ stderr: '', exit: 0 });
  });
});
