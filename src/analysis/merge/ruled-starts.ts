import { onceFor } from '../../memo.ts';
import { lowerBound } from '../../text/binary-search.ts';
import type { Attribution } from '../attribution.ts';
import type { TokenRange } from '../tokens/token-range.ts';

/** A content that stands before its whole cue: the first token of each. */
interface ContentBefore {
  readonly at: number;
  readonly cue: number;
}

/** The contents of the rules' outermost attributions that stand before their cues, in text order. */
const contentsBeforeCues = onceFor((ruled: readonly Attribution[]): readonly ContentBefore[] =>
  ruled.flatMap(contentBefore).sort((a, b) => a.at - b.at),
);

function contentBefore({ cue, parent, content: [first] }: Attribution): ContentBefore[] {
  const [begin] = cue?.ranges ?? [];
  if (parent !== null || begin === undefined || first === undefined) return [];
  const isBefore = cue?.ranges.every((range: TokenRange) => range.firstToken >= first.endToken) === true;
  return isBefore ? [{ at: first.firstToken, cue: begin.firstToken }] : [];
}

/** Where such contents begin, from a token up to another, but for that of the cue that begins at `own`. */
export function contentStarts(ruled: readonly Attribution[], from: number, to: number, own: number): number[] {
  if (from >= to) return [];
  const all = contentsBeforeCues(ruled);
  const starts: number[] = [];
  for (let index = lowerBound(all, ({ at }) => at >= from); (all[index]?.at ?? to) < to; index++)
    if (all[index]?.cue !== own) starts.push(all[index]?.at as number);
  return starts;
}

/** The tokens that the sources of the rules' attributions begin at. */
export const sourceStarts = onceFor(
  (ruled: readonly Attribution[]): ReadonlySet<number> =>
    new Set(ruled.flatMap(({ source }) => source.map(({ firstToken }) => firstToken))),
);
