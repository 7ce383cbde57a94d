import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median, type Row } from './rows.ts';
import { arabicOf, articlesIn, bytesOf, hostile, piecesOf } from './texts.ts';

// The bundled library is measured, as it is published.
const LIBRARY = resolve(import.meta.dirname, '../../dist/index.js');

type Analyze = (text: string) => Promise<unknown>;
const load = async (): Promise<Analyze> => (await import(LIBRARY)).analyze;

const ROUNDS = 5;
const SIZE_ROUNDS = 3;
const HOSTILE_ROUNDS = 2;
const WARM_UP = 1_000; // milliseconds, until V8 has compiled what is used most

async function seconds(analyze: Analyze, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const text of texts) await analyze(text);
  return (performance.now() - start) / 1000;
}

/** What is timed: texts, and what is done with each. */
type Job = readonly [analyze: Analyze, texts: readonly string[]];

/** The times of each job in turn, round after round, so that a slow moment of the machine meets them all. */
async function timesOf(jobs: readonly Job[], rounds = ROUNDS): Promise<number[][]> {
  const times = jobs.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, job] of jobs.entries()) times[at]?.push(await seconds(...job));
  return times;
}

const medianSeconds = async (jobs: readonly Job[]): Promise<number[]> => (await timesOf(jobs)).map(median);

/** How much of each language is analysed in a second, and how much English of the same texts by compromise. */
export async function sustained(): Promise<Row[]> {
  const analyze = await load();
  const { attributed, attributedAndResolved, tagged } = await import('./with-compromise.ts');
  const articles = (language: 'ar' | 'en', times: number) => Array<string[]>(times).fill(articlesIn(language)).flat();
  const [arabic, english, few] = [articles('ar', 10), articles('en', 10), articles('en', 2)];
  const jobs: readonly Job[] = [
    [analyze, arabic],
    [analyze, english],
    [async (text) => attributedAndResolved(text), few],
    [async (text) => attributed(text), few],
    [async (text) => tagged(text), few],
  ];
  for (const end = performance.now() + WARM_UP; performance.now() < end; )
    for (const job of jobs) await seconds(...job);
  const times = await medianSeconds(jobs);
  const rate = (at: number, size: number): number => size / 1e6 / (times[at] ?? 1);
  const lists = [english, few, few, few];
  const [ours, whole, parts, tags] = lists.map((texts, at) => rate(at + 1, texts.join('').length)) as Four;
  const unit = 'M characters/s';
  return [
    { name: 'Arabic articles', value: rate(0, bytesOf(arabic.join(''))), unit: 'MB/s', goal: { least: 2 } },
    { name: 'English articles', value: ours, unit, goal: null },
    { name: 'the same job with compromise', value: whole, unit, goal: null },
    { name: 'English, to the same job with compromise', value: ours / whole, unit: 'ratio', goal: { least: 10 } },
    { name: 'English, to compromise, pronouns and hedges left', value: ours / parts, unit: 'ratio', goal: null },
    { name: 'English, to the tags of compromise alone', value: ours / tags, unit: 'ratio', goal: null },
  ];
}

type Four = [number, number, number, number];

const SIZES = { '1 KB': 1e3, '10 KB': 1e4, '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 } as const;

/** The time a character takes in texts of several lengths, against that in texts of 10 KB. */
export async function bySize(): Promise<Row[]> {
  const analyze = await load();
  const lists = Object.values(SIZES).map((size) => piecesOf(size, 1e6));
  // Each length until it is compiled: what V8 does for the first of them is no part of what its articles take.
  for (const list of lists)
    for (const end = performance.now() + WARM_UP; performance.now() < end; ) await seconds(analyze, list);
  // The shortest time of each: what another length leaves for the collector of garbage is no part of it either.
  const times = await timesOf(
    lists.map((list) => [analyze, list]),
    SIZE_ROUNDS,
  );
  const each = times.map((runs, at) => Math.min(...runs) / (lists[at] ?? []).join('').length);
  const fastest = Math.min(...each);
  return Object.keys(SIZES).map((size, at) => ({
    name: `time per character at ${size}, to the fastest of them`,
    value: (each[at] ?? 0) / fastest,
    unit: 'ratio',
    goal: { most: 1.2 },
  }));
}

/** How much longer twice as much of a hostile text takes: twice, where no step is quadratic. */
export async function ofHostile(): Promise<Row[]> {
  const analyze = await load();
  await seconds(analyze, piecesOf(1e4, 2e6));
  const rows: Row[] = [];
  for (const [name, { count, text }] of Object.entries(hostile)) {
    const jobs = [count / 2, count].map((size): Job => [analyze, [text(size)]]);
    const [half = 1, whole = 0] = (await timesOf(jobs, HOSTILE_ROUNDS)).map((runs) => Math.min(...runs));
    rows.push({ name, value: whole, unit: 's', goal: null });
    rows.push({ name: `${name}, to half of it`, value: whole / half, unit: 'ratio', goal: { most: 2.4 } });
  }
  return rows;
}

/** How many bytes of memory a byte of text takes, beside what the program takes for itself. */
export function memory(): Row[] {
  const [small, large] = [1e6, 5e6];
  const taken = (bytes: number): number => {
    const code = `import(${JSON.stringify(LIBRARY)}).then(async ({ analyze }) => {
      await analyze(require('node:fs').readFileSync(0, 'utf8'));
      process.stdout.write(String(process.resourceUsage().maxRSS));
    })`;
    const { stdout } = spawnSync(process.execPath, ['-e', code], { input: arabicOf(bytes), encoding: 'utf8' });
    return Number(stdout) * 1024;
  };
  const value = (taken(large) - taken(small)) / (large - small);
  return [{ name: 'peak memory, beside a constant', value, unit: 'bytes a byte', goal: { most: 3 } }];
}
