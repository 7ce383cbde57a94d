import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, PROGRAM, SEED } from '../cli/run.ts';
import { ROOT } from '../structure/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-standalone-test-'));
const [home, elsewhere] = [join(folder, 'home'), join(folder, 'elsewhere')];
let executable = '';

beforeAll(() => {
  for (const path of [home, elsewhere]) mkdirSync(path);
  const args = ['.build/standalone.ts', resolve(dirname(PROGRAM), '..'), folder];
  executable = execFileSync(join(ROOT, 'node_modules/.bin/tsx'), args, { cwd: ROOT, encoding: 'utf8' }).trim();
  for (const path of [SEED, 'test/input/samples/libreoffice-en.docx']) {
    copyFileSync(join(ROOT, path), join(elsewhere, path.split('/').at(-1) ?? ''));
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the executable in a folder with nothing but articles: no node on the path. */
function run(args: readonly string[], { home: at = home, input = '' } = {}) {
  const env = { HOME: at, PATH: '/nonexistent' };
  const { stdout, stderr, status } = spawnSync(executable, args, { cwd: elsewhere, env, input, encoding: 'utf8' });
  return { stdout, stderr, exit: status };
}

describe('the single executable', () => {
  test('does the same as the program', async () => {
    const args = ['--format', 'json', '--stdin-filename', 'seed.txt', '-'];
    expect(run(['seed.txt'])).toMatchObject({ stderr: '', exit: 0, stdout: expect.stringContaining('جون كيربي') });
    const { stdout } = run(args, { input: 'The mayor said the bridge is closed.' });
    expect(stdout).toBe((await isnad(args, { stdin: 'The mayor said the bridge is closed.' })).stdout);
  });

  test('reads documents and works on threads', () => {
    expect(run(['libreoffice-en.docx'])).toMatchObject({ stderr: '', exit: 0 });
    const line = JSON.stringify({ id: 'a', text: 'The mayor said the bridge is closed.' });
    const input = `${Array.from({ length: 40 }, () => line).join('\n')}\n`;
    const { stdout, exit } = run(['--input-format', 'jsonl', '--format', 'ndjson', '--jobs', '2', '-'], { input });
    expect([stdout.trimEnd().split('\n').length, exit]).toEqual([40, 0]);
  });

  test('shows its pages and passes its own check', () => {
    expect(run(['help', 'levels']).stdout).toMatch(/^LEVELS\n/);
    expect(run(['validate', '--no-such-option'])).toMatchObject({ exit: 2, stdout: '' });
  });

  test('unpacks itself once', () => {
    const [cache] = readdirSync(join(home, '.cache/isnad'));
    expect(cache).toMatch(/^\d+\.\d+\.\d+-[0-9a-f]{16}$/);
    expect(readdirSync(join(home, '.cache/isnad'))).toHaveLength(1);
  });

  test('runs where no cache can be written', () => {
    const closed = join(folder, 'closed');
    copyFileSync(join(ROOT, SEED), closed);
    chmodSync(closed, 0o400);
    const left = () => readdirSync(tmpdir()).filter((name) => /^isnad-\w{6}$/.test(name)).length;
    const before = left();
    expect(run(['--version'], { home: closed })).toMatchObject({ stderr: '', exit: 0 });
    expect(left()).toBe(before);
  });
});
