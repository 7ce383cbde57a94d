import type { Problem } from '../../problem.ts';

/** The line of a problem, and the place in it. */
export interface Excerpt {
  /** The line without its indentation; of a long line the part around the problem. */
  readonly text: string;
  /** The 1-based column of the problem in its whole line, in UTF-16 units. */
  readonly column: number;
}

const LONGEST = 240;
// The number of characters shown before the problem in a longer line.
const BEFORE = 40;

/** The lines of a text that have problems. */
export function excerptsOf(text: string, problems: readonly Problem[]): (readonly [Problem, Excerpt])[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return problems.flatMap((problem) => {
    const { line, offset } = problem;
    if (line === undefined || offset === undefined) return [];
    const start = starts[line - 1] ?? 0;
    const end = (starts[line] ?? text.length + 1) - 1;
    return [[problem, { text: shownOf(text, { start, end, offset }), column: offset - start + 1 }] as const];
  });
}

function shownOf(text: string, { start, end, offset }: { start: number; end: number; offset: number }): string {
  if (end - start <= LONGEST) return text.slice(start, end).trim();
  const from = Math.max(start, offset - BEFORE);
  const to = Math.min(end, from + LONGEST);
  return `${from > start ? '…' : ''}${text.slice(from, to).trim()}${to < end ? '…' : ''}`;
}
