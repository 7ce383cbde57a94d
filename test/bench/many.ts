import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, type Row } from './rows.ts';
import { articlesIn } from './texts.ts';

const PROGRAM = resolve(import.meta.dirname, '../../bin/isnad.js');
const ARTICLES = 500;
const RUNS = 3;
// Of what is to be had from so many cores, at least this much.
const GAIN = 0.8;

const TELL =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+JSON.stringify(process.resourceUsage())))';

interface Run {
  readonly seconds: number;
  /** Seconds of all cores together. */
  readonly work: number;
  readonly kilobytes: number;
}

// Node compiles and collects on threads of its own: only on one core is one thread all that works.
const ON_ONE_CORE = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : [];

function run(file: string, jobs: number): Run {
  const nowhere = openSync('/dev/null', 'w');
  const start = process.hrtime.bigint();
  const command = [process.execPath, '--import', TELL, PROGRAM, '--jobs', String(jobs), file];
  const [program = '', ...args] = jobs === 1 ? [...ON_ONE_CORE, ...command] : command;
  const { status, stderr } = spawnSync(program, args, {
    stdio: ['ignore', nowhere, 'pipe'],
    encoding: 'utf8',
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  closeSync(nowhere);
  if (status !== 0) throw new Error(`${file} ended with ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.split('\n').at(-1) ?? '');
  return { seconds, work: (userCPUTime + systemCPUTime) / 1e6, kilobytes: maxRSS };
}

/** The articles of this repository again and again, Arabic and English ones by turns, as JSON lines. */
function write(file: string, count: number): void {
  const [arabic, english] = [articlesIn('ar'), articlesIn('en')];
  const lines = Array.from({ length: count }, (_, at) => {
    const list = at % 2 === 0 ? arabic : english;
    return `${JSON.stringify({ id: String(at), text: list[(at >> 1) % list.length] })}\n`;
  });
  writeFileSync(file, lines.join(''));
}

/** How many articles are analysed in a second from JSON lines, on one thread and one core and on all, and what that makes of a million. */
export function manyArticles(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'isnad-bench-'));
  try {
    const [some, more] = [join(folder, 'some.jsonl'), join(folder, 'more.jsonl')];
    write(some, ARTICLES);
    write(more, 4 * ARTICLES);
    const cores = availableParallelism();
    // One of each in turn, so that a slow moment of the machine meets both.
    const pairs = Array.from({ length: RUNS }, () => [run(some, 1), run(some, cores)] as const);
    return rowsOf(pairs, run(more, cores), cores);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function rowsOf(pairs: readonly (readonly [Run, Run])[], more: Run, cores: number): Row[] {
  const middle = (which: 0 | 1, figure: keyof Run): number => median(pairs.map((pair) => pair[which][figure]));
  const [one, all] = [middle(0, 'seconds'), middle(1, 'seconds')];
  const name = `${ARTICLES.toLocaleString('en')} articles from JSON lines`;
  const hours = ((more.work / (4 * ARTICLES)) * 1e6) / 3600;
  return [
    { name: `${name}, one thread on one core`, value: ARTICLES / one, unit: 'articles/s', goal: null },
    { name: `the same on ${cores} threads`, value: ARTICLES / all, unit: 'articles/s', goal: null },
    { name: 'gain, to one thread on one core', value: one / all, unit: 'ratio', goal: { least: GAIN * cores } },
    { name: 'a million such articles', value: hours, unit: 'core-hours', goal: null },
    {
      name: 'memory for four times as many',
      value: more.kilobytes / middle(1, 'kilobytes'),
      unit: 'ratio',
      goal: { most: 1.5 },
    },
  ];
}
