import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import { lowerBound } from '../text/binary-search.ts';
import type { Document } from '../text/document.ts';
import { groupBy } from '../text/group-by.ts';
import type { Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Claim, Hedge, Source } from './claim.ts';
import { type LocatedAttribution, locate, makeClaims } from './claims.ts';
import { findChains } from './entities/chains.ts';
import type { Entity } from './entities/entity.ts';
import { resolveSources } from './entities/resolve-sources.ts';
import { type Grade, type GradeInput, gradeClaim } from './grading/grade.ts';
import { type FoundHedge, findHedges, isUncertain } from './grading/hedges.ts';
import { DEFAULT_POLICY, type Policy } from './grading/policy.ts';
import { findAttributions } from './merge/find-attributions.ts';
import { findQuotations, type Quotation } from './tokens/quotations.ts';
import { spanOf, startOf, type TokenRange } from './tokens/token-range.ts';
import { type TokenView, viewTokens } from './tokens/token-view.ts';
import type { Trace } from './tokens/trace.ts';

/** What an article says, by whom, and how firmly. */
export interface Analysis {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** Expressions that make a statement less than certain. */
  readonly hedges: readonly Hedge[];
  /** Expressions that are recorded without points: approximators, boosters, ability, plans. */
  readonly modifiers: readonly Hedge[];
  /** In text order. */
  readonly quotations: readonly Quotation[];
}

/**
 * Analyses a document with its language's pack and a newsroom's weights: a pure function of its arguments, but for the
 * decisions that it reports to `trace`.
 */
export function analyze(
  document: Document<Lexeme>,
  pack: Pack,
  policy: Policy = DEFAULT_POLICY,
  trace: Trace | null = null,
): Analysis {
  const quotations = findQuotations(document, pack);
  const view = viewTokens(document, pack, quotations, trace);
  const attributions = findAttributions(view);
  const { resolved, entities } = resolveSources(view, attributions);
  const chains = findChains(attributions, resolved);
  const located = attributions.map((attribution) => locate(view, attribution));
  const hedges = findHedges(document, pack);
  const grade: GradeOne = (input) => gradeClaim(input, document.text, policy);
  const grades = gradeAll({ view, attributions, located, chains, hedges }, grade);
  const graded = attributions.map((attribution, index) => ({
    attribution,
    located: located[index] as LocatedAttribution,
    resolved: resolved[index] as (typeof resolved)[number],
    chain: chains[index] as Entity[],
    grade: grades[index] as Grade,
  }));
  const claims = makeClaims(view, graded, (content) => grade(ownVoice(content, hedges)));
  const show = (hedge: FoundHedge): Hedge => toHedge(document, hedge);
  return {
    claims,
    quotations,
    sources: entities.map((entity) => toSource(view, entity)),
    hedges: hedges.filter(isUncertain).map(show),
    modifiers: hedges.filter((hedge) => !isUncertain(hedge)).map(show),
  };
}

/** Grades what is known of one claim; the document and the weights are given already. */
type GradeOne = (input: GradeInput) => Grade;

interface Graded {
  readonly view: TokenView;
  readonly attributions: readonly Attribution[];
  readonly located: readonly LocatedAttribution[];
  readonly chains: readonly Entity[][];
  readonly hedges: readonly FoundHedge[];
}

function gradeAll({ view, attributions, located, chains, hedges }: Graded, grade: GradeOne): Grade[] {
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

/** The cues of the attributions round one, outermost first. */
function enclosingCues(
  all: readonly LocatedAttribution[],
  { parent }: LocatedAttribution,
): NonNullable<LocatedAttribution['cue']>[] {
  const outer = parent === null ? undefined : all[parent];
  if (outer === undefined) return [];
  return [...enclosingCues(all, outer), ...(outer.cue === null ? [] : [outer.cue])];
}

/** The mention of a teller that stands in the claim, else the last one before it. */
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

const ownVoice = (content: readonly Span[], hedges: readonly FoundHedge[]): GradeInput => ({
  cue: null,
  content,
  hedges,
  ownVoice: true,
  nested: NOBODY,
  enclosing: NOBODY,
  tellers: NOBODY,
});

const toSource = (view: TokenView, { id, name, transparency, mentions }: Entity): Source => ({
  id,
  name,
  transparency,
  mentions: mentions.map((mention) => {
    const { start, end } = spanOf(view, mention);
    return { start, end, text: view.document.text.slice(start, end) };
  }),
});

const toHedge = ({ text }: Document, { start, end, kind, entry }: FoundHedge): Hedge => ({
  start,
  end,
  text: text.slice(start, end),
  kind,
  entry: entry.id,
});
