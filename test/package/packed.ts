import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { PROGRAM } from '../cli/run.ts';
import { ROOT } from '../structure/sources.ts';

/** What `npm pack` makes, and a project without anything else that it is installed in. */
export interface Packed {
  readonly tarball: string;
  readonly files: readonly { readonly path: string; readonly size: number; readonly mode: number }[];
  /** In bytes, of the tarball and of what it holds. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly project: string;
  readonly remove: () => void;
}

const npm = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Packs what the tests have built, with its types, and installs it without a network. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-package-'));
  const [staged, project] = [join(folder, 'staged'), join(folder, 'project')];
  cpSync(resolve(dirname(PROGRAM), '..'), staged, { recursive: true });
  for (const name of ['package.json', 'README.md', 'LICENSE']) cpSync(join(ROOT, name), join(staged, name));
  for (const script of ['types', 'sbom']) {
    execFileSync('npm', ['run', '--silent', script, join(staged, 'dist')], { cwd: ROOT, stdio: 'ignore' });
  }
  const [{ filename, files, size, unpackedSize }] = JSON.parse(npm(staged, 'pack', '--json', '--ignore-scripts'));
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const tarball = join(staged, filename);
  npm(project, 'install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', tarball);
  return { tarball, files, size, unpackedSize, project, remove: () => rmSync(folder, { recursive: true }) };
}
