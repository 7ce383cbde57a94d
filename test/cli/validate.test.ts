import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isnad, type Outcome } from './run.ts';

const root = mkdtempSync(join(tmpdir(), 'isnad-validate-'));
afterAll(() => rmSync(root, { recursive: true }));

function put(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}
const run = (...args: string[]): Promise<Outcome> => isnad(['validate', ...args], { cwd: root });

const ARTICLE = 'قالت وكالة "سانا" إن الأمر انتهى.\nوزعم مسؤول أن المدارس أُغلقت.\n';
let good = '';
/** The good file with a cue that the article does not have, at 31:10. */
let broken = '';

beforeAll(async () => {
  put('.git/HEAD', '');
  put('claims/articles/a.txt', ARTICLE);
  await isnad(['draft', 'claims/articles/a.txt', '-o', 'claims/a.yaml'], { cwd: root });
  good = readFileSync(join(root, 'claims/a.yaml'), 'utf8');
  broken = good.replace('cue: زعم', 'cue: نفى');
});

/** The problems of a run as `path:line:column severity rule`. */
const shortly = ({ stdout }: Outcome): string[] =>
  stdout.split('\n').flatMap((line) => {
    const found = /^(?<place>\S+:\d+:\d+): (?<severity>\w+): .* \[(?<rule>[\w-]+)\]$/.exec(line)?.groups;
    return found === undefined ? [] : [`${found.place} ${found.severity} ${found.rule}`];
  });

describe('the settings of a newsroom', () => {
  afterAll(() => rmSync(join(root, 'desk'), { recursive: true }));

  test.each([
    ['', ['claims/b.yaml:31:10 error', 'claims/drafts/d.yaml:31:10 error', 'claims/old/c.yaml:31:10 error'], 1],
    ['rules: { words-not-verbatim: off }', [], 0],
    [
      'ignore: [claims/old/**, { files: claims/drafts/*, rules: [words-not-verbatim], reason: not done }]',
      ['claims/b.yaml:31:10 error'],
      1,
    ],
    ["ignore: ['**']", [], 0],
  ])('%j hold for the claim files below them', async (settings, found, exit) => {
    put('desk/.isnad.yaml', settings);
    put('desk/claims/articles/a.txt', ARTICLE);
    for (const path of ['b.yaml', 'old/c.yaml', 'drafts/d.yaml']) {
      put(`desk/claims/${path}`, broken.replace('articles/a.txt', `${path.includes('/') ? '../' : ''}articles/a.txt`));
    }
    const done = await isnad(['validate', 'desk', '-f', 'line'], { cwd: root });
    expect(shortly(done)).toEqual(found.map((each) => `desk/${each} words-not-verbatim`));
    expect(done).toMatchObject({ stderr: '', exit });
  });

  test.each([
    ['rules:\n  quote-movd: off\n', "2:3: there is no rule 'quote-movd'; did you mean 'quote-moved'?"],
    ['rules:\n  ? [a]\n  : off\n', `2:3: there is no rule '["a"]'; 'isnad rules' lists them`],
  ])('that cannot be used stop the run, at their place: %j', async (settings, message) => {
    put('desk/.isnad.yaml', settings);
    expect(await run('desk')).toEqual({ stdout: '', stderr: `isnad: desk/.isnad.yaml:${message}\n`, exit: 2 });
  });
});

