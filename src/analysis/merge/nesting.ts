import { covers, type Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { indexSpans } from '../tokens/span-index.ts';

/** The attributions in text order, each with the index of the smallest other one whose content holds it. */
export function nest(attributions: readonly Attribution[]): Attribution[] {
  const all = [...attributions].sort(byPlace);
  const parents = parentsOf(all);
  return all.map(({ cue, source, via, content, frame, isSpeakerLabel }, index) => {
    const parent = parents[index] ?? null;
    return { cue, source, via, content, parent, frame, isSpeakerLabel };
  });
}

const byPlace = (a: Attribution, b: Attribution): number => placeOf(a) - placeOf(b);

const placeOf = ({ cue, content, source }: Attribution): number =>
  Math.min(
    cue?.spans[0]?.start ?? Number.POSITIVE_INFINITY,
    content[0]?.start ?? 0,
    source[0]?.start ?? Number.POSITIVE_INFINITY,
  );

/** For each attribution the smallest other one whose content holds its content and cue. */
function parentsOf(all: readonly Attribution[]): (number | null)[] {
  const mayCover = indexSpans(all.map(({ content }) => content));
  return all.map((inner, index) => {
    let best: number | null = null;
    let smallest = Number.POSITIVE_INFINITY;
    for (const position of mayCover(inner.content[0]?.start ?? 0)) {
      const outer = all[position] as Attribution;
      if (position === index || !holds(outer, inner)) continue;
      const size = outer.content.reduce((sum, { start, end }) => sum + end - start, 0);
      if (size < smallest) [best, smallest] = [position, size];
    }
    return best;
  });
}

function holds(outer: Attribution, inner: Attribution): boolean {
  const within = (span: Span): boolean => outer.content.some((content) => covers(content, span));
  const spans = [...inner.content, ...(inner.cue?.spans ?? [])];
  return spans.length > 0 && spans.every(within);
}
