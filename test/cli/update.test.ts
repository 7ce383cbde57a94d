import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isnad, type Outcome } from './run.ts';

const newsroom = mkdtempSync(join(tmpdir(), 'isnad-update-'));
afterAll(() => rmSync(newsroom, { recursive: true }));

const ARTICLE = 'قالت وكالة "سانا" إن الأمر انتهى.\nوزعم مسؤول أن المدارس أُغلقت.\n';
const put = (path: string, content: string | Uint8Array): void => writeFileSync(join(newsroom, path), content);
const read = (path: string): string => readFileSync(join(newsroom, path), 'utf8');
const run = (...args: string[]): Promise<Outcome> => isnad(args, { cwd: newsroom });

let good = '';
beforeAll(async () => {
  for (const folder of ['.git', 'claims/articles']) mkdirSync(join(newsroom, folder), { recursive: true });
  put('claims/articles/a.txt', ARTICLE);
  good = (await run('draft', 'claims/articles/a.txt')).stdout.replace('claims/articles/a.txt', 'articles/a.txt');
});
beforeEach(() => {
  put('claims/articles/a.txt', ARTICLE);
  put('claims/a.yaml', good);
});

describe('isnad draft --update', () => {
  test('does not change a file that is up to date', async () => {
    const { mtimeMs } = statSync(join(newsroom, 'claims/a.yaml'));
    expect(await run('draft', '--update', 'claims/a.yaml')).toEqual({
      ...{ stdout: '', exit: 0 },
      stderr: 'isnad: claims/a.yaml: up to date\n',
    });
    expect(statSync(join(newsroom, 'claims/a.yaml')).mtimeMs).toBe(mtimeMs);
  });

  test('merges the changed article, and says so', async () => {
    put('claims/a.yaml', `\ufeff${good.replace('unchecked', 'supported # منى')}`);
    put('claims/articles/a.txt', ARTICLE.replace('أُغلقت', 'فُتحت').concat('وأكد المدير أن الطريق مفتوح.\n'));
    expect(await run('draft', '--update', 'claims/a.yaml')).toEqual({
      ...{ stdout: '', exit: 0 },
      stderr: 'isnad: claims/a.yaml: 1 claim added, 1 source added, 1 reworded\n',
    });
    expect(read('claims/a.yaml')).toMatch(/^\ufeff[\s\S]*supported # منى[\s\S]*فُتحت[\s\S]*مفتوح/);
    expect(await run('validate', 'claims/a.yaml')).toMatchObject({ exit: 0 });
    expect(readdirSync(join(newsroom, 'claims')).sort()).toEqual(['a.yaml', 'articles']);
  });

  test('takes an article that has been moved', async () => {
    put('claims/articles/moved.txt', ARTICLE);
    const done = await run('draft', 'claims/articles/moved.txt', '--update', 'claims/a.yaml');
    expect(done).toMatchObject({ exit: 0 });
    expect(read('claims/a.yaml')).toBe(good.replace('articles/a.txt', 'articles/moved.txt'));
  });

  test('counts levels by the policy of the file', async () => {
    const policy = 'policy:\n  stance:\n    endorse: 4\n';
    put('claims/a.yaml', good + policy);
    put('claims/articles/a.txt', `${ARTICLE}وأكد المدير أن الطريق مفتوح.\n`);
    expect(await run('draft', '--update', 'claims/a.yaml')).toMatchObject({ exit: 0 });
    expect(await run('validate', 'claims/a.yaml')).toMatchObject({ exit: 0 });
  });

  test.each([
    [
      'a file that is not YAML',
      'isnad: [',
      /^isnad: claims\/a\.yaml:1:9: .* \[yaml-syntax\]\nisnad: claims\/a\.yaml: not updated; fix these problems first\n$/,
    ],
    ['a file of another shape', 'isnad: 2\n', /\[missing-field\]\nisnad: .*\[wrong-value\]\nisnad: .*not updated/],
    ['a file in another encoding', Uint8Array.of(0xc7, 0xe1), /^isnad: claims\/a\.yaml: not UTF-8 \(byte offset 0\)/],
  ])('refuses %s', async (_, content, message) => {
    put('claims/a.yaml', content);
    const before = readFileSync(join(newsroom, 'claims/a.yaml'));
    const done = await run('draft', '--update', 'claims/a.yaml');
    expect(done).toMatchObject({ stdout: '', exit: 2, stderr: expect.stringMatching(message) });
    expect(readFileSync(join(newsroom, 'claims/a.yaml'))).toEqual(before);
  });

  test.each([
    ['a file that is not there', ['--update', 'none.yaml'], /^isnad: none\.yaml: no such file\n$/],
    ['an article that is not there', ['none.txt', '--update', 'claims/a.yaml'], /^isnad: none\.txt: no such file\n$/],
    ['another output', ['--update', 'claims/a.yaml', '-o', 'b.yaml'], /'-u, --update <file>' cannot be used with/],
  ])('refuses %s', async (_, args, message) => {
    expect(await run('draft', ...args)).toMatchObject({ exit: 2, stderr: expect.stringMatching(message) });
  });

  test('says which article a file names where that is not there', async () => {
    put('claims/a.yaml', good.replace('articles/a.txt', 'articles/none.txt'));
    expect((await run('draft', '--update', 'claims/a.yaml')).stderr).toBe(
      'isnad: claims/a.yaml: the article articles/none.txt: no such file; correct article.path, or pass the article as an argument\n',
    );
  });
});

describe('isnad validate --fix', () => {
  test('fixes in place, says so, and reports the rest', async () => {
    put(
      'claims/a.yaml',
      `\ufeff${good.replace('cue: زعم', 'cue: زعـم # منى').replace('content: الأمر انتهى', 'content: الأمر بدأ')}`,
    );
    const { stdout, stderr, exit } = await run('validate', '--fix', '-f', 'line', 'claims/a.yaml');
    expect({ stderr, exit }).toEqual({ stderr: 'isnad: claims/a.yaml: fixed: 1 spelt as in the article\n', exit: 1 });
    expect(stdout).toMatch(/^claims\/a\.yaml:\d+:\d+: error: .*\[quote-not-verbatim\]\n$/);
    expect(read('claims/a.yaml')).toBe(
      `\ufeff${good.replace('cue: زعم', 'cue: زعم # منى').replace('content: الأمر انتهى', 'content: الأمر بدأ')}`,
    );
  });

  test('does not change a valid file', async () => {
    const { mtimeMs } = statSync(join(newsroom, 'claims/a.yaml'));
    expect(await run('validate', '--fix', 'claims/a.yaml')).toEqual({
      stdout: '1 file, no problems\n',
      stderr: '',
      exit: 0,
    });
    expect(statSync(join(newsroom, 'claims/a.yaml')).mtimeMs).toBe(mtimeMs);
  });

  test.each([
    ['the standard input', ['-'], '--fix: cannot fix the standard input; give a file'],
    ['articles', ['--article', 'claims/articles/a.txt'], "option '--fix' cannot be used with option '--article'"],
  ])('refuses %s', async (_, args, message) => {
    expect(await run('validate', '--fix', ...args)).toMatchObject({
      stdout: '',
      exit: 2,
      stderr: expect.stringContaining(message),
    });
  });
});
