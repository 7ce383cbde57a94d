import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { PROGRAM, SEED, shell } from './run.ts';

const hasScript = spawnSync('script', ['--version']).status === 0;

// util-linux's script gives the command a terminal of its own and passes the exit code on.
const onTerminal = (command: string, env: Record<string, string> = {}) =>
  shell(`script -qec 'stty cols 100 rows 40; ${process.execPath} ${PROGRAM} ${command}' /dev/null < /dev/null`, {
    env,
  });

const ESCAPE = '\u001b[';

describe.skipIf(!hasScript)('on a terminal', () => {
  test('without an input, help says what there is, and the exit code is 2', async () => {
    const { stdout, exit } = await onTerminal('2>&1 >/dev/null');
    expect(exit).toBe(2);
    expect(stdout).toContain('Usage: isnad');
  });

  test('help for nothing does not go to stdout', async () => {
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

  test('--bidi none leaves the order of letters to the terminal', async () => {
    expect((await onTerminal(`--bidi none ${SEED}`)).stdout).not.toMatch(/[\u200e\u200f\u2066-\u2069]/);
  });

  test('data has neither colours nor isolates', async () => {
    const { stdout } = await onTerminal(`--format json ${SEED}`);
    expect(stdout).not.toMatch(/[\u001b\u2066-\u2069]/);
  });
});
