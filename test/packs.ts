import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const LANGUAGE = join(root, 'src/language');

/** Compiles the language packs where one is missing or older than a file it is made from. */
export function setup(): void {
  const files = readdirSync(LANGUAGE, { recursive: true, encoding: 'utf8' }).map((path) => join(LANGUAGE, path));
  const isCompiled = (path: string): boolean => path.endsWith('.json');
  const changed = (path: string): number => statSync(path).mtimeMs;
  const compiled = files.filter(isCompiled);
  const newest = Math.max(...files.filter((path) => /\.(?:ts|yaml)$/.test(path)).map(changed));
  if (compiled.length > 0 && Math.min(...compiled.map(changed)) >= newest) return;
  execFileSync('npm', ['run', '--silent', 'packs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
