import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { isnad, NODE, PROGRAM, shell, start } from './run.ts';

let folder = '';
let watcher: ChildProcess | null = null;
const out = { stdout: '', stderr: '' };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-watch-'));
  Object.assign(out, { stdout: '', stderr: '' });
});

afterEach(() => {
  watcher?.kill('SIGKILL');
  watcher = null;
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const saying = (what: string): string => `قال الوزير إن ${what}.\n`;

/** Starts the program, and waits until it watches. */
async function watching(args: readonly string[], child = start(args, { cwd: folder })): Promise<void> {
  watcher = child;
  watcher.stdout?.on('data', (data) => {
    out.stdout += data;
  });
  watcher.stderr?.on('data', (data) => {
    out.stderr += data;
  });
  await round(1);
}

// On a terminal the two streams are one.
const rounds = (): number => `${out.stdout}${out.stderr}`.split('isnad: watching ').length - 1;

/** Waits until it has run so many times, and is quiet. */
async function round(count: number): Promise<void> {
  while (rounds() < count) {
    if (watcher?.exitCode !== null) throw new Error(`ended with ${watcher?.exitCode}: ${out.stderr}`);
    await delay(20);
  }
}

const ended = (): Promise<number | string | null> =>
  new Promise((resolve) => watcher?.on('close', (code, signal) => resolve(code ?? signal)));

/** Longer than it waits for events to be over. */
const aWhile = (): Promise<void> => delay(1200);

const ARTICLE = ['--watch', '--format', 'tsv', 'a.txt'];
const shown = (): string[] =>
  [...out.stdout.matchAll(/\tقال\t(.*)$/gm)].map(([, claim = '']) => claim.split('\t')[0] ?? '');

describe('an article that is watched', () => {
  beforeEach(() => write('a.txt', saying('الأمر بدأ')));

  test('is analysed again when it is written', async () => {
    await watching(ARTICLE);
    expect(shown()).toEqual(['الأمر بدأ']);
    write('a.txt', saying('الأمر انتهى'));
    await round(2);
    expect(shown()).toEqual(['الأمر بدأ', 'الأمر انتهى']);
  });

  test('is analysed again when an editor puts a new file in its place, again and again', async () => {
    await watching(ARTICLE);
    for (const [at, what] of ['الأمر انتهى', 'الأمر عاد', 'الأمر طال'].entries()) {
      write('.a.txt.swp', saying(what));
      renameSync(join(folder, '.a.txt.swp'), join(folder, 'a.txt'));
      await round(at + 2);
    }
    expect(shown()).toEqual(['الأمر بدأ', 'الأمر انتهى', 'الأمر عاد', 'الأمر طال']);
  });

  test('that is missing for a moment is analysed once', async () => {
    await watching(ARTICLE);
    renameSync(join(folder, 'a.txt'), join(folder, 'a.txt~'));
    await delay(250);
    write('a.txt', saying('الأمر انتهى'));
    await round(2);
    expect({ shown: shown(), stderr: out.stderr }).toEqual({
      shown: ['الأمر بدأ', 'الأمر انتهى'],
      stderr: 'isnad: watching 1 file\n'.repeat(2),
    });
  });

  test('that is emptied before it is filled is analysed once', async () => {
    await watching(ARTICLE);
    write('a.txt', '');
    await delay(250);
    write('a.txt', saying('الأمر انتهى'));
    await round(2);
    expect(shown()).toEqual(['الأمر بدأ', 'الأمر انتهى']);
  });

  test('that was removed is reported, and analysed when it is back', async () => {
    await watching(ARTICLE);
    rmSync(join(folder, 'a.txt'));
    await round(2);
    expect(out.stderr).toContain('isnad: a.txt: no such file\n');
    write('a.txt', saying('الأمر انتهى'));
    await round(3);
    expect(shown()).toEqual(['الأمر بدأ', 'الأمر انتهى']);
  });

  test('is not analysed when other files change, nor when it is only read', async () => {
    await watching(ARTICLE);
    write('4913', '');
    write('b.txt', saying('الأمر انتهى'));
    await isnad(['a.txt'], { cwd: folder });
    await aWhile();
    expect(rounds()).toBe(1);
  });

  test('many changes at once are one', async () => {
    await watching(ARTICLE);
    for (let at = 0; at < 20; at += 1) write('a.txt', saying(`الأمر بدأ ${'مرة '.repeat(at)}`));
    await round(2);
    await aWhile();
    expect(rounds()).toBe(2);
  });

  test('is graded again when the policy changes; an invalid policy is reported', async () => {
    await watching(['--watch', '--format', 'json', 'a.txt']);
    write('.isnad.yaml', 'policy:\n  stance:\n    neutral: four\n');
    await round(2);
    expect(out.stderr).toMatch(/^isnad: .*\.isnad\.yaml:3:14: /m);
    write('.isnad.yaml', 'policy:\n  stance:\n    neutral: 4\n');
    await round(3);
    const levels = [...out.stdout.matchAll(/"level": "(.*)"/g)].map(([, level]) => level);
    expect(levels).toEqual(['high', 'very-high']);
  });

  test('--output is kept fresh', async () => {
    await watching(['--watch', '--output', 'a.json', 'a.txt']);
    write('a.txt', saying('الأمر انتهى'));
    await round(2);
    expect((await shell('cat a.json', { cwd: folder })).stdout).toContain('"text": "الأمر انتهى"');
    expect(out.stdout).toBe('');
  });

  test('the screen is cleared only on a terminal', async () => {
    await watching(ARTICLE);
    write('a.txt', saying('الأمر انتهى'));
    await round(2);
    expect(out.stdout).not.toContain('\u001b');
  });
});

describe('watching ends', () => {
  beforeEach(() => write('a.txt', saying('الأمر بدأ')));

  test.each(['SIGINT', 'SIGTERM'] as const)('by %s, as the shell expects', async (signal) => {
    await watching(ARTICLE);
    const end = ended();
    watcher?.kill(signal);
    expect(await end).toBe(signal);
    expect(out.stderr).toBe('isnad: watching 1 file\n');
  });

  test('when the reader has gone', async () => {
    await watching(ARTICLE);
    const end = ended();
    watcher?.stdout?.destroy();
    write('a.txt', saying('الأمر انتهى'));
    expect(await end).toBe(0);
  });

  test.each([
    [['--watch', '-'], '--watch: cannot watch the standard input; give files'],
    [['--watch', 'https://example.org/a'], '--watch: cannot watch https://example.org/a; give files'],
    [['validate', '--watch', '-'], '--watch: cannot watch the standard input; give files'],
    [['--watch', '--policy', 'none.yaml', 'a.txt'], /^isnad: policy none\.yaml: no such file/],
  ])('at once, where it cannot be: %o', async (args, message) => {
    const { stderr, exit } = await isnad(args, { cwd: folder });
    expect(exit).toBe(2);
    if (typeof message === 'string') expect(stderr).toBe(`isnad: ${message}\n`);
    else expect(stderr).toMatch(message);
  });
});

describe('claim files that are watched', () => {
  beforeEach(async () => {
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'claims'));
    mkdirSync(join(folder, 'texts'));
    write('texts/a.txt', saying('الأمر بدأ'));
    await isnad(['draft', 'texts/a.txt', '-o', 'claims/a.yaml'], { cwd: folder });
  });

  const VALIDATE = ['validate', '--watch', '--format', 'line'];
  const ids = (): string[] => [...out.stdout.matchAll(/\[([a-z-]+)\]$/gm)].map(([, id = '']) => id);

  test('are checked again when an article that they name changes', async () => {
    await watching(VALIDATE);
    expect({ ids: ids(), stderr: out.stderr }).toEqual({ ids: [], stderr: 'isnad: watching 2 files\n' });
    write('texts/a.txt', saying('الأمر انتهى'));
    await round(2);
    expect(ids()).toContain('quote-not-verbatim');
  });

  test('are checked with a new one, also in a new folder', async () => {
    await watching(VALIDATE);
    mkdirSync(join(folder, 'claims/new'));
    write('claims/new/b.yaml', 'isnad: 1\n');
    await round(2);
    expect(out.stdout).toContain('claims/new/b.yaml:1:1');
  });

  test('may all go, and come again', async () => {
    await watching(VALIDATE);
    rmSync(join(folder, 'claims'), { recursive: true });
    await round(2);
    expect(out.stderr).toContain('isnad: claims: no such file');
    mkdirSync(join(folder, 'claims'));
    write('claims/b.yaml', 'isnad: 1\n');
    await round(3);
    expect(out.stdout).toContain('claims/b.yaml:1:1');
  });

  test('that --fix changes are checked exactly once more', async () => {
    await watching([...VALIDATE, '--fix']);
    write('texts/a.txt', `${saying('الأمر بدأ')}\n`);
    await round(3);
    await aWhile();
    expect({ rounds: rounds(), ids: ids() }).toEqual({ rounds: 3, ids: [] });
  });
});

needs('script')('on a terminal', () => {
  test('each round but the first clears the screen, and Ctrl+C ends with 130', async () => {
    write('a.txt', saying('الأمر بدأ'));
    const command = `trap : INT; '${NODE}' '${PROGRAM}' --watch --bidi none a.txt; echo "exit $?"`;
    await watching([], spawn('script', ['-qec', command, '/dev/null'], { cwd: folder }));
    write('a.txt', saying('الأمر انتهى'));
    await round(2);
    const end = ended();
    watcher?.stdin?.write('\u0003');
    await end;
    const screens = out.stdout.split('\u001b[H\u001b[2J');
    expect(screens).toHaveLength(2);
    expect(screens[0]).toContain('الأمر بدأ');
    expect(screens[1]).toContain('الأمر انتهى');
    expect(screens[1]).toContain('exit 130');
  });
});