describe('the checked files', () => {
  beforeAll(() => {
    for (const path of ['in/b.yaml', 'in/a.yml', 'in/deep/c.yaml']) {
      put(path, broken.replace('articles/a.txt', `${path.startsWith('in/deep') ? '../' : ''}../claims/articles/a.txt`));
    }
    put('in/notes.txt', '');
    put('in/a[1].yaml', good.replace('articles/a.txt', '../claims/articles/a.txt'));
    put('none/notes.txt', '');
  });
  afterAll(() => {
    rmSync(join(root, 'in'), { recursive: true });
    rmSync(join(root, 'none'), { recursive: true });
  });

  test.each([
    ['a pattern', ['in/*.yaml'], ['in/b.yaml']],
    ['a pattern of folders', ['in/**'], ['in/a.yml', 'in/b.yaml', 'in/deep/c.yaml']],
    ['a choice', ['in/{b,deep/c}.yaml'], ['in/b.yaml', 'in/deep/c.yaml']],
    [
      'several, in one order whatever theirs',
      ['in/deep', 'in/b.yaml', 'in/*.yml'],
      ['in/a.yml', 'in/b.yaml', 'in/deep/c.yaml'],
    ],
    ['the same by other names once', ['./in/b.yaml', 'in/../in/b.yaml', 'in/b.*'], ['./in/b.yaml']],
    ['a file that has the name of a pattern', ['in/a[1].yaml'], []],
  ])('%s', async (_, paths, found) => {
    const done = await run(...paths, '-f', 'line');
    expect(shortly(done)).toEqual(found.map((path) => `${path}:31:10 error words-not-verbatim`));
    expect(done).toMatchObject({ stderr: '', exit: found.length > 0 ? 1 : 0 });
  });

  test.each([
    ['in/*.json', 'no claim files (*.yaml) match this pattern'],
    ['in/*.txt', 'no claim files (*.yaml) match this pattern'],
    ['none', 'no claim files (*.yaml) in this folder'],
  ])('nothing at %s, which is exit code 2 unless that is allowed', async (path, message) => {
    expect(await run(path)).toEqual({ stdout: '', stderr: `isnad: ${path}: ${message}\n`, exit: 2 });
    expect(await run('--no-error-on-unmatched-pattern', path)).toEqual({
      stdout: '0 files, no problems\n',
      stderr: '',
      exit: 0,
    });
  });

  test('a file that is not there is exit code 2 all the same', async () => {
    expect(await run('--no-error-on-unmatched-pattern', 'in/none.yaml')).toMatchObject({ exit: 2 });
  });

  test('the standard input, under the name and in the folder that it is given', async () => {
    const piped = (stdin: string, ...args: string[]) =>
      isnad(['validate', '-', '-f', 'line', ...args], { cwd: root, stdin });
    expect(shortly(await piped(broken, '--stdin-filename', 'claims/new.yaml'))).toEqual([
      'claims/new.yaml:31:10 error words-not-verbatim',
    ]);
    expect(await piped(good, '--stdin-filename', 'claims/new.yaml')).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(shortly(await piped(good.replace('articles/', 'claims/articles/')))).toEqual([]);
    expect(shortly(await piped(good))).toEqual(['<stdin>:5:9 error article-missing']);
  });
});

