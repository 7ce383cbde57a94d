import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/analysis/grading/policy.ts';
import { readPolicy } from '../../src/claimfile/settings/policy.ts';
import { isnad } from './run.ts';

const ARTICLE = 'قال الوزير أحمد حسن إن الأمر انتهى.';
const points = (stdout: string): number => JSON.parse(stdout).claims[0].hedging.points;

describe('the policy in force', () => {
  let cwd = '';
  const at = (path: string): string => join(cwd, path);
  const neutral = (weight: number): string => `policy:\n  stance:\n    neutral: ${weight}\n`;

  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'isnad-policy-'));
    mkdirSync(at('desk/today'), { recursive: true });
    mkdirSync(at('other/.isnad.yaml'), { recursive: true });
    for (const folder of ['desk/today', 'desk', 'other', '.']) writeFileSync(at(`${folder}/a.txt`), ARTICLE);
    writeFileSync(at('desk/.isnad.yaml'), neutral(7));
    writeFileSync(at('nine.yaml'), neutral(9));
    writeFileSync(at('bad.yaml'), 'policy:\n  stance:\n    neutrl: 2\n    own: -1\nrulez: []\n');
    writeFileSync(at('not.yaml'), 'policy: [');
    writeFileSync(at('latin.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xe9]));
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  const json = (...args: string[]) => isnad(['-f', 'json', ...args], { cwd });

  test.each([
    ['the published one where there is no file', ['a.txt'], 2],
    ['that of the folder of the article', ['desk/a.txt'], 7],
    ['that of a folder above', ['desk/today/a.txt'], 7],
    ['the published one where a folder has the name of the file', ['other/a.txt'], 2],
    ['the one that is named', ['--policy', 'nine.yaml', 'desk/a.txt'], 9],
    ['the published one where that is asked for', ['--no-policy', 'desk/a.txt'], 2],
  ])('is %s', async (_, args, expected) => {
    const { stdout, stderr, exit } = await json(...args);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(points(stdout)).toBe(expected);
  });

  test.each([
    ['.', [], 2],
    ['desk/today', [], 7],
    ['.', ['--stdin-filename', 'desk/x.txt'], 7],
  ])(
    'for the standard input is that of the working directory, or of the file it stands for: %s %o',
    async (folder, args, expected) => {
      const { stdout } = await isnad(['-f', 'json', ...args], { cwd: at(folder), stdin: ARTICLE });
      expect(points(stdout)).toBe(expected);
    },
  );

  test('each article has its own', async () => {
    const { stdout } = await isnad(['-f', 'ndjson', 'a.txt', 'desk/a.txt', 'a.txt'], { cwd });
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(reports.map(({ claims }) => claims[0].hedging.points)).toEqual([2, 7, 2]);
    expect(reports.map(({ policy }) => policy?.path)).toEqual([undefined, 'desk/.isnad.yaml', undefined]);
  });

  test('is shown, with its numbers, under an explanation', async () => {
    const { stdout } = await isnad(['explain', 'today/a.txt'], { cwd: at('desk') });
    expect(stdout).toContain('“Says”: 7.');
    expect(stdout).toMatch(/\nWeights: \.isnad\.yaml\n$/);
  });

  test('without the file a report does not mention it', async () => {
    expect(JSON.parse((await json('a.txt')).stdout)).not.toHaveProperty('policy');
  });

  test.each([
    [
      'what it holds',
      'bad.yaml',
      [
        "bad.yaml:3:5: 'policy.stance' has no key 'neutrl'; did you mean 'neutral'?",
        "bad.yaml:4:10: 'policy.stance.own' must be 0 or more, not -1",
        "bad.yaml:5:1: the file has no key 'rulez'; did you mean 'rules'?",
      ],
    ],
    ['no YAML', 'not.yaml', [expect.stringMatching(/^not\.yaml:1:\d+: not YAML: /)]],
    ['no UTF-8', 'latin.yaml', ['policy latin.yaml: not UTF-8 (byte offset 3)']],
    ['no file', 'none.yaml', ["policy none.yaml: no such file; 'isnad policy' prints one to start from"]],
    ['a folder', 'desk', ["policy desk: is a directory; 'isnad policy' prints one to start from"]],
  ])('one that cannot be used stops everything: %s', async (_, file, messages) => {
    for (const command of [[], ['explain'], ['policy'], ['sources']]) {
      const { stdout, stderr, exit } = await isnad([...command, '--policy', file, 'a.txt'], { cwd });
      expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
      const lines = stderr
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^isnad: /, ''));
      expect(lines).toEqual(messages);
    }
  });

  test('is printed as a file with the same values', async () => {
    const printed = await isnad(['policy', 'desk/a.txt'], { cwd });
    expect(printed.stdout).toContain('# Printed from "desk/.isnad.yaml".\n');
    expect(readPolicy(printed.stdout, 'x')).toEqual({
      policy: { ...DEFAULT_POLICY, stance: { ...DEFAULT_POLICY.stance, neutral: 7 } },
    });
    expect((await isnad(['policy', '-o', 'saved.yaml'], { cwd })).exit).toBe(0);
    const again = await isnad(['policy', '--policy', 'saved.yaml'], { cwd });
    expect(again.stdout).toContain('# Printed from "saved.yaml".\n');
    expect(readPolicy(again.stdout, 'x')).toEqual({ policy: DEFAULT_POLICY });
  });
});
