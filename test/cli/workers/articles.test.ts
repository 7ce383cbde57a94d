import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, type Outcome, shell, start } from '../run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-articles-'));
afterAll(() => rmSync(folder, { recursive: true }));

const path = (name: string): string => join(folder, name);
const ARTICLES = resolve(import.meta.dirname, '../../../claims/articles');
const texts = readdirSync(ARTICLES)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(ARTICLES, name), 'utf8'));
const COUNT = 24;
const ids = Array.from({ length: COUNT }, (_, at) => `a${at}`);
const lineOf = (id: string, text: string): string => JSON.stringify({ id, text });
/** A paragraph or two of an article; the first has so many blanks that threads are started at once. */
const lines = ids.map((id, at) => {
  const text = (texts[at % texts.length] ?? '').split('\n').slice(0, 4).join('\n');
  return lineOf(id, at === 0 ? `${text}${' '.repeat(100_000)}` : text);
});
const jsonl = `${lines.join('\n')}\n`;

const run = (...args: string[]): Promise<Outcome> => isnad(args, { cwd: folder });
const read = (name: string): string => readFileSync(path(name), 'utf8');
/** The articles that lines of output are on, with the rules of problems in their places. */
const placesIn = (output: string): string[] =>
  output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .map((value) => (value.schema === 'isnad-problem/1' ? `${value.id}: ${value.rule}` : value.document.id));

let whole = '';
beforeAll(async () => {
  writeFileSync(path('all.jsonl'), jsonl);
  texts.forEach((text, at) => {
    writeFileSync(path(`${at}.txt`), text);
  });
  whole = (await run('--jobs', '1', 'all.jsonl')).stdout;
});

describe('many articles', () => {
  test.each(['2', '4'])('on %s threads are the same as on one, in their order', async (jobs) => {
    const { stdout, stderr, exit } = await run('--jobs', jobs, 'all.jsonl');
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(placesIn(stdout)).toEqual(ids);
    expect(stdout === whole).toBe(true);
  });

  test.each(['json', 'csv', 'table', 'yaml'])('are the same in %s', async (format) => {
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => run('--jobs', jobs, '-f', format, 'all.jsonl')));
    expect(one?.exit).toBe(0);
    expect(two?.stdout === one?.stdout && two?.exit === one?.exit).toBe(true);
  });

  test('that cannot be read are reported once, in order', async () => {
    const bad = lines.flatMap((line, at) => (at % 8 === 5 ? [line, '{"id":', '{"id":"no text"}'] : [line]));
    writeFileSync(path('bad.jsonl'), `${bad.join('\n')}\n`);
    const [one, two] = await Promise.all(['1', '2'].map((jobs) => run('--jobs', jobs, 'bad.jsonl')));
    expect(placesIn(two?.stdout ?? '')).toEqual(
      ids.flatMap((id, at) => (at % 8 === 5 ? [id, 'null: input-jsonl', 'no text: input-jsonl'] : [id])),
    );
    expect(two).toEqual(one);
    expect(two?.stderr.trimEnd().split('\n').at(-1)).toBe('isnad: 6 of 30 articles failed; 24 done');
  });

  test('of which one exceeds the memory of a thread lose only that one', async () => {
    const large = lineOf('large', readFileSync(join(ARTICLES, 'seed.txt'), 'utf8').repeat(500));
    const some = [...lines.slice(0, 12), large, ...lines.slice(12)];
    writeFileSync(path('some.jsonl'), `${some.join('\n')}\n`);
    const limit = { NODE_OPTIONS: '--max-old-space-size=40' };
    const { stdout, stderr, exit } = await isnad(['--jobs', '2', 'some.jsonl'], { cwd: folder, env: limit });
    expect(placesIn(stdout)).toEqual([...ids.slice(0, 12), 'large: not-analysed', ...ids.slice(12)]);
    expect({ stderr, exit }).toEqual({
      stderr:
        'isnad: some.jsonl: large: its worker thread ran out of memory\nisnad: 1 of 25 articles failed; 24 done\n',
      exit: 2,
    });
  }, 120_000);

  test('of which one is removed meanwhile lose only that one', async () => {
    writeFileSync(path('gone.txt'), 'It rained.');
    const child = start(['--jobs', '2', '-f', 'ndjson', '0.txt', '-', 'gone.txt', '1.txt'], { cwd: folder });
    let stdout = '';
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    await expect.poll(() => stdout.split('\n').length, { timeout: 20_000 }).toBe(2);
    rmSync(path('gone.txt'));
    child.stdin?.end('It rained.');
    expect(await new Promise((done) => child.on('close', done))).toBe(2);
    expect(placesIn(stdout)).toEqual(['0', 'stdin', 'null: input-unreadable', '1']);
  });
});

