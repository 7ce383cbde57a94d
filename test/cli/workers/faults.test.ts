import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Outcome, shell, start } from '../run.ts';

// Faults that are made to happen in the middle of a run. Those of readers, signals and threads that stop one are beside this.

const ARTICLES = resolve(import.meta.dirname, '../../../claims/articles');
const text = readFileSync(join(ARTICLES, 'seed.txt'), 'utf8').split('\n').slice(0, 9).join('\n');
const COUNT = 12;
const lineOf = (id: number): string => `${JSON.stringify({ id: `a${id}`, text })}\n`;
const lines = Array.from({ length: COUNT }, (_, id) => lineOf(id));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-faults-'));
  writeFileSync(join(folder, 'all.jsonl'), lines.join(''));
});
afterEach(() => rmSync(folder, { recursive: true }));

const files = (name = '.'): string[] => readdirSync(join(folder, name)).sort();
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const inFolder = (command: string): Promise<Outcome> => shell(command, { cwd: folder });
/** What lines of output are: the ids of articles, and rules where there is a problem. */
const placesIn = (output: string): string[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((value) => (value.schema === 'isnad-problem/1' ? value.rule : value.document.id));

describe.each(['1', '2'])('a file that may not grow, on %s threads', (jobs) => {
  test('ends a folder of reports with their number, all of them complete', async () => {
    const long = JSON.stringify({ id: 'long', text: text.repeat(40) });
    writeFileSync(join(folder, 'all.jsonl'), [...lines.slice(0, 5), `${long}\n`, ...lines.slice(5)].join(''));
    const { stderr, exit } = await inFolder(`ulimit -f 200; isnad -j ${jobs} --output-dir out -f json all.jsonl`);
    expect({ stderr, exit }).toEqual({
      stderr: 'isnad: --output out/long.json: file too large; 5 done; add --skip-existing to continue\n',
      exit: 2,
    });
    expect(files('out')).toEqual(['a0.json', 'a1.json', 'a2.json', 'a3.json', 'a4.json']);
    for (const name of files('out')) expect(JSON.parse(read(`out/${name}`)).schema).toBe('isnad-report/1');
  });

  test('keeps the old file, and leaves no temporary file', async () => {
    writeFileSync(join(folder, 'out.ndjson'), 'old');
    const { stderr, exit } = await inFolder(`ulimit -f 40; isnad -j ${jobs} -o out.ndjson all.jsonl`);
    expect({ stderr, exit }).toEqual({
      stderr: 'isnad: --output out.ndjson: file too large\n',
      exit: 2,
    });
    expect([files(), read('out.ndjson')]).toEqual([['all.jsonl', 'out.ndjson'], 'old']);
  });

  test('has complete lines except the last, where it is the standard output, and their number is reported', async () => {
    const { stderr, exit } = await inFolder(`ulimit -f 40; isnad -j ${jobs} all.jsonl > out.ndjson`);
    const whole = read('out.ndjson').split('\n').slice(0, -1);
    expect(placesIn(whole.join('\n'))).toEqual(whole.map((_, at) => `a${at}`));
    expect({ stderr, exit }).toEqual({
      stderr: `isnad: standard output: EFBIG: file too large, write; ${whole.length} done\n`,
      exit: 2,
    });
  });
});

test('a last report that does not fit is no success', async () => {
  const { stderr, exit } = await inFolder('ulimit -f 8; head -n 1 all.jsonl | isnad --input-format jsonl > one.ndjson');
  expect({ stderr, exit }).toEqual({
    stderr: 'isnad: standard output: EFBIG: file too large, write; 0 done\n',
    exit: 2,
  });
});

describe('a file that changes while it is read', () => {
  // More than a pipe holds: while nobody reads what it writes, the program waits in the middle of its input.
  const MANY = 300;
  const many = Array.from({ length: MANY }, (_, id) => lineOf(id));

  async function changed(change: (path: string) => void): Promise<{ places: string[]; stderr: string; exit: unknown }> {
    const path = join(folder, 'many.jsonl');
    writeFileSync(path, many.join(''));
    const child = start(['-j', '2', 'many.jsonl'], { cwd: folder });
    let [stdout, stderr] = ['', ''];
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    await new Promise((ready) => child.stdout?.once('readable', ready));
    change(path);
    child.stdout?.on('data', (chunk) => {
      stdout += chunk;
    });
    const exit = await new Promise((done) => child.on('close', done));
    return { places: placesIn(stdout), stderr, exit };
  }

  const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `a${at}`);

  test('and is truncated is read up to there, with a problem for the truncated line', async () => {
    const whole = MANY - 20;
    const size = Buffer.byteLength(many.slice(0, whole).join('')) + 100;
    expect(await changed((path) => truncateSync(path, size))).toEqual({
      places: [...ids(whole), 'input-jsonl'],
      stderr: `isnad: many.jsonl:${whole + 1}: not a JSON object\nisnad: 1 of ${whole + 1} articles failed; ${whole} done\n`,
      exit: 2,
    });
  }, 60_000);

  test('and grows is read to its new end', async () => {
    expect(await changed((path) => appendFileSync(path, lineOf(MANY)))).toEqual({
      places: ids(MANY + 1),
      stderr: '',
      exit: 0,
    });
  }, 60_000);
});

