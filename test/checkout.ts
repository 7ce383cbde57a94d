import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** A built checkout: its folder, and how to remove it where it was made for this run. */
interface Checkout {
  readonly folder: string;
  readonly remove: () => void;
}

/**
 * The built program of another revision: a git revision of this repository, which is cloned and built in a temporary
 * folder, or a folder that already holds a built checkout. Throws where the revision does not exist or does not build.
 */
export function checkout(revision: string): Checkout {
  if (existsSync(join(revision, 'bin/isnad.js'))) return { folder: resolve(revision), remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'isnad-same-'));
  const run = (command: string, ...rest: string[]): void => {
    execFileSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    execFileSync('git', ['clone', '--quiet', '--no-checkout', ROOT, folder], { stdio: 'inherit' });
    run(
      'git',
      'checkout',
      '--quiet',
      execFileSync('git', ['rev-parse', revision], { cwd: ROOT, encoding: 'utf8' }).trim(),
    );
    const lock = (at: string): string => readFileSync(join(at, 'package-lock.json'), 'utf8');
    if (lock(folder) === lock(ROOT)) symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    else run('npm', 'ci');
    run('npm', 'run', '--silent', 'build:program');
    return { folder, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
