import type { Span } from '../../text/span.ts';

/** The parts of a claim that are marked in the article. */
export interface MarkedClaim {
  readonly id: string;
  readonly content: { readonly spans: readonly Span[] };
  readonly cue: { readonly spans: readonly Span[] } | null;
  readonly source: { readonly spans: readonly Span[] } | null;
}

/** A span of the article within which the parts of claims do not change. */
export interface Segment<C extends MarkedClaim> extends Span {
  /** The claims whose content includes the segment, the outermost first. */
  readonly claims: readonly C[];
  /** The claims whose cue includes the segment, and those whose source does. */
  readonly cues: readonly C[];
  readonly sources: readonly C[];
  /** The claims whose content begins with the segment. */
  readonly begins: readonly C[];
}

interface Edge<C> {
  readonly at: number;
  readonly opens: boolean;
  readonly claim: C;
  readonly role: 'content' | 'cue' | 'source';
  readonly length: number;
}

/**
 * Splits a range of the article wherever a part of a claim begins or ends, so overlapping parts
 * need not nest.
 */
export function segmentsOf<C extends MarkedClaim>(range: Span, claims: readonly C[]): Segment<C>[] {
  const edges = claims
    .flatMap((claim) => edgesOf(claim, range))
    .sort((a, b) => a.at - b.at || Number(a.opens) - Number(b.opens));
  const segments: Segment<C>[] = [];
  const open = new Map<string, Edge<C>>();
  let from = range.start;
  for (let index = 0; index <= edges.length; ) {
    const to = edges[index]?.at ?? range.end;
    if (from < to) segments.push(segment({ start: from, end: to }, [...open.values()]));
    from = to;
    if (index === edges.length) break;
    // A part that ends here may belong to the same claim as one that begins, so ends come first.
    for (; index < edges.length && edges[index]?.at === to; index++) toggle(open, edges[index] as Edge<C>);
  }
  return segments;
}

function toggle<C extends MarkedClaim>(open: Map<string, Edge<C>>, edge: Edge<C>): void {
  const key = `${edge.role} ${edge.claim.id}`;
  if (edge.opens) open.set(key, edge);
  else open.delete(key);
}

function edgesOf<C extends MarkedClaim>(claim: C, range: Span): Edge<C>[] {
  return (['content', 'cue', 'source'] as const).flatMap((role) =>
    (claim[role]?.spans ?? []).flatMap((span): Edge<C>[] => {
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

function segment<C extends MarkedClaim>(span: Span, open: readonly Edge<C>[]): Segment<C> {
  const having = (role: Edge<C>['role']): C[] => open.filter((edge) => edge.role === role).map(({ claim }) => claim);
  const contents = open.filter(({ role }) => role === 'content').sort((a, b) => b.length - a.length);
  return {
    ...span,
    claims: contents.map(({ claim }) => claim),
    cues: having('cue'),
    sources: having('source'),
    begins: contents.filter(({ claim }) => claim.content.spans[0]?.start === span.start).map(({ claim }) => claim),
  };
}