describe('the exit status', () => {
  const WARNED = () => good.replace('sources:', 'sources:\n  - id: x\n    name: لا أحد\n    transparency: person\n');
  beforeAll(() => {
    put('claims/clean/x.yaml', good.replace('articles/', '../articles/'));
    put('claims/warned/x.yaml', WARNED().replace('articles/', '../articles/'));
    put('claims/warned/y.yaml', WARNED().replace('articles/', '../articles/'));
    put('claims/noted/x.yaml', WARNED().replace('articles/', '../articles/'));
    put('claims/noted/articles/a.txt', ARTICLE);
    put('claims/noted/.isnad.yaml', 'rules: { unused-source: info }');
    put('claims/noted/x.yaml', WARNED());
    put('claims/broken/x.yaml', broken.replace('articles/', '../articles/'));
  });
  afterAll(() => {
    for (const folder of ['clean', 'warned', 'noted', 'broken'])
      rmSync(join(root, 'claims', folder), { recursive: true });
  });

  test.each([
    ['clean', [], 0],
    ['warned', [], 1],
    ['warned', ['--fail-level', 'error'], 0],
    ['warned', ['--fail-level', 'warning'], 1],
    ['warned', ['--max-warnings', '2'], 0],
    ['warned', ['--max-warnings', '1'], 1],
    ['warned', ['--max-warnings', '0'], 1],
    ['warned', ['--max-warnings', '2', '--fail-level', 'warning'], 1],
    ['warned', ['--quiet'], 0],
    ['warned', ['--quiet', '--max-warnings', '0'], 1],
    ['noted', [], 0],
    ['noted', ['--fail-level', 'info'], 1],
    ['noted', ['--max-warnings', '0'], 0],
    ['broken', ['--fail-level', 'error'], 1],
    ['broken', ['--max-warnings', '9'], 1],
    ['broken', ['--quiet'], 1],
  ])('%s %o: %i', async (folder, args, exit) => {
    expect((await run(`claims/${folder}`, ...args)).exit).toBe(exit);
  });

  test('shows only errors on request, and explains failing warnings', async () => {
    expect(await run('claims/warned', 'claims/broken', '--quiet', '-f', 'line')).toMatchObject({
      stdout: expect.stringMatching(/^claims\/broken\/x\.yaml:.*\n$/),
      exit: 1,
    });
    expect(await run('claims/warned', '--quiet', '--max-warnings', '1')).toEqual({
      stdout: '2 files, no problems\n',
      stderr: 'isnad: 2 warnings, more than --max-warnings 1\n',
      exit: 1,
    });
  });

  test.each([
    [['--max-warnings', '-1'], /--max-warnings/],
    [['--fail-level', 'none'], /--fail-level/],
    [['--update-baseline'], /--update-baseline requires --baseline FILE/],
    [['-f', 'xml'], /argument 'xml' is invalid\. Allowed choices are stylish, /],
    [
      ['-f', 'json', '-f', 'line'],
      /two formats for the standard output, json and line; write one to a file: --output line=FILE/,
    ],
    [['-o', 'a', '-o', 'b'], /two files for the format stylish/],
    [['-o', 'x', '-f', 'line', '-o', 'json=x'], /--output x: two formats for one file/],
    [['-o', 'claims/clean/x.yaml'], /--output claims\/clean\/x\.yaml: is an input /],
    [['-o', 'none/x'], /--output none\/x: no such directory/],
    [['-f', 'line', '-o', 'json=none/x'], /--output none\/x: no such directory/],
  ])('%o is a mistake in the command', async (args, message) => {
    const done = await run('claims/clean', ...args);
    expect(done).toMatchObject({ stdout: '', stderr: expect.stringMatching(message), exit: 2 });
    expect(done.stderr.split('\n')).toHaveLength(2);
  });

  test('several formats at once, each to its own output', async () => {
    const done = await run(
      'claims/broken',
      '-f',
      'line',
      '-f',
      'json',
      '--output',
      'json=out.json',
      '-o',
      'ndjson=out=1.ndjson',
    );
    expect(shortly(done)).toEqual(['claims/broken/x.yaml:31:10 error words-not-verbatim']);
    expect(JSON.parse(readFileSync(join(root, 'out.json'), 'utf8'))).toMatchObject({ files: 1, errors: 1 });
    expect(JSON.parse(readFileSync(join(root, 'out=1.ndjson'), 'utf8'))).toMatchObject({ rule: 'words-not-verbatim' });
    expect(await run('claims/broken', '-f', 'line', '-o', 'out.txt', '-f', 'json', '-o', 'json=out.json')).toEqual({
      stdout: '',
      stderr: '',
      exit: 1,
    });
    expect(readFileSync(join(root, 'out.txt'), 'utf8')).toMatch(/^claims\/broken\/x\.yaml:31:10: /);
  });

  test('an output alone adds its format to the one for people', async () => {
    const done = await run('claims/clean', '--output', 'json=out.json');
    expect(done.stdout).toBe('1 file, no problems\n');
    expect(JSON.parse(readFileSync(join(root, 'out.json'), 'utf8'))).toMatchObject({ files: 1, problems: [] });
  });
});

