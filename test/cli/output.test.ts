import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isnad, NODE, SEED, shell, start } from './run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const files = (): string[] => readdirSync(folder).sort();

describe('--output', () => {
  test('writes the same as to a pipe', async () => {
    const [piped, written] = await Promise.all([isnad([SEED]), isnad([SEED, '--output', path('a.txt')])]);
    expect(written).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(readFileSync(path('a.txt'), 'utf8')).toBe(piped.stdout);
    expect(files()).toEqual(['a.txt']);
  });

  test.each([
    ['a.json', /^\{\n {2}"schema"/],
    ['a.ndjson', /^\{"schema"/],
    ['a.tsv', /^document\t/],
  ])('takes its format from the name: %s', async (name, start) => {
    await isnad([SEED, '-o', path(name)]);
    expect(readFileSync(path(name), 'utf8')).toMatch(start);
  });

  test('ignores the extension where a format is given', async () => {
    await isnad([SEED, '-o', path('a.json'), '-f', 'tsv']);
    expect(readFileSync(path('a.json'), 'utf8')).toMatch(/^document\t/);
  });

  test('replaces a file, and keeps its permissions', async () => {
    writeFileSync(path('a.json'), 'old');
    chmodSync(path('a.json'), 0o640);
    await isnad([SEED, '-o', path('a.json')]);
    expect(statSync(path('a.json')).mode & 0o777).toBe(0o640);
    expect(readFileSync(path('a.json'), 'utf8')).toContain('isnad-report/1');
  });

  test('replaces the file that a link leads to, and not the link', async () => {
    writeFileSync(path('real.json'), 'old');
    symlinkSync('real.json', path('link.json'));
    await isnad([SEED, '-o', path('link.json')]);
    expect(readFileSync(path('real.json'), 'utf8')).toContain('isnad-report/1');
    expect(files()).toEqual(['link.json', 'real.json']);
  });

  test('keeps the old file when no article could be read', async () => {
    writeFileSync(path('a.json'), 'old');
    const { exit } = await isnad([path('none.txt'), '-o', path('a.json')]);
    expect({ exit, old: readFileSync(path('a.json'), 'utf8'), files: files() }).toEqual({
      exit: 2,
      old: 'old',
      files: ['a.json'],
    });
  });

  test('has the readable articles, and problems in place of the others', async () => {
    const { exit } = await isnad([path('none.txt'), SEED, '-f', 'ndjson', '-o', path('a')]);
    const lines = readFileSync(path('a'), 'utf8').trimEnd().split('\n');
    expect({ exit, schemas: lines.map((line) => JSON.parse(line).schema) }).toEqual({
      exit: 2,
      schemas: ['isnad-problem/1', 'isnad-report/1'],
    });
  });

  test('writes to a device as it is', async () => {
    expect(await isnad([SEED, '-o', '/dev/null'])).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });
});

test('a full device is reported in one line', async () => {
  expect(await isnad([SEED, '-o', '/dev/full'])).toEqual({
    stdout: '',
    stderr: 'isnad: --output /dev/full: no space left on the device\n',
    exit: 2,
  });
});

// Another program with the same pipe sets it so that a write to it does not wait, and fills it; it stays until it is ended.
const FILLER = `
  const { writeFileSync, writeSync } = require('node:fs');
  process.stdout._handle.setBlocking(false);
  try {
    for (;;) writeSync(1, '.'.repeat(4096));
  } catch (error) {
    if (error.code !== 'EAGAIN') throw error;
  }
  writeFileSync(process.argv[2], '');
  setTimeout(() => {}, 60_000);
`;

test('all of it reaches the slow reader of a pipe that is full and does not wait', async () => {
  writeFileSync(path('filler.cjs'), FILLER);
  const fill = `"${NODE}" "${path('filler.cjs')}" "${path('full')}" & filler=$!; until [ -e "${path('full')}" ]; do sleep 0.05; done`;
  const [plain, full] = await Promise.all([
    isnad([SEED]),
    shell(
      `{ ${fill}; isnad ${SEED}; status=$?; kill $filler; exit $status; } | { sleep 2; cat; }; exit \${PIPESTATUS[0]}`,
    ),
  ]);
  expect(full.stderr).toBe('');
  expect(full.exit).toBe(0);
  expect(full.stdout.startsWith('....')).toBe(true);
  expect(full.stdout.replace(/^\.+/, '')).toBe(plain.stdout);
});

describe('a signal', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s ends the program as usual, and a file that was begun leaves no trace',
    async (signal) => {
      writeFileSync(path('a.ndjson'), 'old');
      const child = start(['--input-format', 'jsonl', '-o', path('a.ndjson')]);
      child.stdin?.write('{"id":"a","text":"b"}\n');
      await expect.poll(() => files().length, { timeout: 10_000 }).toBe(2);
      child.kill(signal);
      expect(await new Promise((done) => child.on('close', (_, by) => done(by)))).toBe(signal);
      expect(files()).toEqual(['a.ndjson']);
      expect(readFileSync(path('a.ndjson'), 'utf8')).toBe('old');
    },
  );
});