test('an unreadable file among readable ones is reported in its place, on several threads', async () => {
  mkdirSync(join(folder, 'folder'));
  const spaced = `${text}${' '.repeat(100_000)}`; // so that threads are started at once
  const files = {
    'a.txt': spaced,
    'b.txt': text,
    'c.txt': text,
    'w.odt': 'PK\u0003\u0004',
    'y.docx': 'PK\u0003\u0004',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  writeFileSync(join(folder, 'z.gz'), Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]));
  writeFileSync(join(folder, 'x.txt'), Buffer.from([0x61, 0xff, 0xfe, 0x80, 0x0a]));
  const { stdout, stderr, exit } = await inFolder(
    'isnad -j 2 -f ndjson a.txt folder z.gz b.txt y.docx w.odt none.txt x.txt c.txt',
  );
  expect(placesIn(stdout)).toEqual([
    'a',
    ...['input-unreadable', 'input-unreadable', 'b', 'input-unreadable', 'input-unreadable', 'input-unreadable'],
    ...['input-encoding', 'c'],
  ]);
  expect({ last: stderr.trimEnd().split('\n').at(-1), exit }).toEqual({
    last: 'isnad: 6 of 9 articles failed; 3 done',
    exit: 2,
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  '%s while files are written leaves whole ones, as many as it says',
  async (signal, code) => {
    const { stdout, stderr } = await shell(
      `(head -n 1 all.jsonl | sed 's/"text":"/&${' '.repeat(100)}/'; yes "$(tail -n 1 all.jsonl)") > pipe &
    "${process.execPath}" "$ISNAD" -j 2 --input-format jsonl --output-dir out -f json < pipe & isnad=$!
    until [ "$(ls out 2> /dev/null | wc -l)" -gt 20 ]; do sleep 0.05; done
    kill -${signal} $isnad; wait $isnad; echo $?`.replace(/^/, 'mkfifo pipe; '),
      { cwd: folder, env: { ISNAD: process.env.ISNAD_PROGRAM ?? '' } },
    );
    expect(stdout).toBe(`${code}\n`);
    const names = readdirSync(join(folder, 'out'));
    expect(names.filter((name) => !/^a[\d-]+\.json$/.test(name))).toEqual([]);
    for (const name of names) expect(JSON.parse(read(`out/${name}`)).schema).toBe('isnad-report/1');
    expect(stderr).toMatch(/^isnad: interrupted: \d+ done; add --skip-existing to continue\n/);
    const told = Number(/\d+/.exec(stderr)?.[0]);
    expect([names.length, names.length - 1]).toContain(told);
  },
  60_000,
);
