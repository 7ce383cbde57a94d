import { COMMA, joinWordings, type Wording } from '../../wording.ts';

/** The progress line of a run. */
export interface Progress {
  /** Counts bytes that were read from the inputs. */
  readonly addBytes: (bytes: number) => void;
  /** Counts an article that is done, or has failed. */
  readonly addArticle: (hasFailed: boolean) => void;
  /** Erases the line, so that another one can be written. */
  readonly clear: () => void;
}

/** What the progress of a run is measured with. */
export interface ProgressOptions {
  /** Writes to the terminal; null where progress is not shown. */
  readonly write: ((text: string) => void) | null;
  /** The size of all inputs in bytes; null if unknown. */
  readonly bytes: number | null;
  /** A clock in milliseconds, from any start. */
  readonly now: () => number;
  /** The line in the language of the interface; in English by default. */
  readonly inInterface?: (line: Wording) => string;
}

// A short run shows no progress, and no one reads faster than the interval.
const FIRST_MS = 500;
const INTERVAL_MS = 200;

const ERASE_LINE = '\r\u001b[K';

/** Opens a progress line with the count of articles, the rate and the estimated time left. */
export function openProgress({ write, bytes, now, inInterface = ({ en }) => en }: ProgressOptions): Progress {
  const start = now();
  let [done, failed, read, next, isShown] = [0, 0, 0, start + FIRST_MS, false];
  const clear = (): void => {
    if (isShown) write?.(ERASE_LINE);
    isShown = false;
  };
  return {
    addBytes: (count) => {
      read += count;
    },
    addArticle: (hasFailed) => {
      if (hasFailed) failed += 1;
      else done += 1;
      if (write === null || now() < next) return;
      const seconds = (now() - start) / 1000;
      const share = bytes === null || bytes === 0 ? null : Math.min(1, read / bytes);
      write(`${ERASE_LINE}${inInterface(lineOf({ done, failed, seconds, share }))}`);
      isShown = true;
      next = now() + INTERVAL_MS;
    },
    clear,
  };
}

interface RunState {
  readonly done: number;
  readonly failed: number;
  readonly seconds: number;
  /** The share of the bytes that has been read, 0 to 1; null if unknown. */
  readonly share: number | null;
}

function lineOf({ done, failed, seconds, share }: RunState): Wording {
  const rate = (done + failed) / seconds;
  const grouped = (count: number): string => count.toLocaleString('en');
  const perSecond = rate.toFixed(rate < 10 ? 1 : 0);
  const left = share === null || share === 0 ? null : clockOf((seconds * (1 - share)) / share);
  const parts = [
    { en: `${grouped(done)} done`, ar: `المنجز ${grouped(done)}` },
    ...(failed > 0 ? [{ en: `${grouped(failed)} failed`, ar: `المتعذّر ${grouped(failed)}` }] : []),
    { en: `${perSecond} a second`, ar: `في الثانية ${perSecond}` },
    ...(left === null ? [] : [{ en: `${left} left`, ar: `الوقت الباقي ${left}` }]),
  ];
  return joinWordings(parts, COMMA);
}

function clockOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  const two = (value: number): string => String(value).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${two(Math.min(59, rest))}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(Math.min(59, rest))}`;
}