describe('interruptions of a run', () => {
  // One that starts threads, and then the same short one for ever; it ends when nobody reads it.
  const endless = '(head -n 1 all.jsonl; yes "$(tail -n 1 all.jsonl)")';

  test('a reader that closes the pipe', async () => {
    const { stdout, stderr } = await shell(
      `${endless} | isnad -j 2 --input-format jsonl | head -n 30 | wc -l; echo "\${PIPESTATUS[1]}"`,
      { cwd: folder },
    );
    expect({ numbers: stdout.trim().split(/\s+/), stderr }).toEqual({ numbers: ['30', '0'], stderr: '' });
  });

  test('a full disk, which is reported once', async () => {
    const { stderr, exit } = await shell(`${endless} | isnad -j 2 --input-format jsonl > /dev/full`, { cwd: folder });
    expect({ stderr, exit }).toEqual({
      stderr: expect.stringMatching(/^isnad: standard output: .*ENOSPC.*\n$/),
      exit: 2,
    });
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    '%s: no line is cut, and how far it has come is said',
    async (signal, code) => {
      const { stdout, stderr } = await shell(
        `: > out.ndjson; mkfifo pipe-${signal}; ${endless} > pipe-${signal} &
      "${process.execPath}" "$ISNAD" -j 2 --input-format jsonl < pipe-${signal} > out.ndjson & isnad=$!
      until [ "$(wc -l < out.ndjson)" -gt 40 ]; do sleep 0.1; done
      kill -${signal} $isnad; wait $isnad; echo $?`,
        { cwd: folder, env: { ISNAD: process.env.ISNAD_PROGRAM ?? '' } },
      );
      expect(stdout).toBe(`${code}\n`);
      const output = read('out.ndjson');
      expect(output).toMatch(/\n$/);
      const done = placesIn(output);
      expect(new Set(done)).toEqual(new Set([ids[0], ids.at(-1)]));
      expect(stderr).toMatch(new RegExp(`^isnad: interrupted: (?:${done.length}|${done.length - 1}) done\n`));
    },
    60_000,
  );
});

describe('a folder of reports', () => {
  const files = (name: string): Record<string, string> =>
    Object.fromEntries(readdirSync(path(name)).map((file) => [file, read(join(name, file))]));

  test('is the same on any number of threads', async () => {
    await Promise.all(
      ['1', '2'].map((jobs) => run('-j', jobs, '--output-dir', `dir${jobs}`, '-f', 'brat', 'all.jsonl')),
    );
    expect(Object.keys(files('dir1'))).toHaveLength(2 * COUNT + 1);
    expect(files('dir2')).toEqual(files('dir1'));
  });

  test('that was interrupted has complete files only, and another run completes it', async () => {
    mkdirSync(path('half'));
    const child = start(['-j', '2', '--output-dir', 'half', '-f', 'json', '--input-format', 'jsonl'], { cwd: folder });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin?.write(
      lines
        .slice(0, 10)
        .map((line) => `${line}\n`)
        .join(''),
    );
    const whole = (): number => readdirSync(path('half')).filter((name) => !name.endsWith('.tmp')).length;
    await expect.poll(whole, { timeout: 20_000 }).toBe(10);
    child.kill('SIGINT');
    expect(await new Promise((done) => child.on('close', (_, signal) => done(signal)))).toBe('SIGINT');
    const there = Object.entries(files('half'));
    expect(there.map(([name]) => name)).toEqual(ids.slice(0, 10).map((id) => `${id}.json`));
    for (const [, text] of there) expect(JSON.parse(text).schema).toBe('isnad-report/1');
    // The last file may be there before the program has counted it.
    expect([9, 10].map((done) => `isnad: interrupted: ${done} done; add --skip-existing to continue\n`)).toContain(
      stderr,
    );
    const { stderr: after, exit } = await run('--skip-existing', '--output-dir', 'half', '-f', 'json', 'all.jsonl');
    const count = there.length;
    expect({ after, exit }).toEqual({
      after: `isnad: ${count} articles skipped, with files from earlier; ${COUNT - count} done\n`,
      exit: 0,
    });
    await run('--output-dir', 'full', '-f', 'json', 'all.jsonl');
    // All is the same but where the articles came from.
    const plain = (name: string) =>
      Object.entries(files(name)).map(([file, text]) => [file, text.replace('"all.jsonl"', 'null')]);
    expect(plain('half')).toEqual(plain('full'));
  });

  test('keeps the names of articles that have the same id, whichever of them failed or was there', async () => {
    const same = ['One.', 'Two.', 'Three.'].map((text) => lineOf('same', text)).join('\n');
    writeFileSync(path('same.jsonl'), same);
    await run('--output-dir', 'same', '-f', 'json', 'same.jsonl');
    const before = files('same');
    rmSync(path('same/same-2.json'));
    await run('--skip-existing', '--output-dir', 'same', '-f', 'json', 'same.jsonl');
    expect(Object.keys(before)).toEqual(['same-2.json', 'same-3.json', 'same.json']);
    expect(files('same')).toEqual(before);
  });

  test('is required for --skip-existing', async () => {
    expect(await run('--skip-existing', 'all.jsonl')).toEqual({
      stdout: '',
      stderr: 'isnad: --skip-existing requires --output-dir DIR, the folder to look in\n',
      exit: 2,
    });
  });
});
