import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { isnad, NODE, PROGRAM, SEED, shell } from './run.ts';

const hasScript = spawnSync('script', ['--version']).status === 0;

// util-linux's script gives the command a terminal of its own and passes the exit code on.
const onTerminal = (command: string, env: Record<string, string> = {}) =>
  shell(`script -qec 'stty cols 100 rows 40; ${NODE} ${PROGRAM} ${command}' /dev/null < /dev/null`, {
    env,
  });

const ESCAPE = '\u001b[';

describe.skipIf(!hasScript)('on a terminal', () => {
  test('without an input it shows help, and the exit code is 2', async () => {
    const { stdout, exit } = await onTerminal('2>&1 >/dev/null');
    expect(exit).toBe(2);
    expect(stdout).toContain('Usage: isnad');
  });

  test('help without a request does not go to stdout', async () => {
    const { stdout } = await onTerminal('2>/dev/null');
    expect(stdout).toBe('');
  });

  test('the table is coloured, and each cell is isolated', async () => {
    const { stdout, exit } = await onTerminal(SEED);
    expect(exit).toBe(0);
    expect(stdout).toContain(ESCAPE);
    expect(stdout).toMatch(/[\u2066-\u2068][^\u2069]+\u2069/);
  });

  test.each([
    ['--color never', {}],
    ['--no-color', {}],
    ['', { NO_COLOR: '1' }],
    ['', { TERM: 'dumb' }],
  ])('%s %o turns colours off', async (option, env) => {
    expect((await onTerminal(`${option} ${SEED}`, env)).stdout).not.toContain(ESCAPE);
  });

  test.each([
    ['FORCE_COLOR has nothing to force', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR=0 turns colours off', { FORCE_COLOR: '0' }, false],
    ['NO_COLOR is heeded before FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '3' }, false],
    ['an empty NO_COLOR is none', { NO_COLOR: '' }, true],
  ])('%s', async (_, env, expected) => {
    expect((await onTerminal(SEED, env)).stdout.includes(ESCAPE)).toBe(expected);
  });

  test('--color always overrides NO_COLOR', async () => {
    expect((await onTerminal(`--color always ${SEED}`, { NO_COLOR: '1' })).stdout).toContain(ESCAPE);
  });

  test.each([
    ['90', 90],
    ['120', 120],
    ['wide', 80],
  ])('of a terminal that does not say its width, COLUMNS=%s is: %d', async (columns, width) => {
    const { stdout } = await shell(
      `script -qec 'stty cols 0; ${NODE} ${PROGRAM} --color never --bidi none ${SEED}' /dev/null < /dev/null`,
      { env: { COLUMNS: columns } },
    );
    const [border = ''] = stdout.split(/\r?\n/);
    expect(border).toMatch(/^┌[─┬]+┐$/);
    expect(border).toHaveLength(width);
  });

  test('- reads what is typed, up to its end', async () => {
    const typed = 'قال الوزير إن الأمر انتهى.\n\u0004';
    const { stdout, exit } = await shell(`script -qec '${NODE} ${PROGRAM} --format tsv -' /dev/null`, {
      stdin: typed,
    });
    expect(exit).toBe(0);
    expect(stdout).toContain('\tالوزير\tقال\tالأمر انتهى');
  });

  test('--bidi none leaves the order of letters to the terminal', async () => {
    expect((await onTerminal(`--bidi none ${SEED}`)).stdout).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });

  test('data has neither colours nor isolates', async () => {
    const { stdout } = await onTerminal(`--format json ${SEED}`);
    expect(stdout).not.toMatch(/[\u001b\u2066-\u2069]/);
  });
});

describe('in a pipe', () => {
  test.each([
    ['nothing', {}, false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ['FORCE_COLOR without a value', { FORCE_COLOR: '' }, true],
    ['FORCE_COLOR beside NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ])('%s gives colours: %o %o', async (_, env, expected) => {
    expect((await shell(`isnad ${SEED}`, { env })).stdout.includes(ESCAPE)).toBe(expected);
  });

  test('COLUMNS wraps nothing: a claim is a line', async () => {
    const [wide, narrow] = await Promise.all(
      ['200', '40'].map((columns) => shell(`isnad ${SEED}`, { env: { COLUMNS: columns } })),
    );
    expect(narrow).toEqual(wide);
  });
});

describe('a text in the command line', () => {
  const TEXT = 'قال الوزير إن الأمر انتهى.\n\nوأضاف أن "$HOME" لم يتغير.';

  test.each([
    ['a heredoc', `isnad --format json --stdin-filename a.txt - <<'END'\n${TEXT}\nEND`],
    ['a heredoc without -', `isnad --format json --stdin-filename a.txt <<'END'\n${TEXT}\nEND`],
    ['a here string', `isnad --format json --stdin-filename a.txt - <<< '${TEXT}'`],
    ['a process substitution', `isnad --format json --stdin-filename a.txt - < <(echo '${TEXT}')`],
  ])('%s is read as a file is', async (_, command) => {
    const { stdout, stderr, exit } = await shell(command);
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 });
    const direct = await isnad(['--format', 'json', '--stdin-filename', 'a.txt', '-'], { stdin: `${TEXT}\n` });
    expect(stdout).toBe(direct.stdout);
    expect(JSON.parse(stdout).claims).toHaveLength(2);
  });
});
