import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, SEED } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-gold-'));
const claims = join(folder, 'claims/seed.yaml');
const output = join(folder, 'gold.jsonl');
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  mkdirSync(join(folder, 'claims'));
  mkdirSync(join(folder, '.git'));
  cpSync(SEED, join(folder, 'seed.txt'));
  await isnad(['draft', join(folder, 'seed.txt'), '--output', claims]);
});

function readable(edit: (text: string) => string): () => string {
  return () => edit(readFileSync(claims, 'utf8'));
}

describe('isnad gold', () => {
  test('exports what a draft has, which isnad score finds right', async () => {
    expect(await isnad(['gold', 'claims', '--output', output], { cwd: folder })).toMatchObject({ exit: 0, stderr: '' });
    const { stdout } = await isnad(['score', '--gold', output, '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ documents: 1, rows: { precision: 1, recall: 1 } });
  });

  test('shows in the score what a person has corrected', async () => {
    const corrected = readFileSync(claims, 'utf8').replace('name: جون كيربي', 'name: جيمس ماتيس');
    writeFileSync(join(folder, 'claims/corrected.yaml'), corrected);
    await isnad(['gold', join(folder, 'claims/corrected.yaml'), '-o', output]);
    const { rows } = JSON.parse((await isnad(['score', '--gold', output, '--format', 'json'])).stdout);
    expect(rows.precision).toBeLessThan(1);
    expect(rows.precision).toBeGreaterThan(0.5);
    rmSync(join(folder, 'claims/corrected.yaml'));
  });

  test.each<[string, () => string, RegExp]>([
    [
      'other words',
      readable((text) => text.replaceAll('content: ', 'content: ليس ')),
      /^isnad: .*bad\.yaml:\d+:\d+: the content of \w+ has no single place in the article; run isnad validate \[quote-not-verbatim\]$/m,
    ],
    ['no claim file', () => 'a: 1\n', /bad\.yaml:1:1: .*\[/],
    [
      'an article that is not there',
      readable((text) => text.replace('../seed.txt', '../none.txt')),
      /the article \.\.\/none\.txt: /,
    ],
  ])('writes nothing for a file with %s', async (_, text, message) => {
    const bad = join(folder, 'claims/bad.yaml');
    writeFileSync(bad, text());
    rmSync(output, { force: true });
    const { exit, stderr } = await isnad(['gold', join(folder, 'claims'), '--output', output]);
    rmSync(bad);
    expect([exit, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(() => readFileSync(output)).toThrow('ENOENT');
  });

  test('names a path without claim files', async () => {
    expect(await isnad(['gold', join(folder, 'none')])).toMatchObject({
      exit: 2,
      stdout: '',
      stderr: expect.stringContaining('none'),
    });
  });
});
