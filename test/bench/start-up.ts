import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median, type Row } from './rows.ts';

const RUNS = 20;
const ROOT = resolve(import.meta.dirname, '../..');

const COMMANDS: readonly (readonly [name: string, args: readonly string[], goal: number | null])[] = [
  ['node -e 0', ['-e', '0'], null],
  ['isnad --help', ['bin/isnad.js', '--help'], 1.3],
  ['isnad claims/articles/seed.txt', ['bin/isnad.js', 'claims/articles/seed.txt'], 2],
  ['isnad --format json claims/articles/seed.txt', ['bin/isnad.js', '--format', 'json', 'claims/articles/seed.txt'], 2],
];

function milliseconds(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** How long whole processes take, as ratios to a bare node: ratios hold from one machine to another, times do not. */
export function startUp(): Row[] {
  // One run of each in turn, so that a slow moment of the machine meets them all.
  const times = COMMANDS.map((): number[] => []);
  for (let run = -1; run < RUNS; run += 1) {
    COMMANDS.forEach(([, args], at) => {
      const time = milliseconds(args);
      if (run >= 0) times[at]?.push(time); // the first run only warms up
    });
  }
  const medians = times.map(median);
  const [bare = 1] = medians;
  return COMMANDS.map(([name, , goal], at): Row => {
    const ms = medians[at] ?? 0;
    return goal === null
      ? { name, value: ms, unit: 'ms', goal: null }
      : { name, value: ms / bare, unit: 'ratio', goal: { most: goal } };
  });
}
