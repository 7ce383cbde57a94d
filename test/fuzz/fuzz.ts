import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { TARGETS, type Target } from './targets.ts';

// The long form of the tests here:  npm run fuzz -- --runs 1000000 [--target analysis] [--seed 7]
// It prints what it tried, how fast, and the smallest input that something does not hold for.

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    target: { type: 'string' },
  },
});

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(name: string, { input, holds, share }: Target): Promise<boolean> {
  const numRuns = Math.ceil((Number(values.runs) * (values.target === undefined ? share : 100)) / 100);
  const start = performance.now();
  let slowest = { milliseconds: 0, length: 0 };
  const property = fc.asyncProperty(input, async (given) => {
    const begun = performance.now();
    await holds(...given);
    const milliseconds = performance.now() - begun;
    if (milliseconds > slowest.milliseconds) slowest = { milliseconds, length: given.join('').length };
  });
  const result = await fc.check(property, { numRuns, seed: Number(values.seed) });
  const seconds = (performance.now() - start) / 1000;
  const worst = `slowest ${slowest.milliseconds.toFixed(0)} ms for ${slowest.length} characters`;
  say(`${name}: ${result.numRuns} inputs, ${(result.numRuns / seconds).toFixed(0)} a second, ${worst}`);
  if (!result.failed) return true;
  say(`  FAILED, after ${result.numShrinks} steps smaller: ${JSON.stringify(result.counterexample?.[0])}`);
  say(`  ${String(result.errorInstance).split('\n').slice(0, 12).join('\n  ')}`);
  return false;
}

say(`seed ${values.seed}`);
const chosen = Object.entries(TARGETS).filter(([name]) => values.target === undefined || name === values.target);
const held: boolean[] = [];
for (const [name, target] of chosen) held.push(await run(name, target));
process.exitCode = held.length > 0 && held.every(Boolean) ? 0 : 1;
