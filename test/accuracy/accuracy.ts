import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

// Prints the score table for each gold file given, or for the project's own gold where it lies beside the project.
// Other options (`--outermost`, `--errors N`) go to `isnad score` as they are.
const ROOT = resolve(import.meta.dirname, '../..');
const GOLD = ['seed/gold.jsonl', 'corpora/arabic/dev.jsonl', 'corpora/english-wikinews/dev.jsonl'].map(
  (path) => `../shared/${path}`,
);

const args = process.argv.slice(2);
const files = args.filter((arg) => arg.endsWith('.jsonl'));
const options = args.filter((arg) => !arg.endsWith('.jsonl'));

/** The gold to measure on: what is named must be there, the project's own may be absent. */
function goldFiles(): string[] {
  if (files.length > 0) return files.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  const present = GOLD.filter((path) => existsSync(resolve(ROOT, path)));
  for (const path of GOLD) if (!present.includes(path)) process.stdout.write(`${path}: not here, nothing to measure\n`);
  return present;
}

for (const gold of goldFiles()) {
  process.stdout.write(`\n${gold}\n`);
  const { status } = spawnSync(process.execPath, ['bin/isnad.js', 'score', '--gold', gold, ...options], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 2;
}
