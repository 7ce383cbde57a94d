import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** `describe`, where all these programs are on the machine; else the tests are skipped, and it is said why. */
export function needs(...programs: readonly string[]): typeof describe | typeof describe.skip {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) return describe;
  process.stderr.write(`Tests that need ${missing.join(' and ')} are skipped: not on this machine.\n`);
  return describe.skip;
}
