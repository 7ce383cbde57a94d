import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/**
 * Builds what the tests need: the compiled packs, and the program for the tests under cli/ in a
 * temporary folder.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-test-'));
  const run = (...args: string[]): void => {
    execFileSync('npm', ['run', '--silent', ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  run('packs');
  run('bundle', join(folder, 'dist'));
  cpSync(join(root, 'bin'), join(folder, 'bin'), { recursive: true });
  process.env.ISNAD_PROGRAM = join(folder, 'bin/isnad.js');
  return () => rmSync(folder, { recursive: true, force: true });
}
