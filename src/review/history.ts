/** A change of a text, as the part that differs. */
interface Delta {
  /** In UTF-16 units. */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** A text with its undo and redo steps. A step holds only the part that differs: a file may be large. */
export interface History {
  readonly text: string;
  readonly past: readonly Delta[];
  readonly future: readonly Delta[];
}

/** The steps that can be undone. */
const MOST_STEPS = 1000;

/** A history that begins with a text. */
export const historyOf = (text: string): History => ({ text, past: [], future: [] });

/** The history with a further version; what was undone is forgotten. */
export const recorded = ({ text, past }: History, next: string): History => ({
  text: next,
  past: [...past, deltaOf(text, next)].slice(-MOST_STEPS),
  future: [],
});

/** The history one step back; null where there is none. */
export function undone({ text, past, future }: History): History | null {
  const last = past.at(-1);
  return last === undefined
    ? null
    : { text: applied(text, inverse(last)), past: past.slice(0, -1), future: [...future, last] };
}

/** The history one step forward again; null where there is none. */
export function redone({ text, past, future }: History): History | null {
  const next = future.at(-1);
  return next === undefined ? null : { text: applied(text, next), past: [...past, next], future: future.slice(0, -1) };
}

function deltaOf(before: string, after: string): Delta {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return {
    start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}

const inverse = ({ start, removed, inserted }: Delta): Delta => ({ start, removed: inserted, inserted: removed });

const applied = (text: string, { start, removed, inserted }: Delta): string =>
  text.slice(0, start) + inserted + text.slice(start + removed.length);
