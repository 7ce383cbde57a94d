import type { Claim } from '../../analysis/claim.ts';
import type { Span } from '../../text/span.ts';

/** A span of the article within which the parts of claims do not change. */
export interface Segment extends Span {
  /** The claims whose content includes the segment, the outermost first. */
  readonly claims: readonly Claim[];
  readonly cue: boolean;
  readonly source: boolean;
  /** The claims whose content begins with the segment. */
  readonly begins: readonly Claim[];
}

interface Edge {
  readonly at: number;
  readonly opens: boolean;
  readonly claim: Claim;
  readonly role: 'content' | 'cue' | 'source';
  readonly length: number;
}

/**
 * Splits a range of the article wherever a part of a claim begins or ends, so overlapping parts
 * need not nest.
 */
export function segmentsOf(range: Span, claims: readonly Claim[]): Segment[] {
  const edges = claims
    .flatMap((claim) => edgesOf(claim, range))
    .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const segments: Segment[] = [];
  const open = new Map<string, Edge>();
  let from = range.start;
  for (let index = 0; index <= edges.length; ) {
    const to = edges[index]?.at ?? range.end;
    if (from < to) segments.push(segment({ start: from, end: to }, [...open.values()]));
    from = to;
    if (index === edges.length) break;
    // A part that ends here may belong to the same claim as one that begins, so ends come first.
    for (; index < edges.length && edges[index]?.at === to; index++) toggle(open, edges[index] as Edge);
  }
  return segments;
}

function toggle(open: Map<string, Edge>, edge: Edge): void {
  const key = `${edge.role} ${edge.claim.id}`;
  if (edge.opens) open.set(key, edge);
  else open.delete(key);
}

function edgesOf(claim: Claim, range: Span): Edge[] {
  return (['content', 'cue', 'source'] as const).flatMap((role) =>
    (claim[role]?.spans ?? []).flatMap((span): Edge[] => {
      const [start, end] = [Math.max(span.start, range.start), Math.min(span.end, range.end)];
      if (start >= end) return [];
      const edge = { claim, role, length: span.end - span.start };
      return [
        { ...edge, at: start, opens: true },
        { ...edge, at: end, opens: false },
      ];
    }),
  );
}

function segment(span: Span, open: readonly Edge[]): Segment {
  const contents = open.filter(({ role }) => role === 'content').sort((a, b) => b.length - a.length);
  return {
    ...span,
    claims: contents.map(({ claim }) => claim),
    cue: open.some(({ role }) => role === 'cue'),
    source: open.some(({ role }) => role === 'source'),
    begins: contents.filter(({ claim }) => claim.content.spans[0]?.start === span.start).map(({ claim }) => claim),
  };
}
