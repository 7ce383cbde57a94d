import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median, type Row } from './rows.ts';
import { arabicOf, articlesIn, bytesOf, hostile, piecesOf } from './texts.ts';

// The bundled library is measured, as it is published.
const LIBRARY = resolve(import.meta.dirname, '../../dist/index.js');

type Analyze = (text: string) => Promise<unknown>;
const load = async (): Promise<Analyze> => (await import(LIBRARY)).analyze;

const ROUNDS = 5;
const WARM_UP = 2_000; // milliseconds, until V8 has compiled what is used most

async function seconds(analyze: Analyze, texts: readonly string[]): Promise<number> {
  const start = performance.now();
  for (const text of texts) await analyze(text);
  return (performance.now() - start) / 1000;
}

/** The time of each list of texts in turn, round after round, so that a slow moment of the machine meets them all. */
async function medianSeconds(analyze: Analyze, lists: readonly (readonly string[])[]): Promise<number[]> {
  const times = lists.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, list] of lists.entries()) times[at]?.push(await seconds(analyze, list));
  return times.map(median);
}

/** How much of each language is analysed in a second. */
export async function sustained(): Promise<Row[]> {
  const analyze = await load();
  const lists = (['ar', 'en'] as const).map((language) => Array<string[]>(40).fill(articlesIn(language)).flat());
  for (const end = performance.now() + WARM_UP; performance.now() < end; )
    for (const list of lists) await seconds(analyze, list);
  const [arabic = 1, english = 1] = await medianSeconds(analyze, lists);
  const [arabicTexts = [], englishTexts = []] = lists;
  const [bytes, characters] = [bytesOf(arabicTexts.join('')), englishTexts.join('').length];
  return [
    { name: 'Arabic articles', value: bytes / 1e6 / arabic, unit: 'MB/s', goal: { least: 2 } },
    // Ten times what compromise tags in a second on the same machine, 0.18.
    { name: 'English articles', value: characters / 1e6 / english, unit: 'M characters/s', goal: { least: 1.8 } },
  ];
}

const SIZES = { '1 KB': 1e3, '10 KB': 1e4, '100 KB': 1e5, '1 MB': 1e6, '10 MB': 1e7 } as const;

/** The time a character takes in texts of several lengths, against that in texts of 10 KB. */
export async function bySize(): Promise<Row[]> {
  const analyze = await load();
  const lists = Object.values(SIZES).map((size) => piecesOf(size, 1e6));
  await seconds(analyze, lists.flat().slice(0, -1));
  const times = await medianSeconds(analyze, lists);
  const each = times.map((time, at) => time / (lists[at] ?? []).join('').length);
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
    const [half = 1, whole = 0] = await medianSeconds(analyze, [[text(count / 2)], [text(count)]]);
    rows.push({ name, value: whole, unit: 's', goal: null });
    rows.push({ name: `${name}, to half of it`, value: whole / half, unit: 'ratio', goal: { most: 2.4 } });
  }
  return rows;
}

/** How many bytes of memory a byte of text takes, beside what the program takes for itself. */
export function memory(): Row[] {
  const [small, large] = [1e6, 1e7];
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
