import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median, type Row } from './rows.ts';
import { articlesIn } from './texts.ts';

const RUNS = 20;
const ROOT = resolve(import.meta.dirname, '../..');

interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** What it reads from its standard input. */
  readonly input?: string;
  readonly goal: number | null;
}

// The longest English article of the repository, cut to 4 KB.
const english = articlesIn('en')
  .reduce((longest, text) => (text.length > longest.length ? text : longest))
  .slice(0, 4096);

const PROGRAM = 'bin/isnad.js';
const SEED = 'claims/articles/seed.txt';

const COMMANDS: readonly Command[] = [
  { name: 'node -e 0', args: ['-e', '0'], goal: null },
  { name: 'isnad --help', args: [PROGRAM, '--help'], goal: 1.3 },
  { name: `isnad ${SEED}`, args: [PROGRAM, SEED], goal: 2 },
  { name: `isnad --format json ${SEED}`, args: [PROGRAM, '--format', 'json', SEED], goal: 2 },
  { name: 'isnad, 4 KB of English', args: [PROGRAM, '-'], input: english, goal: 4.5 },
];

function milliseconds({ args, input = '' }: Command): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', input });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** How long whole processes take, as ratios to a bare node: ratios hold from one machine to another, times do not. */
export function startUp(): Row[] {
  // One run of each in turn, so that a slow moment of the machine meets them all.
  const times = COMMANDS.map((): number[] => []);
  for (let run = -1; run < RUNS; run += 1) {
    COMMANDS.forEach((command, at) => {
      const time = milliseconds(command);
      if (run >= 0) times[at]?.push(time); // the first run only warms up
    });
  }
  const medians = times.map(median);
  const [bare = 1] = medians;
  return COMMANDS.map(({ name, goal }, at): Row => {
    const ms = medians[at] ?? 0;
    return goal === null
      ? { name, value: ms, unit: 'ms', goal: null }
      : { name, value: ms / bare, unit: 'ratio', goal: { most: goal } };
  });
}
