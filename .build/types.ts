import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';

// Declares the types of the library:  tsx .build/types.ts [FOLDER]     (dist, where no folder is named)
// Only what src/index.ts leads to, under the names that the import in the compiled code would have.

const out = resolve(process.argv[2] ?? 'dist', 'types');
const made = mkdtempSync(join(tmpdir(), 'isnad-types-'));

const IMPORT = /(?<=(?:\bfrom |\bimport\() ?['"])(\.[^'"]+)\.ts(?=['"])/g;

/** Copies a declaration and all that it imports. */
function keep(file: string, kept: Set<string> = new Set()): void {
  if (kept.has(file)) return;
  kept.add(file);
  const text = readFileSync(file, 'utf8');
  const target = join(out, relative(made, file));
  cpSync(file, target);
  writeFileSync(target, text.replace(IMPORT, '$1.js'));
  for (const [, name = ''] of text.matchAll(IMPORT)) keep(join(dirname(file), `${name}.d.ts`), kept);
}

try {
  execFileSync('tsc', ['-p', '.tsconfig.types.json', '--outDir', made], { stdio: 'inherit' });
  rmSync(out, { recursive: true, force: true });
  keep(join(made, 'index.d.ts'));
} finally {
  rmSync(made, { recursive: true });
}
