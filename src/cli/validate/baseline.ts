import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../../input/read.ts';
import type { Problem } from '../../problem.ts';
import { fingerprintOf } from '../../problem-fingerprint.ts';
import { CliError } from '../cli-error.ts';
import { withOutput } from '../io/output.ts';
import type { Checked } from './check-files.ts';

/** What the options say of the baseline. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** Problems that are known and not told again: an old corpus is adopted with them. */
export interface Baseline {
  /** The problems that are not in it, of several alike those after as many as it has. */
  readonly without: (checked: Checked) => Problem[];
  /** How many that it has of the files checked are there no longer. */
  readonly gone: (checked: Checked) => number;
  /** Writes it anew: for the files checked with what was found, for others that are still there as it was. */
  readonly update: (checked: Checked) => Promise<void>;
}

const NONE: Baseline = { without: ({ problems }) => problems, gone: () => 0, update: async () => {} };

/** How many problems there are of each kind, by file (from the baseline's folder) and by `rule claim fingerprint`. */
type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const SCHEMA = 'isnad-baseline/1';

/** Reads the baseline that the options name; one that is to be written need not be there yet. */
export async function openBaseline({ baseline: file, updateBaseline }: BaselineFlags): Promise<Baseline> {
  if (file === undefined) {
    if (updateBaseline) throw new CliError('--update-baseline needs --baseline FILE: the file to write');
    return NONE;
  }
  const known = updateBaseline && !existsSync(file) ? {} : read(file);
  const nameOf = (path: string): string => relative(dirname(resolve(file)), resolve(path)).replaceAll(sep, '/');
  const knownOf = (path: string) => known[nameOf(path)] ?? {};
  return {
    // What has just been written down is known as well.
    without: (checked) => (updateBaseline ? [] : notIn(checked.problems, knownOf)),
    gone: (checked) => goneOf(checked, knownOf),
    update: (checked) => {
      const looked = new Set(checked.files.map(nameOf));
      const kept = Object.entries(known).filter(([name]) => !looked.has(name) && existsSync(join(dirname(file), name)));
      const found = checked.files.map((path) => [nameOf(path), countsOf(checked.problems, path)] as const);
      return write(file, [...kept, ...found]);
    },
  };
}

const keyOf = (problem: Problem): string => `${problem.rule} ${problem.claim ?? '-'} ${fingerprintOf(problem)}`;

type KnownOf = (path: string) => Readonly<Record<string, number>>;

function notIn(problems: readonly Problem[], knownOf: KnownOf): Problem[] {
  const seen = new Map<string, number>();
  return problems.filter((problem) => {
    const key = keyOf(problem);
    const at = `${problem.path}\n${key}`;
    const count = (seen.get(at) ?? 0) + 1;
    seen.set(at, count);
    return count > (knownOf(problem.path ?? '')[key] ?? 0);
  });
}

function goneOf({ files, problems }: Checked, knownOf: KnownOf): number {
  const found = new Map(files.map((path) => [path, new Map<string, number>()]));
  for (const problem of problems) {
    const own = found.get(problem.path ?? '');
    own?.set(keyOf(problem), (own.get(keyOf(problem)) ?? 0) + 1);
  }
  const missing = [...found].flatMap(([path, own]) =>
    Object.entries(knownOf(path)).map(([key, count]) => Math.max(0, count - (own.get(key) ?? 0))),
  );
  return missing.reduce((sum, count) => sum + count, 0);
}

function countsOf(problems: readonly Problem[], path: string): Record<string, number> {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    if (problem.path === path) counts.set(keyOf(problem), (counts.get(keyOf(problem)) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

/** Sorted, one kind of problem a line: what changes in a file of claims changes its own lines here. */
async function write(file: string, entries: readonly (readonly [string, Readonly<Record<string, number>>])[]) {
  const sorted = <Value>(list: readonly (readonly [string, Value])[]): Record<string, Value> =>
    Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
  const files = entries
    .map(([name, counts]) => [name, sorted(Object.entries(counts))] as const)
    .filter(([, counts]) => Object.keys(counts).length > 0);
  const text = `${JSON.stringify({ schema: SCHEMA, files: sorted(files) }, null, 2)}\n`;
  await withOutput(file, (output) => output.write(text));
}

function read(file: string): Counts {
  const value = parse(file);
  if (!isMapping(value) || value.schema !== SCHEMA || !isMapping(value.files)) throw damaged(file);
  const counts = Object.values(value.files).every(
    (own) => isMapping(own) && Object.values(own).every((count) => Number.isSafeInteger(count)),
  );
  if (!counts) throw damaged(file);
  return value.files as Counts;
}

function parse(file: string): unknown {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CliError(`--baseline ${file}: ${reasonOf(error)}; --update-baseline writes one`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(file);
  }
}

const damaged = (file: string): CliError =>
  new CliError(`--baseline ${file}: not a baseline (${SCHEMA}); remove it and write it again with --update-baseline`);

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
