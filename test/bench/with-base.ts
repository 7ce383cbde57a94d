import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../checkout.ts';
import { median, type Row } from './rows.ts';
import { articlesIn } from './texts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PROCESS_RUNS = 15;
const ROUNDS = 60;
const WARM_UP = 1_500; // milliseconds, until V8 has compiled what is used most
const GOAL = 1.1;

const SEED = join(ROOT, 'claims/articles/seed.txt');
const COMMANDS: readonly (readonly string[])[] = [
  ['--help'],
  [SEED],
  ['--format', 'json', SEED],
  [join(ROOT, 'claims/articles/wikinews-asylum.txt')],
  ['validate', '--format', 'ndjson', join(ROOT, 'claims')],
];

function milliseconds(folder: string, args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'bin/isnad.js'), ...args], { encoding: 'utf8' });
  if (status === 2 || status === null) throw new Error(`${folder}: ${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The median ratio of the times of `ours` and `base`, measured in short turns so that a slow moment meets both. */
async function ratioOf(
  runs: number,
  ours: () => number | Promise<number>,
  base: () => number | Promise<number>,
): Promise<number> {
  const ratios: number[] = [];
  for (let run = 0; run < runs; run++) ratios.push((await ours()) / (await base()));
  return median(ratios);
}

type Analyze = (text: string) => Promise<unknown>;

const libraryOf = async (folder: string): Promise<Analyze> =>
  ((await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as { analyze: Analyze }).analyze;

async function timeOf(analyze: Analyze, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const text of texts) await analyze(text);
  return performance.now() - start;
}

/** How long this version takes, as a ratio to another one measured in the same run: whole processes, then the library. */
export async function withBase(revision: string): Promise<Row[]> {
  const { folder, remove } = checkout(revision);
  try {
    const row = (name: string, value: number): Row => ({ name, value, unit: 'ratio', goal: { most: GOAL } });
    const rows: Row[] = [];
    for (const args of COMMANDS) {
      const [ours, base] = [ROOT, folder].map((at) => () => milliseconds(at, args)) as [() => number, () => number];
      const name = args.map((arg) => arg.replace(`${ROOT}/`, '')).join(' ');
      rows.push(row(`isnad ${name}, to ${revision}`, await ratioOf(PROCESS_RUNS, ours, base)));
    }
    const libraries = await Promise.all([ROOT, folder].map(libraryOf));
    for (const language of ['ar', 'en'] as const) {
      const texts = Array<string[]>(2).fill(articlesIn(language)).flat();
      const [ours, base] = libraries.map((analyze) => () => timeOf(analyze, texts)) as [Timed, Timed];
      for (const end = performance.now() + WARM_UP; performance.now() < end; ) await Promise.all([ours(), base()]);
      rows.push(row(`the library on articles (${language}), to ${revision}`, await ratioOf(ROUNDS, ours, base)));
    }
    return rows;
  } finally {
    remove();
  }
}

type Timed = () => Promise<number>;
