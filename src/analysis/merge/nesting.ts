import type { Attribution } from '../attribution.ts';
import { indexRanges } from '../tokens/range-index.ts';
import { covers, startOf, type TokenRange } from '../tokens/token-range.ts';

/** The attributions in text order, each with the index of the smallest other one whose content holds it. */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const all = [...attributions].sort(byPlace);
  const parents = parentsOf(all);
  return all.map(({ cue, source, via, content, frame, isSpeakerLabel, odds }, index) => {
    const parent = parents[index] ?? null;
    return { cue, source, via, content, parent, frame, isSpeakerLabel, odds };
  });
}

const byPlace = (a: Attribution, b: Attribution): number => placeOf(a) - placeOf(b);

const placeOf = ({ cue, content, source }: Attribution): number =>
  Math.min(
    beginning(cue?.ranges[0], Number.POSITIVE_INFINITY),
    beginning(content[0], 0),
    beginning(source[0], Number.POSITIVE_INFINITY),
  );

const beginning = (range: TokenRange | undefined, none: number): number =>
  range === undefined ? none : startOf(range);

/** For each attribution the smallest other one whose content holds its content and cue. */
function parentsOf(all: readonly Attribution[]): (number | null)[] {
  const mayCover = indexRanges(all.map(({ content }) => content));
  return all.map((inner, index) => {
    let best: number | null = null;
    let smallest = Number.POSITIVE_INFINITY;
    for (const position of mayCover(inner.content[0]?.firstToken ?? 0)) {
      const outer = all[position] as Attribution;
      if (position === index || !holds(outer, inner)) continue;
      const size = sizeOf(outer.content);
      if (size < smallest) [best, smallest] = [position, size];
    }
    return best;
  });
}

// Each attribution is compared with all nearby, so that nothing is allocated for two of them.

function sizeOf(content: readonly TokenRange[]): number {
  let size = 0;
  for (const range of content) size += range.endToken - startOf(range);
  return size;
}

function holds({ content: whole }: Attribution, { cue, content }: Attribution): boolean {
  const cueRanges = cue?.ranges ?? NONE;
  return content.length + cueRanges.length > 0 && coversAll(whole, content) && coversAll(whole, cueRanges);
}

const NONE: readonly TokenRange[] = [];

function coversAll(whole: readonly TokenRange[], ranges: readonly TokenRange[]): boolean {
  for (const range of ranges) if (!coversOne(whole, range)) return false;
  return true;
}

function coversOne(whole: readonly TokenRange[], range: TokenRange): boolean {
  for (const outer of whole) if (covers(outer, range)) return true;
  return false;
}