describe('a baseline', () => {
  const line = (...args: string[]) => run('base', '-f', 'line', '--baseline', 'base.json', ...args);
  const text = (): string => readFileSync(join(root, 'base.json'), 'utf8');
  const at = (from: string): string => from.replace('articles/', '../claims/articles/');
  beforeAll(async () => {
    put('base/a.yaml', at(broken));
    put('base/b.yaml', at(broken));
    await line('--update-baseline');
  });
  afterAll(() => rmSync(join(root, 'base'), { recursive: true }));

  test('hides known problems, also on other lines, and no others', async () => {
    expect(await line()).toEqual({ stdout: '', stderr: '', exit: 0 });
    put('base/a.yaml', `# moved\n\n${at(broken)}`);
    expect(await line()).toEqual({ stdout: '', stderr: '', exit: 0 });
    put('base/a.yaml', at(broken).replace('cue: نفى', 'cue: كذّب'));
    const done = await line();
    expect(shortly(done)).toEqual(['base/a.yaml:31:10 error words-not-verbatim']);
    expect(done.stderr).toBe('isnad: 1 problem of the baseline no longer found; remove with --update-baseline\n');
    expect(done.exit).toBe(1);
    put('base/a.yaml', at(broken));
  });

  test('is found from anywhere, with its paths', async () => {
    const done = await isnad(['validate', '.', '-f', 'line', '--baseline', '../base.json'], {
      cwd: join(root, 'base'),
    });
    expect(done).toEqual({ stdout: '', stderr: '', exit: 0 });
  });

  test('hides as many equal problems as it has', async () => {
    const twice = good.replace(
      'sources:',
      'sources:\n  - id: x!\n    name: a\n    transparency: role\n  - id: x!\n    name: b\n    transparency: role',
    );
    put('base/c.yaml', at(twice));
    await line('--update-baseline');
    put('base/c.yaml', at(twice.replace('sources:', 'sources:\n  - id: x!\n    name: c\n    transparency: role')));
    expect(shortly(await line())).toEqual(['base/c.yaml:16:9 error bad-id']);
    rmSync(join(root, 'base/c.yaml'));
    await line('--update-baseline');
  });

  test('is sorted, one kind of problem a line, and the same when it is written again', async () => {
    const before = text();
    expect(before).toMatch(
      /^\{\n {2}"schema": "isnad-baseline\/1",\n {2}"files": \{\n {4}"base\/a\.yaml": \{\n {6}"words-not-verbatim c\w{5} [0-9a-f]{16}": 1\n {4}\},\n {4}"base\/b\.yaml": \{/,
    );
    expect(await line('--update-baseline')).toEqual({ stdout: '', stderr: '', exit: 0 });
    expect(text()).toBe(before);
  });

  test('keeps the entries of files that were not checked', async () => {
    const before = text();
    await run('base/a.yaml', '--baseline', 'base.json', '--update-baseline');
    expect(text()).toBe(before);
  });

  test('is unchanged where a file could not be read', async () => {
    const before = text();
    const done = await line('nowhere.yaml', '--update-baseline');
    expect(done).toMatchObject({ exit: 2, stderr: expect.stringContaining('the baseline is unchanged') });
    expect(text()).toBe(before);
  });

  test.each([
    [
      'is not there',
      'none.json',
      null,
      /^isnad: --baseline none\.json: no such file; create it with --update-baseline\n$/,
    ],
    ['is no JSON', 'odd.json', '{', /^isnad: --baseline odd\.json: not a baseline/],
    ['is something else', 'odd.json', '{"a":1}', /^isnad: --baseline odd\.json: not a baseline/],
    ['counts in words', 'odd.json', '{"schema":"isnad-baseline/1","files":{"a":{"b":"c"}}}', /not a baseline/],
  ])('that %s stops the run', async (_, file, content, message) => {
    if (content !== null) put(file, content);
    expect(await run('base', '--baseline', file)).toEqual({
      stdout: '',
      stderr: expect.stringMatching(message),
      exit: 2,
    });
  });
});
