import type { Item } from '../../input/article.ts';
import { CliError } from '../cli-error.ts';
import { readArticles, statOf } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { beforeSignal } from '../io/signals.ts';
import { standardError } from '../io/streams.ts';
import type { AnalyzeFlags } from '../options/analyze.ts';
import { jobsOf } from '../options/jobs.ts';
import { openProgress, type Progress } from './progress.ts';

/** A run over articles: how it is done, and how far it has come. */
export interface Batch {
  readonly items: AsyncIterable<Item>;
  /** How many threads there are to be at most. */
  readonly jobs: number;
  readonly progress: Pick<Progress, 'did' | 'clear'>;
  readonly tally: Tally;
  /** Ends it early, as nobody reads any more: an input that says nothing would keep it. */
  readonly stop: () => void;
  /** What ends it, with how far it has come. */
  readonly endedBy: (error: unknown) => unknown;
  readonly close: () => void;
}

/** What a run has come to. */
export interface Tally {
  /** Articles whose reports are written. */
  done: number;
  /** What could not be read as an article, or analysed. */
  failed: number;
  /** Articles whose reports were there before. */
  skipped: number;
}

/** Begins a run over the articles of inputs; a signal in the middle of it is answered with how far it has come. */
export function openBatch(inputs: readonly string[], flags: AnalyzeFlags, isLong: boolean): Batch {
  const tally: Tally = { done: 0, failed: 0, skipped: 0 };
  const write = isLong && isWatched(flags) ? (text: string) => void standardError().write(text) : null;
  const progress = openProgress({
    write,
    bytes: write === null ? null : bytesOf(inputs),
    now: () => process.uptime() * 1000,
  });
  const tell = (): void => {
    progress.clear();
    logStderr(`interrupted: ${soFar(tally, flags)}`);
  };
  const forget = isLong ? beforeSignal(tell) : () => {};
  const items = readArticles(inputs, flags, progress.read);
  const close = (): void => {
    progress.clear();
    forget();
  };
  const stop = (): void => void (inputs.includes('-') && process.stdin.destroy());
  const endedBy = (error: unknown): unknown =>
    isLong && error instanceof CliError ? new CliError(`${error.message}; ${soFar(tally, flags)}`) : error;
  return { items, jobs: jobsOf(flags), progress, tally, stop, endedBy, close };
}

/** Whether somebody looks at a terminal that nothing else is written to. */
const isWatched = ({ quiet }: AnalyzeFlags): boolean =>
  process.stderr.isTTY === true && process.stdout.isTTY !== true && quiet !== true && !isSet(process.env.CI);

const isSet = (value = ''): boolean => value !== '' && value !== 'false' && value !== '0';

/** How many bytes there are in all; null where that cannot be known. */
function bytesOf(inputs: readonly string[]): number | null {
  const all = inputs.map((input) => (input === '-' ? null : statOf(input)));
  if (!all.every((stats) => stats?.isFile())) return null;
  return all.reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
}

function soFar({ done, failed, skipped }: Tally, { outputDir, output }: AnalyzeFlags): string {
  const counts = [
    `${done} done`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const rest =
    outputDir !== undefined
      ? '; --skip-existing goes on from here'
      : output !== undefined
        ? `; ${output} stays as it was`
        : '';
  return `${counts.join(', ')}${rest}`;
}
