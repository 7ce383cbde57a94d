import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, type Outcome, SEED } from '../run.ts';

const root = mkdtempSync(join(tmpdir(), 'isnad-jobs-'));
afterAll(() => rmSync(root, { recursive: true }));

const seed = readFileSync(resolve(import.meta.dirname, '../../..', SEED), 'utf8');
/** Its first paragraphs: enough to have claims. */
const article = seed.split('\n').slice(0, 9).join('\n');
const put = (path: string, content: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const validate = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> =>
  isnad(['validate', ...args], { cwd: root, env });

const FILES = 24;

beforeAll(async () => {
  put('.git/HEAD', '');
  mkdirSync(join(root, 'out'));
  put('claims/articles/0.txt', article);
  await isnad(['draft', 'claims/articles/0.txt', '-o', 'claims/0.yaml'], { cwd: root });
  const draft = readFileSync(join(root, 'claims/0.yaml'), 'utf8').replace('articles/0.txt', 'articles/AT.txt');
  for (let at = 1; at < FILES; at += 1) {
    put(`claims/articles/${at}.txt`, article);
    // Every other one has a cue of another article, and one is no YAML.
    const own = at % 2 === 0 ? draft : draft.replace('cue: زعم', 'cue: نفى');
    put(`claims/${at}.yaml`, at === 7 ? 'a: [' : own.replace('AT', String(at)));
  }
});

describe('many claim files', () => {
  test('come out the same in every format on any number of threads', async () => {
    const results = [];
    for (const jobs of ['1', '2', '4']) {
      const outputs = ['json', 'sarif', 'junit'].map((format) => `${format}=out/${jobs}.${format}`);
      const done = await validate(['--jobs', jobs, ...outputs.flatMap((output) => ['-o', output])]);
      const files = ['json', 'sarif', 'junit'].map((format) =>
        readFileSync(join(root, `out/${jobs}.${format}`), 'utf8'),
      );
      results.push({ ...done, files });
    }
    const [one, two, four] = results;
    expect(one).toMatchObject({ stderr: '', exit: 1 });
    expect(one?.stdout).toContain('claims/23.yaml');
    expect([two, four]).toEqual([one, one]);
  });

  test('are fixed in the same way, and reported in order', async () => {
    const before = readFileSync(join(root, 'claims/2.yaml'), 'utf8');
    const changed = Array.from({ length: FILES / 2 }, (_, at) => `claims/${2 * at}.yaml`);
    const results: [Outcome, string[]][] = [];
    for (const jobs of ['1', '4']) {
      for (const path of changed)
        put(path, readFileSync(join(root, path), 'utf8').replace(/sha256: \w{8}/, 'sha256: 00000000'));
      const done = await validate(['--fix', '--jobs', jobs, '-f', 'line']);
      results.push([done, changed.map((path) => readFileSync(join(root, path), 'utf8'))]);
    }
    expect(results[0]).toEqual(results[1]);
    expect(results[0]?.[0].stderr.match(/fixed: the new sha256/g)).toHaveLength(changed.length);
    expect(readFileSync(join(root, 'claims/2.yaml'), 'utf8')).toBe(before);
  });

  test('that exceed the memory of a thread affect no others', async () => {
    put('large/articles/a.txt', article);
    put('large/articles/b.txt', seed.repeat(300));
    const file = readFileSync(join(root, 'claims/2.yaml'), 'utf8');
    for (let at = 10; at < 30; at += 1) {
      put(`large/${at}.yaml`, file.replace('articles/2.txt', `articles/${at === 20 ? 'b' : 'a'}.txt`));
    }
    const limit = { NODE_OPTIONS: '--max-old-space-size=60' };
    const { stdout, stderr, exit } = await validate(['large', '--jobs', '2', '-f', 'junit'], limit);
    expect(stderr).toMatch(/^isnad: large\/20\.yaml: its worker thread ran out of memory$/m);
    expect(exit).toBe(2);
    const names = Array.from(stdout.matchAll(/<testsuite name="(large\/\d+\.yaml)"/g), ([, name]) => name);
    const others = Array.from({ length: 20 }, (_, at) => `large/${at + 10}.yaml`).filter(
      (name) => !name.includes('20.'),
    );
    expect(names).toEqual(others);
  }, 120_000);
});

test.each(['0', 'x', '-1', '1.5', '1025'])('--jobs %s is refused', async (jobs) => {
  const { stdout, stderr, exit } = await validate(['--jobs', jobs]);
  expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
  expect(stderr).toMatch(
    /'-j, --jobs <number>' argument '\S+' is invalid\. It must be a whole number from 1 to 1024\.\n$/,
  );
});
