import { describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { isnad, SEED, shell } from './run.ts';

describe('help and version', () => {
  test('help goes to stdout and is no error', async () => {
    const { stdout, stderr, exit } = await isnad(['--help']);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    expect(stdout).toMatch(/^Usage: isnad /);
    expect(stdout).toContain('Exit codes');
  });

  test('the version is the package’s', async () => {
    expect(await isnad(['--version'])).toEqual({ stdout: `${packageJson.version}\n`, stderr: '', exit: 0 });
  });
});

describe('a usage error is one line on stderr and exit code 2', () => {
  test.each([
    ['an unknown option', ['--frmat', 'json', SEED], "unknown option '--frmat' (Did you mean --format?)"],
    [
      'an unknown format',
      ['-f', 'xml', SEED],
      "option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are table, cards, tsv, json, ndjson, yaml, csv, markdown, annotations, brat, jsonld, label-studio, dot, mermaid, html.",
    ],
    ['an option without its value', ['--level'], "option '-l, --level <levels>' argument missing"],
    [
      'an unknown level',
      ['--level', 'hihg', SEED],
      "option '-l, --level <levels>' argument 'hihg' is invalid. The levels are none, low, medium, high, very-high; high+ means high and above. (Did you mean high?)",
    ],
    [
      'a width that is no number',
      ['--width', 'x', SEED],
      "option '--width <columns>' argument 'x' is invalid. It must be a whole number, 20 or more.",
    ],
    [
      'a width too small for words',
      ['--width', '9', SEED],
      "option '--width <columns>' argument '9' is invalid. It must be a whole number, 20 or more.",
    ],
    [
      'an unknown language',
      ['--language', 'fr', SEED],
      "option '--language <language>' argument 'fr' is invalid. Allowed choices are auto, ar, en.",
    ],
    [
      'an unknown claim',
      ['explain', SEED, 'none'],
      /^isnad: claims\/articles\/seed\.txt: no claim 'none'; its claims are .+\n$/,
    ],
    [
      'columns for JSON',
      ['--format', 'json', '--columns', 'source', SEED],
      '--columns: the format json has no columns',
    ],
    [
      'an unknown column',
      ['--columns', 'source,nome', SEED],
      /^isnad: --columns: table has no column 'nome'; its columns are .+\n$/,
    ],
    [
      'a path into nothing',
      ['--output', 'no/such/folder/a.txt', SEED],
      '--output no/such/folder/a.txt: no such directory',
    ],
    ['a folder for output', ['--output', 'test', SEED], '--output test: is a directory; give a file name in it'],
    [
      'an article as its own output',
      ['--output', `./${SEED}`, SEED],
      `--output ./${SEED}: is an input as well; choose another file`,
    ],
    ['a score without gold', ['score'], "required option '--gold <file>' not specified"],
    ['a score of nothing', ['score', '--gold', 'none.jsonl'], 'none.jsonl: no such file'],
  ])('%s', async (_, args, message) => {
    const { stdout, stderr, exit } = await isnad(args);
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 });
    if (typeof message === 'string') expect(stderr).toBe(`isnad: ${message}\n`);
    else expect(stderr).toMatch(message);
  });

  test.each([
    ['a file name', ['\u001b[31m\u202ea.txt']],
    ['an option', ['--\u001b[31m\u202e']],
    ['a format', ['-f', '\u001b[31m\u202e', SEED]],
    ['an option to write to', ['-o', 'no/\u001b[31m\u202e/x', SEED]],
  ])('the control characters of %s are shown and not sent', async (_, args) => {
    const { stderr, exit } = await isnad(args);
    expect(exit).toBe(2);
    expect(stderr).toContain('␛[31m⟨U+202E⟩');
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('pipes', () => {
  test.each(['table', 'cards', 'tsv', 'json', 'ndjson'])(
    '%s in a pipe holds no escape sequence and no direction control',
    async (format) => {
      const { stdout, exit } = await isnad(['--format', format, '--all', '--explain', SEED]);
      expect(exit).toBe(0);
      expect(stdout).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(stdout).toMatch(/[^\n]\n$/);
    },
  );

  test.each(['table', 'ndjson'])('the reader of %s may close the pipe without an error', async (format) => {
    const many = Array.from({ length: 30 }, () => SEED).join(' ');
    const command = `isnad --all --format ${format} ${many} | head -c 100; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr, exit } = await shell(command);
    expect({ stderr, exit, status: stdout.slice(-3) }).toEqual({ stderr: '', exit: 0, status: ' 0\n' });
  });

  test('a reader that reads nothing causes no error either', async () => {
    const { stdout, stderr } = await shell(
      `isnad ${SEED} | true; echo "\${PIPESTATUS[0]}"; isnad --help | true; echo "\${PIPESTATUS[0]}"`,
    );
    expect({ stdout, stderr }).toEqual({ stdout: '0\n0\n', stderr: '' });
  });

  test('an endless input ends with its reader', async () => {
    const line = JSON.stringify({ id: 'a', text: 'قال الوزير إن الأمر انتهى.' });
    const { stdout } = await shell(
      `yes '${line}' | isnad --input-format jsonl | head -n 3 | wc -l; echo "\${PIPESTATUS[1]}"`,
    );
    expect(stdout.trim().split(/\s+/)).toEqual(['3', '0']);
  });

  test('output larger than a pipe’s buffer arrives complete', async () => {
    const many = Array.from({ length: 40 }, () => SEED);
    const { stdout } = await isnad(['--format', 'ndjson', ...many]);
    expect(stdout.length).toBeGreaterThan(1 << 17);
    expect(stdout.split('\n')).toHaveLength(41);
  });

  test('a full disk is reported', async () => {
    const { stderr, exit } = await shell(`isnad ${SEED} > /dev/full`);
    expect({ stderr, exit }).toEqual({
      stderr: expect.stringMatching(/^isnad: standard output: .*ENOSPC.*\n$/),
      exit: 2,
    });
  });
});
