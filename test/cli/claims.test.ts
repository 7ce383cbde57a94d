import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isnad, type Outcome, shell } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'isnad-claims-'));
const newsroom = join(root, 'newsroom');
afterAll(() => rmSync(root, { recursive: true }));

const ARTICLE = 'قالت وكالة "سانا" إن الأمر انتهى.\nوزعم مسؤول أن المدارس أُغلقت.\n';
const put = (path: string, content: string | Uint8Array): void => writeFileSync(join(newsroom, path), content);
const run = (...args: string[]): Promise<Outcome> => isnad(args, { cwd: newsroom });

let good = '';
beforeAll(async () => {
  for (const folder of ['.git', 'claims/articles', 'claims/2024', 'empty', 'broken']) {
    mkdirSync(join(newsroom, folder), { recursive: true });
  }
  put('claims/articles/a.txt', ARTICLE);
  writeFileSync(join(root, 'secret.txt'), ARTICLE);
  await run('draft', 'claims/articles/a.txt', '-o', 'claims/a.yaml');
  good = readFileSync(join(newsroom, 'claims/a.yaml'), 'utf8');
});

describe('isnad draft', () => {
  test('writes a file whose article is found from where the file is', async () => {
    const done = await run('draft', 'claims/articles/a.txt', '-o', 'claims/2024/b.yaml');
    expect(done).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(parse(readFileSync(join(newsroom, 'claims/2024/b.yaml'), 'utf8')).article.path).toBe('../articles/a.txt');
    expect(await run('validate', 'claims/2024/b.yaml')).toEqual({
      stdout: '1 file, no problems\n',
      stderr: '',
      exit: 0,
    });
  });

  test('prints one whose article is found from here', async () => {
    const { stdout, exit } = await run('draft', 'claims/articles/a.txt');
    expect({ exit, path: parse(stdout).article.path }).toEqual({ exit: 0, path: 'claims/articles/a.txt' });
  });

  test('refers to the schema that is kept above it', async () => {
    await run('schema', '-o', 'claims/isnad.schema.json');
    const { exit } = await run('draft', 'claims/articles/a.txt', '-o', 'claims/2024/c.yaml');
    expect(exit).toBe(0);
    const [first] = readFileSync(join(newsroom, 'claims/2024/c.yaml'), 'utf8').split('\n');
    expect(first).toBe('# yaml-language-server: $schema=../isnad.schema.json');
  });

  test.each([
    [
      'a file that is there already',
      ['draft', 'claims/articles/a.txt', '-o', 'claims/a.yaml'],
      /claims\/a\.yaml: the file exists/,
    ],
    [
      'the standard input',
      ['draft', '-'],
      /<stdin>: a claim file needs its article in a text file; save the text with --save-text FILE/,
    ],
    [
      'a file of several articles',
      ['draft', 'a.jsonl'],
      /a\.jsonl: JSON Lines may hold several articles, and a claim file covers one/,
    ],
    ['an article that is not there', ['draft', 'none.txt'], /none\.txt: no such file/],
    ['no article', ['draft'], /missing required argument 'article'/],
  ])('refuses %s', async (_, args, message) => {
    const done = await run(...args);
    expect(done).toMatchObject({ stdout: '', exit: 2, stderr: expect.stringMatching(message) });
    // An empty input has a note of its own before.
    const lines = done.stderr
      .split('\n')
      .filter((line) => !line.endsWith('the text has no words') && !line.endsWith('the file is empty'));
    expect(lines).toHaveLength(2);
  });

  test('grades by the newsroom’s policy, and validate does as well', async () => {
    put('claims/articles/.isnad.yaml', 'policy:\n  stance:\n    distance: 1\n');
    const args = ['draft', 'claims/articles/a.txt', '-o', 'claims/articles/d.yaml'];
    await run(...args);
    expect(parse(readFileSync(join(newsroom, 'claims/articles/d.yaml'), 'utf8')).claims[1].hedging).toBe('high');
    expect(await run('validate', 'claims/articles/d.yaml')).toMatchObject({ exit: 0 });
    expect(await run('validate', '--no-policy', 'claims/articles/d.yaml')).toMatchObject({ exit: 1 });
    rmSync(join(newsroom, 'claims/articles/.isnad.yaml'));
    rmSync(join(newsroom, 'claims/articles/d.yaml'));
  });
});

