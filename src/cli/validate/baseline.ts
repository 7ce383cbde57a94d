import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { reasonOf } from '../../input/read.ts';
import type { Problem } from '../../problem.ts';
import { fingerprintOf } from '../../problem-fingerprint.ts';
import { groupBy } from '../../text/group-by.ts';
import { CliError } from '../cli-error.ts';
import { withOutput } from '../io/output.ts';
import type { Checked } from './check-files.ts';

/** The options for the baseline. */
export interface BaselineFlags {
  readonly baseline?: string;
  readonly updateBaseline?: true;
}

/** The known problems of a corpus, which are not reported, so that new ones stand out. */
export interface Baseline {
  /** The problems that are not in the baseline; of several equal ones, those beyond its count. */
  readonly newProblems: (checked: Checked) => Problem[];
  /** How many problems of the baseline the checked files no longer have. */
  readonly resolvedCount: (checked: Checked) => number;
  /** Rewrites the baseline for the checked files; entries of other existing files are kept. */
  readonly update: (checked: Checked) => Promise<void>;
}

const EMPTY: Baseline = {
  newProblems: ({ problems }) => problems,
  resolvedCount: () => 0,
  update: async () => {},
};

/** Counts of equal problems, by `rule claim fingerprint`. */
type Counts = Readonly<Record<string, number>>;

/** Counts by file, its path relative to the folder of the baseline. */
type CountsByFile = Readonly<Record<string, Counts>>;

const SCHEMA = 'isnad-baseline/1';

/**
 * Reads the baseline that the options name; with `--update-baseline` it need not exist yet. Throws
 * a CliError where it cannot be read.
 */
export async function openBaseline({ baseline: file, updateBaseline }: BaselineFlags): Promise<Baseline> {
  if (file === undefined) {
    if (updateBaseline) {
      throw new CliError({
        en: '--update-baseline requires --baseline FILE, the file to write',
        ar: 'الخيار --update-baseline يحتاج إلى --baseline FILE، وهو الملف الذي يُكتب',
      });
    }
    return EMPTY;
  }
  const known = updateBaseline && !existsSync(file) ? {} : readBaseline(file);
  const nameOf = (path: string): string => relative(dirname(resolve(file)), resolve(path)).replaceAll(sep, '/');
  const knownCounts = (path: string) => known[nameOf(path)] ?? {};
  return {
    // With --update-baseline, all problems of this run are in the baseline afterwards.
    newProblems: (checked) => (updateBaseline ? [] : problemsBeyond(checked.problems, knownCounts)),
    resolvedCount: (checked) => countResolved(checked, knownCounts),
    update: (checked) => {
      const checkedNames = new Set(checked.files.map(nameOf));
      const kept = Object.entries(known).filter(
        ([name]) => !checkedNames.has(name) && existsSync(join(dirname(file), name)),
      );
      const byPath = groupBy(checked.problems, ({ path }) => path);
      const found = checked.files.map((path) => [nameOf(path), countsOf(byPath.get(path) ?? [])] as const);
      return writeBaseline(file, [...kept, ...found]);
    },
  };
}

const keyOf = (problem: Problem): string => `${problem.rule} ${problem.claim ?? '-'} ${fingerprintOf(problem)}`;

type KnownCounts = (path: string) => Counts;

function problemsBeyond(problems: readonly Problem[], knownCounts: KnownCounts): Problem[] {
  const seen = new Map<string, number>();
  return problems.filter((problem) => {
    const key = keyOf(problem);
    const keyInFile = `${problem.path}\n${key}`;
    const count = (seen.get(keyInFile) ?? 0) + 1;
    seen.set(keyInFile, count);
    return count > (knownCounts(problem.path ?? '')[key] ?? 0);
  });
}

function countResolved({ files, problems }: Checked, knownCounts: KnownCounts): number {
  const byPath = groupBy(problems, ({ path }) => path);
  const resolved = files.flatMap((path) => {
    const found = countsOf(byPath.get(path) ?? []);
    return Object.entries(knownCounts(path)).map(([key, count]) => Math.max(0, count - (found[key] ?? 0)));
  });
  return resolved.reduce((sum, count) => sum + count, 0);
}

function countsOf(problems: readonly Problem[]): Counts {
  const groups = groupBy(problems, keyOf);
  return Object.fromEntries([...groups].map(([key, group]) => [key, group.length]));
}

/** Sorted, one kind of problem a line, so that a change to a claim file changes only its own lines. */
async function writeBaseline(file: string, entries: readonly (readonly [string, Counts])[]) {
  const sorted = <Value>(list: readonly (readonly [string, Value])[]): Record<string, Value> =>
    Object.fromEntries([...list].sort(([a], [b]) => (a < b ? -1 : 1)));
  const files = entries
    .map(([name, counts]) => [name, sorted(Object.entries(counts))] as const)
    .filter(([, counts]) => Object.keys(counts).length > 0);
  const text = `${JSON.stringify({ schema: SCHEMA, files: sorted(files) }, null, 2)}\n`;
  await withOutput(file, (output) => output.write(text));
}

function readBaseline(file: string): CountsByFile {
  const value = parseBaseline(file);
  if (!isMapping(value) || value.schema !== SCHEMA || !isMapping(value.files)) throw invalidBaseline(file);
  const isValid = Object.values(value.files).every(
    (counts) => isMapping(counts) && Object.values(counts).every((count) => Number.isSafeInteger(count)),
  );
  if (!isValid) throw invalidBaseline(file);
  return value.files as CountsByFile;
}

function parseBaseline(file: string): unknown {
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const reason = reasonOf(error);
    throw new CliError({
      en: `--baseline ${file}: ${reason.en}; create it with --update-baseline`,
      ar: `--baseline ${file}: ${reason.ar}؛ أنشئه بالخيار --update-baseline`,
    });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw invalidBaseline(file);
  }
}

const invalidBaseline = (file: string): CliError =>
  new CliError({
    en: `--baseline ${file}: not a baseline (${SCHEMA}); delete it and recreate it with --update-baseline`,
    ar: `--baseline ${file}: ليس سجل مشكلات (${SCHEMA})؛ احذفه وأنشئه من جديد بالخيار --update-baseline`,
  });

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
