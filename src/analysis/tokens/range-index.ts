import { lowerBound } from '../../text/binary-search.ts';
import { addToGroup } from '../../text/group-by.ts';
import { hull, type TokenRange } from './token-range.ts';

// Two or three sentences: few items are searched for one token, and few buckets for one paragraph.
const BUCKET = 64;

/**
 * Finds the items, each a list of ranges, that may include a token: a superset, without scanning
 * all items.
 */
export function indexRanges(items: readonly (readonly TokenRange[])[]): (token: number) => readonly number[] {
  const buckets = new Map<number, number[]>();
  items.forEach((ranges, index) => {
    const whole = hull(ranges);
    if (whole === null) return;
    for (let at = bucketOf(whole.firstToken); at <= bucketOf(whole.endToken); at++) addToGroup(buckets, at, index);
  });
  return (token) => buckets.get(bucketOf(token)) ?? [];
}

/** Tells whether any of the items passes a test that only those pass which share a token with some ranges. */
export function indexNear<T>(items: readonly T[], rangesOf: (item: T) => readonly TokenRange[]) {
  const itemsAt = indexRanges(items.map(rangesOf));
  return (ranges: readonly TokenRange[], test: (item: T) => boolean): boolean => {
    const whole = hull(ranges);
    if (whole === null) return false;
    for (let at = whole.firstToken; ; at = Math.min(at + BUCKET, whole.endToken)) {
      if (itemsAt(at).some((index) => test(items[index] as T))) return true;
      if (at >= whole.endToken) return false;
    }
  };
}

/** Tells whether a range shares a token with any of the ranges, which may be in any order and overlap each other. */
export function indexOverlaps(ranges: readonly TokenRange[]): (range: TokenRange) => boolean {
  const joined: { firstToken: number; endToken: number }[] = [];
  for (const { firstToken, endToken } of [...ranges].sort((a, b) => a.firstToken - b.firstToken)) {
    const last = joined.at(-1);
    if (last !== undefined && firstToken < last.endToken) last.endToken = Math.max(last.endToken, endToken);
    else if (firstToken < endToken) joined.push({ firstToken, endToken });
  }
  return ({ firstToken, endToken }) => {
    const behind = lowerBound(joined, (range) => range.firstToken >= endToken);
    return (joined[behind - 1]?.endToken ?? firstToken) > firstToken;
  };
}

const bucketOf = (token: number): number => Math.floor(token / BUCKET);
