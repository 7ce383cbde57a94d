import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { languages, packOf } from '../../src/language/index.ts';
import { SCORED } from './corpora.ts';
import { curvesOf } from './curve.ts';
import { partOf } from './parts.ts';

// Prints the score table for each gold file given, or for the project's own gold where it lies beside the project. Gold that
// names outlets is also scored by outlet, and by the part that was read while developing and the part that was only scored.
// Other options (`--outermost`, `--errors N`, `--pred FILE`) go to `isnad score` as they are.
const ROOT = resolve(import.meta.dirname, '../..');

const args = process.argv.slice(2);
const isGold = (arg: string, at: number): boolean => arg.endsWith('.jsonl') && args[at - 1] !== '--pred';
const files = args.filter(isGold);
const options = args.filter((arg, at) => !isGold(arg, at));

/** The gold to measure on: what is named must be there, the project's own may be absent. */
function goldFiles(): string[] {
  if (files.length > 0) return files.map((path) => resolve(process.env.INIT_CWD ?? '.', path));
  const present = SCORED.filter((path) => existsSync(resolve(ROOT, path)));
  for (const path of SCORED)
    if (!present.includes(path)) process.stdout.write(`${path}: not here, nothing to measure\n`);
  return present;
}

interface Gold {
  readonly language?: string;
  readonly outlet?: string;
  readonly genre?: string;
}

const documentsIn = (path: string): Gold[] =>
  readFileSync(resolve(ROOT, path), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Scores a file with these options; where its documents name an outlet, a copy that also names the part. */
function score(path: string, folder: string): number | null {
  const documents = documentsIn(path);
  const run = (gold: string, ...more: readonly string[]): number | null =>
    spawnSync(process.execPath, ['bin/isnad.js', 'score', '--gold', gold, ...more, ...options], {
      cwd: ROOT,
      stdio: 'inherit',
    }).status;
  if (documents.every(({ outlet }) => outlet === undefined)) return run(path);
  const copy = join(folder, basename(path));
  writeFileSync(copy, documents.map((gold) => `${JSON.stringify({ ...gold, part: partOf(gold) })}\n`).join(''));
  return run(copy, '--by', 'part,outlet');
}

const folder = mkdtempSync(join(tmpdir(), 'isnad-accuracy-'));
try {
  for (const gold of goldFiles()) {
    process.stdout.write(`\n${gold}\n`);
    if (score(gold, folder) !== 0) process.exitCode = 2;
  }
  if (files.length === 0)
    for (const { confidence } of await Promise.all(languages.map(packOf)))
      if (confidence !== null) process.stdout.write(curvesOf(confidence));
} finally {
  rmSync(folder, { recursive: true });
}
