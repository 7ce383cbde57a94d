import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openThreads, type Threads } from '../../../src/cli/workers/threads.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-threads-'));
afterAll(() => rmSync(folder, { recursive: true }));

const entry = join(folder, 'worker.cjs');
writeFileSync(
  entry,
  `const { parentPort, threadId, workerData } = require('node:worker_threads');
parentPort.on('message', (job) => {
  if (job === 'exit') process.exit(3);
  if (job === 'slow') for (const end = Date.now() + 300; Date.now() < end; );
  if (job === 'throw') throw new Error('no');
  if (job === 'who') return void setTimeout(() => parentPort.postMessage({ result: threadId }), 20);
  parentPort.postMessage({ result: workerData + job });
});`,
);

let threads: Threads<string, unknown> | null = null;
afterEach(() => threads?.close());
const open = (maxThreads: number): Threads<string, unknown> => {
  threads = openThreads({ entry, workerData: 'done: ', maxThreads });
  return threads;
};

describe('threads', () => {
  test('process jobs with their start data', async () => {
    const { run } = open(2);
    expect(await Promise.all(['a', 'b', 'c'].map(run))).toEqual([
      { result: 'done: a' },
      { result: 'done: b' },
      { result: 'done: c' },
    ]);
  });

  test('are at most the given number, and each takes the next job when it is idle', async () => {
    const { run } = open(2);
    const who = await Promise.all(Array.from({ length: 8 }, () => run('who')));
    expect(new Set(who.map((outcome) => 'result' in outcome && outcome.result)).size).toBe(2);
  });

  test('of which one exits lose neither finished nor waiting jobs', async () => {
    const { run } = open(1);
    const error = 'its worker thread exited unexpectedly';
    const jobs = ['a', 'exit', 'b', 'slow', 'c', 'exit', 'exit', 'd'];
    expect(await Promise.all(jobs.map(run))).toEqual(
      jobs.map((job) => (job === 'exit' ? { error } : { result: `done: ${job}` })),
    );
  });

  test('that are closed drop waiting jobs, and do not start again', async () => {
    const ports = (): number => process.getActiveResourcesInfo().filter((name) => name === 'MessagePort').length;
    const before = ports();
    const { run, close } = open(1);
    const [first] = ['who', 'who', 'who'].map(run);
    await first;
    await close();
    expect(ports()).toBe(before);
  });

  test.each([
    ['ends', 'exit', 'its worker thread exited unexpectedly'],
    ['fails', 'throw', 'its worker thread failed: no'],
  ])('one that %s costs the job it was on, and another takes its place', async (_, bad, error) => {
    const { run } = open(1);
    expect(await Promise.all(['a', bad, bad, 'b'].map(run))).toEqual([
      { result: 'done: a' },
      { error },
      { error },
      { result: 'done: b' },
    ]);
  });
});
