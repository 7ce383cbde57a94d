/** How far a run has come: what it says to a person who waits. */
export interface Progress {
  /** So many bytes of the inputs have been read. */
  readonly read: (bytes: number) => void;
  /** One more is done, or has failed. */
  readonly did: (failed: boolean) => void;
  /** Makes room for another line. */
  readonly clear: () => void;
}

/** What is known of a run when it begins. */
export interface Run {
  /** Takes the line; null where nobody looks. */
  readonly write: ((text: string) => void) | null;
  /** How many bytes there are to be read; null where nobody knows. */
  readonly bytes: number | null;
  /** Milliseconds that have passed, from any beginning. */
  readonly now: () => number;
}

// Short runs are over before there is anything to tell, and nobody reads faster than this.
const FIRST_MS = 500;
const EVERY_MS = 200;

const ERASE = '\r\u001b[K';

/** Keeps a line up to date with what is done, how fast, and how long it will take still. */
export function openProgress({ write, bytes, now }: Run): Progress {
  const began = now();
  let [done, failed, read, next, isShown] = [0, 0, 0, began + FIRST_MS, false];
  const clear = (): void => {
    if (isShown) write?.(ERASE);
    isShown = false;
  };
  return {
    read: (count) => {
      read += count;
    },
    did: (isFailed) => {
      if (isFailed) failed += 1;
      else done += 1;
      if (write === null || now() < next) return;
      const seconds = (now() - began) / 1000;
      const share = bytes === null || bytes === 0 ? null : Math.min(1, read / bytes);
      write(`${ERASE}${lineOf({ done, failed, seconds, share })}`);
      isShown = true;
      next = now() + EVERY_MS;
    },
    clear,
  };
}

interface State {
  readonly done: number;
  readonly failed: number;
  readonly seconds: number;
  /** Of what there is to read, how much has been; null where that is not known. */
  readonly share: number | null;
}

function lineOf({ done, failed, seconds, share }: State): string {
  const rate = (done + failed) / seconds;
  return [
    `${done.toLocaleString('en')} done`,
    ...(failed > 0 ? [`${failed.toLocaleString('en')} failed`] : []),
    `${rate.toFixed(rate < 10 ? 1 : 0)} a second`,
    ...(share === null || share === 0 ? [] : [`${clockOf((seconds * (1 - share)) / share)} left`]),
  ].join(', ');
}

function clockOf(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), Math.round(seconds % 60)];
  const two = (value: number): string => String(value).padStart(2, '0');
  if (minutes < 60) return `${minutes}:${two(Math.min(59, rest))}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(Math.min(59, rest))}`;
}
