import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/schema.ts';
import { inBytes } from '../input/bytes.ts';
import { isnad, SEED, start } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-input-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const seed = readFileSync(resolve(import.meta.dirname, '../..', SEED));
const jsonLine = (id: string, text: string): string => `${JSON.stringify({ id, text })}\n`;
const reports = (ndjson: string): Report[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
const ids = (ndjson: string): string[] => reports(ndjson).map(({ document }) => document.id);
/** What stands in the places of articles: ids of those that could be read, and the problems of the others. */
const places = (ndjson: string): unknown[] =>
  ndjson
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((value) => (value.schema === 'isnad-problem/1' ? { ...value, schema: 'problem' } : value.document.id));

describe('one article', () => {
  test('from a file is a report that its schema accepts', async () => {
    const { stdout, stderr, exit } = await isnad(['--format', 'json', SEED]);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const report = reportSchema.parse(JSON.parse(stdout));
    expect(report.document).toMatchObject({ id: 'seed', path: SEED, language: 'ar', direction: 'rtl' });
    expect(report.claims.length).toBeGreaterThan(10);
  });

  test.each([
    ['piped in', ['--format', 'json']],
    ['piped in and named -', ['--format', 'json', '-']],
    ['by the command analyze', ['analyze', '--format', 'json']],
  ])('%s is the same, but for id and path', async (_, args) => {
    const fromFile = JSON.parse((await isnad(['--format', 'json', SEED])).stdout);
    const { stdout, exit } = await isnad(args, { stdin: seed });
    expect(exit).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ...fromFile, document: { ...fromFile.document, id: 'stdin', path: null } });
  });

  test('piped in may be given a name', async () => {
    const { stdout } = await isnad(['--format', 'ndjson', '--stdin-filename', 'desk/خبر.txt'], { stdin: seed });
    expect(reports(stdout)[0]?.document).toMatchObject({ id: 'خبر', path: 'desk/خبر.txt' });
  });

  test('with a byte order mark gives the same report as without', async () => {
    const marked = file('seed.txt', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), seed]));
    const [plain, other] = await Promise.all([SEED, marked].map((path) => isnad(['--format', 'json', path])));
    const expected = JSON.parse(plain?.stdout ?? '');
    expect(JSON.parse(other?.stdout ?? '')).toEqual({ ...expected, document: { ...expected.document, path: marked } });
  });

  test('without any text is a report without claims', async () => {
    const { stdout, stderr, exit } = await isnad(['--format', 'json']);
    expect({ stderr, exit }).toEqual({ stderr: 'isnad: <stdin>: the file is empty\n', exit: 0 });
    expect(reportSchema.parse(JSON.parse(stdout))).toMatchObject({
      document: { length: 0 },
      claims: [],
      coverage: { sentences: 0, attributed: 0, ownVoice: 0 },
    });
  });

  test('gives the same bytes every time', async () => {
    const [first, second] = await Promise.all([isnad(['--all', SEED]), isnad(['--all', SEED])]);
    expect(first.stdout).toBe(second.stdout);
  });

  test('is read in the given language', async () => {
    const { stdout } = await isnad(['--format', 'ndjson', '--language', 'en', SEED]);
    expect(reports(stdout)[0]?.document.language).toBe('en');
  });
});

describe('an encoding other than UTF-8', () => {
  const windows = (text: string): Uint8Array => inBytes(text, 'windows-1256');
  const told = 'قال الوزير إن المحادثات انتهت، وأكدت الوزارة أن جولة أخرى ستبدأ في الأسبوع المقبل.';

  test('is reported where it was guessed, in the report and on stderr', async () => {
    const path = file('windows.txt', windows(told));
    const { stdout, stderr, exit } = await isnad(['--format', 'ndjson', path]);
    const message = `${path}: encoding guessed as windows-1256; set another with --encoding`;
    expect({ stderr, exit }).toEqual({ stderr: `isnad: ${message}\n`, exit: 0 });
    expect(reportSchema.parse(reports(stdout)[0])).toMatchObject({
      document: { format: 'text', encoding: 'windows-1256', language: 'ar' },
      claims: [{ cue: { text: 'قال' } }, { cue: { text: 'أكدت' } }],
      problems: [{ rule: 'input-encoding', severity: 'info', message, path }],
    });
  });

  test('is used where given, by its label only', async () => {
    const short = windows('قال الوزير إن الأمر انتهى.');
    const args = (name: string): string[] => ['--format', 'ndjson', '--encoding', name];
    const { stdout, stderr } = await isnad(args('windows-1256'), { stdin: short });
    expect([stderr, reports(stdout)[0]?.claims.map(({ content }) => content.text)]).toEqual(['', ['الأمر انتهى']]);
    const wrong = await isnad(args('windows-arabic'), { stdin: short });
    expect(wrong.exit).toBe(2);
    expect(wrong.stderr).toContain(
      'Unknown encoding; known ones are utf-8, utf-16le, windows-1256, iso-8859-6 and more.',
    );
  });
});