describe('isnad validate', () => {
  test('without a path checks claims/, folders in it and all', async () => {
    const { stdout, exit } = await run('validate');
    expect({ stdout, exit }).toEqual({ stdout: '3 files, no problems\n', exit: 0 });
  });

  test('checks a file given twice only once', async () => {
    expect((await run('validate', 'claims/a.yaml', './claims/a.yaml')).stdout).toBe('1 file, no problems\n');
  });

  test('reports all problems of all files with their places', async () => {
    put(
      'broken/a.yaml',
      good
        .replace('articles/a.txt', '../claims/articles/a.txt')
        .replace('الأمر انتهى', 'الأمر بدأ')
        .replace('cue: زعم', 'cue: قال'),
    );
    put('broken/b.yml', 'isnad: 2\n');
    const { stdout, stderr, exit } = await run('validate', 'broken', 'claims/a.yaml', '--format', 'line');
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 1 });
    expect(stdout.replaceAll(/: error: .* \[/g, ' [').split('\n')).toEqual([
      'broken/a.yaml:22:14 [quote-not-verbatim]',
      'broken/a.yaml:31:10 [words-not-verbatim]',
      ...['broken/b.yml:1:1 [missing-field]', 'broken/b.yml:1:1 [missing-field]', 'broken/b.yml:1:1 [missing-field]'],
      'broken/b.yml:1:8 [wrong-value]',
      '',
    ]);
  });

  test.each([
    ['json', /^\{\n {2}"schema": "isnad-problems\/1",\n {2}"files": 2,\n {2}"errors": 6,\n {2}"warnings": 0,/],
    ['ndjson', /^(?:\{"rule":".*"line":\d+,"column":\d+,"offset":\d+(?:,"claim":"\w+")?\}\n){6}$/],
    [
      'github',
      /^(?:::error file=broken\/\S+,line=\d+,col=\d+,title=[a-z-]+::.*\n){6}6 problems in 2 of 2 files: 6 errors\n$/,
    ],
    [
      'stylish',
      /^broken\/a\.yaml\n {2}22:14 error quote-not-verbatim\n {4}.*\n[\s\S]*\n\n6 problems in 2 of 2 files: 6 errors\n$/,
    ],
  ])('says so as %s', async (format, expected) => {
    const { stdout, exit } = await run('validate', 'broken', '-f', format);
    expect(stdout).toMatch(expected);
    expect(exit).toBe(1);
  });

  test('writes to a file with the same exit code', async () => {
    const { stdout, exit } = await run('validate', 'broken', '-f', 'json', '-o', 'found.json');
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 1 });
    expect(JSON.parse(readFileSync(join(newsroom, 'found.json'), 'utf8')).problems).toHaveLength(6);
  });

  test.each([
    ['a path that is not there', ['none'], 'none: no such file'],
    ['a folder without claim files', ['empty'], 'empty: no claim files (*.yaml) in this folder'],
    [
      'a policy that is not there',
      ['--policy', 'none.yaml', 'claims'],
      "policy none.yaml: no such file; 'isnad policy' prints one to start from",
    ],
  ])('%s is exit code 2', async (_, args, message) => {
    expect(await run('validate', ...args)).toEqual({ stdout: '', stderr: `isnad: ${message}\n`, exit: 2 });
  });

  test('a missing folder does not prevent checking the others', async () => {
    const { stdout, stderr, exit } = await run('validate', 'none', 'claims/a.yaml');
    expect({ stdout, stderr, exit }).toEqual({
      stdout: '1 file, no problems\n',
      stderr: 'isnad: none: no such file\n',
      exit: 2,
    });
  });

  test('without claims/ the message says what was searched for', async () => {
    expect(await isnad(['validate'], { cwd: root })).toEqual({
      stdout: '',
      stderr: 'isnad: claims: no such file\n',
      exit: 2,
    });
  });

  test.each([
    ['another encoding', Uint8Array.of(0x61, 0x3a, 0x0a, 0xc7, 0xe1), '2:1'],
    ['a file too large to be one', new Uint8Array(5 * 1024 * 1024).fill(0x61), '1:1'],
  ])('%s is a problem of the file', async (_, bytes, place) => {
    put('odd.yaml', bytes);
    const { stdout, exit } = await run('validate', '-f', 'line', 'odd.yaml');
    expect({ exit, start: stdout.split(' error')[0] }).toEqual({ exit: 1, start: `odd.yaml:${place}:` });
  });

  test('a byte order mark is no problem', async () => {
    put('claims/bom.yaml', `\ufeff${good}`);
    expect(await run('validate', 'claims/bom.yaml')).toMatchObject({ exit: 0 });
    rmSync(join(newsroom, 'claims/bom.yaml'));
  });
});

describe('the article of a claim file', () => {
  const found = async (path: string): Promise<string> => {
    put('claims/path.yaml', good.replace('path: articles/a.txt', `path: ${path}`));
    const { stdout } = await run('validate', '-f', 'line', 'claims/path.yaml');
    rmSync(join(newsroom, 'claims/path.yaml'));
    return stdout.replace(/.*error: /, '').trim();
  };

  test.each([
    [
      'is not there',
      'articles/none.txt',
      'articles/none.txt: no such file; articles/a.txt is the same text: set article.path to it [article-missing]',
    ],
    [
      'is a folder',
      'articles',
      'articles: is a folder; give the path of the article in it; articles/a.txt is the same text: set article.path to it [article-missing]',
    ],
    [
      'is outside the project',
      '../../secret.txt',
      '../../secret.txt: is outside the project; keep the article beside its claims [article-outside]',
    ],
    [
      'lies outside and is not there',
      '../../none.txt',
      '../../none.txt: is outside the project; keep the article beside its claims [article-outside]',
    ],
    [
      'is named from the root',
      '/etc/passwd',
      '/etc/passwd: must be relative to this file, with / between folders [article-outside]',
    ],
    [
      'is an address',
      'file:a.txt',
      'file:a.txt: must be relative to this file, with / between folders [article-outside]',
    ],
  ])('that %s', async (_, path, message) => {
    expect(await found(path)).toBe(message);
  });

  test('behind a link that leads outside', async () => {
    symlinkSync(join(root, 'secret.txt'), join(newsroom, 'claims/articles/link.txt'));
    expect(await found('articles/link.txt')).toMatch(/outside the project; .*\[article-outside\]$/);
  });

  test('that was edited', async () => {
    put('claims/articles/e.txt', ARTICLE.replace('أُغلقت', 'أُغلقت أمس'));
    expect(await found('articles/e.txt')).toMatch(
      /^the article has changed .*: its sha256 is now [0-9a-f]{64}; articles\/a\.txt is the text with this sha256 \[article-changed\]$/,
    );
  });
});

describe('the content of a claim file cannot inject escape sequences or commands', () => {
  test.each(['stylish', 'line', 'json', 'ndjson', 'github', 'sarif', 'junit', 'markdown'])('as %s', async (format) => {
    put('evil.yaml', `isnad: "\\e[31m\\n::error::x\\u202e"\n"k\\r\\n::warning::%0A": x\n`);
    const { stdout, exit } = await run('validate', '-f', format, 'evil.yaml');
    expect(exit).toBe(1);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    expect(stdout).not.toMatch(/^::(?:error|warning)::/m);
  });
});

describe('isnad rules and isnad schema', () => {
  test('lists the rules, one a line', async () => {
    const { stdout, exit } = await run('rules');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/^(?:[a-z-]+ +(?:error|warning|info) +\S.*\n)+$/);
    expect(stdout).toMatch(/^quote-not-verbatim +error /m);
  });

  test('explains one', async () => {
    const { stdout } = await run('rules', 'chain-end');
    expect(stdout).toMatch(/^chain-end \(error\)\nA chain ends .*\n\n[\s\S]*\n\nWrong:\n[\s\S]*\n\nRight:\n/);
  });

  test('rejects an unknown rule', async () => {
    expect(await run('rules', 'none')).toEqual({
      stdout: '',
      stderr: "isnad: no rule 'none'; 'isnad rules' lists them\n",
      exit: 2,
    });
  });

  test.each([
    [[], 'Isnad claim file'],
    [['claims'], 'Isnad claim file'],
    [['report'], 'Isnad report'],
  ])('prints the schema of %s', async (args, title) => {
    const { stdout, exit } = await run('schema', ...args);
    expect({ exit, title: JSON.parse(stdout).title }).toEqual({ exit: 0, title });
  });
});

test('a reader may close the pipe without an error', async () => {
  const { stdout, stderr } = await shell(`isnad validate -f line broken | head -c 1; echo " \${PIPESTATUS[0]}"`, {
    cwd: newsroom,
  });
  expect({ stdout, stderr }).toEqual({ stdout: 'b 1\n', stderr: '' });
});
