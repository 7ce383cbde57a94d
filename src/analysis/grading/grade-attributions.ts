import { lowerBound } from '../../text/binary-search.ts';
import { groupBy } from '../../text/group-by.ts';
import type { Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import type { Entity } from '../entities/entity.ts';
import type { LocatedAttribution } from '../locate.ts';
import { spanOf, startOf, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Grade, GradeInput } from './grade.ts';
import type { FoundHedge } from './hedges.ts';

/** Grades one claim by given weights in a given document. */
export type GradeOne = (input: GradeInput) => Grade;

/** The attributions of a document with the data for their grades, in the same order. */
interface GradedParts {
  readonly view: TokenView;
  readonly attributions: readonly Attribution[];
  readonly located: readonly LocatedAttribution[];
  readonly chains: readonly Entity[][];
  readonly hedges: readonly FoundHedge[];
}

/**
 * The grade of each attribution, by its cue and content, the attributions inside and around it, and
 * its tellers.
 */
export function gradeAttributions(
  { view, attributions, located, chains, hedges }: GradedParts,
  grade: GradeOne,
): Grade[] {
  const children = childrenOf(located);
  return located.map((one, index) =>
    grade({
      cue: one.cue,
      content: one.content,
      hedges,
      ownVoice: false,
      nested: children.get(index) ?? [],
      enclosing: enclosingCues(located, one),
      tellers: (chains[index] ?? []).map(({ transparency, mentions }) => ({
        transparency,
        mention: mentionFor(view, attributions[index] as Attribution, mentions),
      })),
    }),
  );
}

const childrenOf = (all: readonly LocatedAttribution[]): ReadonlyMap<number, readonly LocatedAttribution[]> =>
  groupBy(all, ({ parent }) => parent);

/** The cues of the attributions around one, outermost first. */
function enclosingCues(
  all: readonly LocatedAttribution[],
  { parent }: LocatedAttribution,
): NonNullable<LocatedAttribution['cue']>[] {
  const outer = parent === null ? undefined : all[parent];
  if (outer === undefined) return [];
  return [...enclosingCues(all, outer), ...(outer.cue === null ? [] : [outer.cue])];
}

/** The mention of a teller inside the claim, else the last one before it. */
function mentionFor(
  view: TokenView,
  { source, via, content }: Attribution,
  mentions: readonly TokenRange[],
): Span | null {
  const lastUpTo = (start: number): number => lowerBound(mentions, (mention) => startOf(mention) > start) - 1;
  const starts = [source[0], via].flatMap((range) => (range == null ? [] : [startOf(range)])).sort((a, b) => a - b);
  const own = starts.map((start) => ({ start, mention: mentions[lastUpTo(start)] }));
  const found =
    own.find(({ start, mention }) => mention !== undefined && startOf(mention) === start)?.mention ??
    mentions[Math.max(0, lastUpTo(content[0] === undefined ? 0 : startOf(content[0])))];
  return found === undefined ? null : spanOf(view, found);
}

const NOBODY = [] as const;

/** The grade of a sentence in the writer's own voice, which has no attribution. */
export const gradeOwnVoice = (content: readonly Span[], hedges: readonly FoundHedge[], grade: GradeOne): Grade =>
  grade({ cue: null, content, hedges, ownVoice: true, nested: NOBODY, enclosing: NOBODY, tellers: NOBODY });
