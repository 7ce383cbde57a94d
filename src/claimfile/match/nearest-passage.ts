import { unfold } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import type { AnchorText } from '../format/anchor.ts';

/** Words that differ between two texts; one side may have none. */
export interface Difference {
  readonly article: string;
  readonly quotation: string;
}

/** The passage of an article that is most similar to a quotation it does not contain. */
export interface NearestPassage {
  readonly span: Span;
  readonly differences: readonly Difference[];
}

// The table of the comparison has one byte for each pair of words.
const MOST_PAIRS = 4_000_000;
// Only so many words of a longer quotation are searched for.
const MOST_WORDS = 300;

// A mark is a word of its own, because a quotation may end before it.
const WORD = /[\p{L}\p{M}\p{N}]+|[^\s…]/gu;

/**
 * The passage nearest to a folded text, compared by words; null where it has less than half of the
 * words.
 */
export function nearestPassage({ folded }: AnchorText, quotation: string): NearestPassage | null {
  const there = [...folded.text.matchAll(WORD)];
  const words = (quotation.match(WORD) ?? []).slice(0, Math.min(MOST_WORDS, MOST_PAIRS / (there.length + 1)));
  const steps = align(
    words,
    there.map(([word]) => word),
  );
  const shared = steps.filter(({ from, to }) => from !== null && to !== null && words[from] === there[to]?.[0]);
  if (shared.length * 2 < words.length) return null;
  const used = steps.flatMap(({ to }) => (to === null ? [] : [to]));
  const [first, last] = [there[used[0] ?? -1], there[used.at(-1) ?? -1]];
  if (first === undefined || last === undefined) return null;
  return {
    span: unfold(folded, first.index, last.index + last[0].length),
    differences: differencesOf(
      steps,
      (at) => words[at] ?? '',
      (at) => there[at]?.[0] ?? '',
    ),
  };
}

/** A step of an alignment: a pair of words, or a word on one side only. */
interface Step {
  readonly from: number | null;
  readonly to: number | null;
}

// The order of alignments: fewest differences first, then most common words, then substitutions
// rather than insertions and deletions.
const SAME = -2;
const OTHER = 1000;
const ALONE = 1001;

const PAIR = 1;
const SKIP_FROM = 2;
const SKIP_TO = 3;

/** The cheapest alignment of all of `from` with a run of `to` (approximate substring matching). */
function align(from: readonly string[], to: readonly string[]): Step[] {
  const width = to.length + 1;
  const moves = new Uint8Array((from.length + 1) * width);
  let costs = new Int32Array(width);
  from.forEach((word, row) => {
    const next = new Int32Array(width);
    next[0] = (row + 1) * ALONE;
    moves[(row + 1) * width] = SKIP_FROM;
    for (let column = 1; column < width; column++) {
      const pair = (costs[column - 1] ?? 0) + (word === to[column - 1] ? SAME : OTHER);
      const skipFrom = (costs[column] ?? 0) + ALONE;
      const skipTo = (next[column - 1] ?? 0) + ALONE;
      const least = Math.min(pair, skipFrom, skipTo);
      next[column] = least;
      moves[(row + 1) * width + column] = least === pair ? PAIR : least === skipFrom ? SKIP_FROM : SKIP_TO;
    }
    costs = next;
  });
  return walkBack(moves, width, { row: from.length, column: costs.indexOf(costs.reduce((a, b) => Math.min(a, b))) });
}

function walkBack(moves: Uint8Array, width: number, end: { readonly row: number; readonly column: number }): Step[] {
  const steps: Step[] = [];
  let { row, column } = end;
  while (row > 0) {
    const move = moves[row * width + column] ?? SKIP_FROM;
    if (move !== SKIP_TO) row -= 1;
    if (move !== SKIP_FROM) column -= 1;
    steps.push({ from: move === SKIP_TO ? null : row, to: move === SKIP_FROM ? null : column });
  }
  return steps.reverse();
}

function differencesOf(
  steps: readonly Step[],
  wordAt: (from: number) => string,
  articleAt: (to: number) => string,
): Difference[] {
  const runs: { article: string[]; quotation: string[] }[] = [];
  let open = false;
  for (const { from, to } of steps) {
    const [quotation, article] = [from === null ? null : wordAt(from), to === null ? null : articleAt(to)];
    const differs = quotation !== article;
    if (differs && !open) runs.push({ article: [], quotation: [] });
    open = differs;
    if (differs && article !== null) runs.at(-1)?.article.push(article);
    if (differs && quotation !== null) runs.at(-1)?.quotation.push(quotation);
  }
  return runs.map(({ article, quotation }) => ({ article: article.join(' '), quotation: quotation.join(' ') }));
}