describe('several articles', () => {
  const english = 'claims/articles/wikinews-korea.txt';

  test('come out in their order', async () => {
    const { stdout, exit } = await isnad(['--format', 'ndjson', english, '-', SEED], { stdin: 'Nothing.' });
    expect({ ids: ids(stdout), exit }).toEqual({ ids: ['wikinews-korea', 'stdin', 'seed'], exit: 0 });
  });

  test('are one JSON array', async () => {
    const { stdout } = await isnad(['--format', 'json', english, SEED]);
    expect(JSON.parse(stdout).map(({ document }: Report) => document.id)).toEqual(['wikinews-korea', 'seed']);
  });

  test('share one header row in TSV', async () => {
    const { stdout } = await isnad(['--format', 'tsv', english, SEED]);
    expect(stdout.split('\n').filter((row) => row.startsWith('document\t'))).toHaveLength(1);
  });

  test('are all processed except unreadable ones, and a last line says so', async () => {
    const bad = file('bad.txt', Buffer.from([0x61, 0xff]));
    mkdirSync(join(folder, 'dir'), { recursive: true });
    const missing = join(folder, 'none.txt');
    const { stdout, stderr, exit } = await isnad([
      '--format',
      'ndjson',
      missing,
      english,
      bad,
      join(folder, 'dir'),
      SEED,
    ]);
    expect(exit).toBe(2);
    const problem = { schema: 'problem', id: null, severity: 'error', arabic: expect.any(String) };
    expect(places(stdout)).toEqual([
      { ...problem, rule: 'input-unreadable', path: missing, message: `${missing}: no such file` },
      'wikinews-korea',
      { ...problem, rule: 'input-encoding', path: bad, line: 1, message: expect.stringContaining('not UTF-8') },
      {
        ...problem,
        rule: 'input-unreadable',
        path: join(folder, 'dir'),
        message: expect.stringContaining('directory'),
      },
      'seed',
    ]);
    expect(stderr.replaceAll(folder, '…').split('\n')).toEqual([
      'isnad: …/none.txt: no such file',
      'isnad: …/bad.txt:1: not UTF-8 (byte offset 1); set its encoding with --encoding, such as windows-1256',
      'isnad: …/dir: is a directory; give the files in it',
      'isnad: 3 of 5 articles failed; 2 done',
      '',
    ]);
  });

  test('that are all unreadable leave the output empty', async () => {
    const { stdout, stderr, exit } = await isnad(['--format', 'json', 'none.txt']);
    expect({ stdout, stderr, exit }).toEqual({ stdout: '', stderr: 'isnad: none.txt: no such file\n', exit: 2 });
  });
});

describe('JSON lines', () => {
  test('in a pipe become one report a line, in order', async () => {
    const path = file('a.jsonl', jsonLine('one', 'قال الوزير إن الأمر انتهى.') + jsonLine('two', 'It rained.'));
    const { stdout, exit } = await isnad([path]);
    expect({ ids: ids(stdout), exit }).toEqual({ ids: ['one', 'two'], exit: 0 });
    expect(reports(stdout).map(({ document }) => [document.path, document.language])).toEqual([
      [path, 'ar'],
      [path, 'en'],
    ]);
  });

  test('report the invalid line, and process the others', async () => {
    const lines = `${jsonLine('one', 'a')}{"id":\n\n{"id":"two"}\n${jsonLine('three', 'b')}`;
    const { stdout, stderr, exit } = await isnad(['--stdin-filename', 'desk.jsonl'], { stdin: lines });
    expect(exit).toBe(2);
    const problem = {
      ...{ schema: 'problem', rule: 'input-jsonl', severity: 'error', path: 'desk.jsonl' },
      arabic: expect.any(String),
    };
    expect(places(stdout)).toEqual([
      'one',
      { ...problem, id: null, line: 2, message: 'desk.jsonl:2: not a JSON object' },
      { ...problem, id: 'two', line: 4, message: 'desk.jsonl:4: "text" must be a string' },
      'three',
    ]);
    expect(stderr.split('\n')).toEqual([
      'isnad: desk.jsonl:2: not a JSON object',
      'isnad: desk.jsonl:4: "text" must be a string',
      'isnad: 2 of 4 articles failed; 2 done',
      '',
    ]);
  });

  test('without a line is an empty array in JSON, nothing in NDJSON, and a header in TSV', async () => {
    const formats = ['json', 'ndjson', 'tsv'];
    const results = await Promise.all(formats.map((format) => isnad(['--input-format', 'jsonl', '--format', format])));
    expect(results.map(({ stdout, exit }) => [stdout.split('\t')[0], exit])).toEqual([
      ['[\n]\n', 0],
      ['', 0],
      ['document', 0],
    ]);
  });

  test('are answered one by one, before the next arrives', async () => {
    const child = start(['--input-format', 'jsonl']);
    const answer = (): Promise<string> =>
      new Promise((done) => child.stdout?.once('data', (chunk) => done(String(chunk))));
    for (const id of ['one', 'two', 'three']) {
      const next = answer();
      child.stdin?.write(jsonLine(id, 'قال الوزير إن الأمر انتهى.'));
      expect(ids(await next)).toEqual([id]);
    }
    child.stdin?.end();
    expect(await new Promise((done) => child.on('close', done))).toBe(0);
  });
});
