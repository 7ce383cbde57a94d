import type { Item } from '../../input/article.ts';
import { COMMA, joinWordings, SEMICOLON, type Wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { readArticles, statOf } from '../io/inputs.ts';
import { inInterface, logStderr } from '../io/log.ts';
import { onSignal } from '../io/signals.ts';
import { standardError } from '../io/streams.ts';
import type { AnalyzeFlags } from '../options/analyze-options.ts';
import { jobsOf } from '../options/job-options.ts';
import { openProgress, type Progress } from './progress.ts';

/** A run over articles. */
export interface Batch {
  readonly items: AsyncIterable<Item>;
  /** The number of threads at most. */
  readonly jobs: number;
  readonly progress: Pick<Progress, 'addArticle' | 'clear'>;
  readonly tally: Tally;
  /** Stops reading the standard input, which would keep the program alive. */
  readonly stop: () => void;
  /** The error that ended the run, with how far the run had come. */
  readonly withTally: (error: unknown) => unknown;
  readonly close: () => void;
}

/** Counts of a run, updated as it goes. */
export interface Tally {
  /** Articles with a report written. */
  done: number;
  /** Inputs that could not be read or analysed. */
  failed: number;
  /** Articles whose reports existed already. */
  skipped: number;
}

/** Opens a run over the articles of the inputs. If `isLong`, a signal logs how far the run has come. */
export function openBatch(inputs: readonly string[], flags: AnalyzeFlags, isLong: boolean): Batch {
  const tally: Tally = { done: 0, failed: 0, skipped: 0 };
  const write = isLong && showsProgress(flags) ? (text: string) => void standardError().write(text) : null;
  const progress = openProgress({
    write,
    bytes: write === null ? null : sizeOf(inputs),
    now: () => process.uptime() * 1000,
    inInterface,
  });
  const logInterrupted = (): void => {
    progress.clear();
    const summary = summaryOf(tally, flags);
    logStderr({ en: `interrupted: ${summary.en}`, ar: `قُطع التنفيذ: ${summary.ar}` });
  };
  const unregister = isLong ? onSignal(logInterrupted) : () => {};
  const items = readArticles(inputs, flags, progress.addBytes);
  const close = (): void => {
    progress.clear();
    unregister();
  };
  const stop = (): void => void (inputs.includes('-') && process.stdin.destroy());
  const withTally = (error: unknown): unknown =>
    isLong && error instanceof CliError
      ? new CliError(joinWordings([error.wording, summaryOf(tally, flags)], SEMICOLON))
      : error;
  return { items, jobs: jobsOf(flags), progress, tally, stop, withTally, close };
}

/** Whether stderr is a terminal that shows nothing else, and no CI log. */
const showsProgress = ({ quiet }: AnalyzeFlags): boolean =>
  process.stderr.isTTY === true && process.stdout.isTTY !== true && quiet !== true && !isTrue(process.env.CI);

const isTrue = (value = ''): boolean => value !== '' && value !== 'false' && value !== '0';

/** The size of all inputs in bytes; null unless all are files. */
function sizeOf(inputs: readonly string[]): number | null {
  const all = inputs.map((input) => (input === '-' ? null : statOf(input)));
  if (!all.every((stats) => stats?.isFile())) return null;
  return all.reduce((sum, stats) => sum + (stats?.size ?? 0), 0);
}

function summaryOf({ done, failed, skipped }: Tally, { outputDir, output }: AnalyzeFlags): Wording {
  const counts = [
    { en: `${done} done`, ar: `المنجز ${done}` },
    ...(failed > 0 ? [{ en: `${failed} failed`, ar: `المتعذّر ${failed}` }] : []),
    ...(skipped > 0 ? [{ en: `${skipped} skipped`, ar: `المتروك ${skipped}` }] : []),
  ];
  const advice =
    outputDir !== undefined
      ? [{ en: 'add --skip-existing to continue', ar: 'أضف --skip-existing للمتابعة' }]
      : output !== undefined
        ? [{ en: `${output} is unchanged`, ar: `لم يتغيّر الملف ${output}` }]
        : [];
  return joinWordings([joinWordings(counts, COMMA), ...advice], SEMICOLON);
}
