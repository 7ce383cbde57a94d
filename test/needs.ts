import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** `describe` if all these programs are installed; else skips the tests and says why. */
export function needs(...programs: readonly string[]): typeof describe | typeof describe.skip {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) return describe;
  process.stderr.write(`Tests that need ${missing.join(' and ')} are skipped: not on this machine.\n`);
  return describe.skip;
}
