import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { openProgress } from '../../../src/cli/batch/progress.ts';
import { PROGRAM, shell } from '../run.ts';

/** What a run writes in which each article takes 100 ms, of 1000 bytes in all. */
function lines(bytes: number | null, failing: readonly number[] = []): string[] {
  const written: string[] = [];
  let time = 0;
  const progress = openProgress({ write: (text) => written.push(text), bytes, now: () => time });
  for (let at = 0; at < 10; at += 1) {
    time += 100;
    progress.addBytes(100);
    progress.addArticle(failing.includes(at));
  }
  progress.clear();
  return written;
}

test('a run shows the articles done, the rate and the time left, at intervals', () => {
  expect(lines(1000)).toEqual([
    '\r\u001b[K5 done, 10 a second, 0:01 left',
    '\r\u001b[K7 done, 10 a second, 0:00 left',
    '\r\u001b[K9 done, 10 a second, 0:00 left',
    '\r\u001b[K',
  ]);
});

test('failed articles are counted separately', () => {
  expect(lines(1000, [1])[0]).toBe('\r\u001b[K4 done, 1 failed, 10 a second, 0:01 left');
});

test('the time left is not shown where the size is unknown', () => {
  expect(lines(null)[0]).toBe('\r\u001b[K5 done, 10 a second');
});

test.each([
  [600, '0:59 left'],
  [6_000, '9:59 left'],
  [37_250, '1:02:04 left'],
])('a second after the first ten of %d bytes, it is %s', (bytes, left) => {
  const written: string[] = [];
  let time = 0;
  const progress = openProgress({ write: (text) => written.push(text), bytes, now: () => time });
  time = 1000;
  progress.addBytes(10);
  progress.addArticle(false);
  expect(written.join('')).toContain(`, ${left}`);
});

test('there is no progress line without a terminal', () => {
  let time = 0;
  const progress = openProgress({ write: null, bytes: 1000, now: () => time });
  time = 10_000;
  expect(() => progress.addArticle(false)).not.toThrow();
});

const hasScript = spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasScript)('on a terminal that the reports do not go to', () => {
  const line = JSON.stringify({ id: 'a', text: 'It rained.' });
  const run = (command: string, env: Record<string, string> = {}) =>
    shell(
      `export LINE='${line}'
      script -qec '(echo "$LINE"; sleep 2; echo "$LINE"; echo "{") | ${process.execPath} ${PROGRAM} ${command}' /dev/null < /dev/null`,
      { env },
    );
  const told = 'isnad: <stdin>:3: not a JSON object\r\nisnad: 1 of 3 articles failed; 2 done\r\n';

  test('the progress line is erased for other lines', async () => {
    const { stdout } = await run('--input-format jsonl > /dev/null');
    expect(stdout).toMatch(/^\r\u001b\[K2 done, [\d.]+ a second\r\u001b\[K/);
    expect(stdout.endsWith(told)).toBe(true);
  });

  test.each([
    ['--quiet --input-format jsonl > /dev/null', {}],
    ['--input-format jsonl > /dev/null', { CI: 'true' }],
  ])('there is none with %s %o', async (command, env) => {
    expect((await run(command, env)).stdout).toBe(told);
  });

  test('there is none where the reports go to the terminal', async () => {
    expect((await run('--input-format jsonl --format ndjson')).stdout).not.toContain('a second');
  });
});
