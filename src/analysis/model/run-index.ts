import type { Run } from './segments.ts';

// The parts of a cue are within this many tokens of it, and so are tokens that belong to two cues:
// see `cue-window.ts`.
const BUCKET = 256;

/** Runs of tokens, indexed by where they begin. */
export class RunIndex<R extends Run> {
  readonly #buckets = new Map<number, R[]>();

  constructor(runs: readonly R[] = []) {
    for (const run of runs) this.add(run);
  }

  add(run: R): void {
    const bucket = this.#buckets.get(Math.floor(run.from / BUCKET));
    if (bucket === undefined) this.#buckets.set(Math.floor(run.from / BUCKET), [run]);
    else bucket.push(run);
  }

  /** The runs that begin near a place, and some that begin a bit farther off. */
  near({ from }: Run): R[] {
    const middle = Math.floor(from / BUCKET);
    const nearby: R[] = [];
    for (let bucket = middle - 1; bucket <= middle + 1; bucket++)
      for (const run of this.#buckets.get(bucket) ?? []) nearby.push(run);
    return nearby;
  }
}
