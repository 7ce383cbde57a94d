import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import type { Document } from '../text/document.ts';
import { groupBy } from '../text/group-by.ts';
import { lastStartingAtOrBefore, type Span } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Claim, Hedge, Source } from './claim.ts';
import { makeClaims } from './claims.ts';
import { findChains } from './entities/chains.ts';
import { type Entity, resolveSources } from './entities/sources.ts';
import { type Grade, type GradeInput, gradeClaim } from './grading/grade.ts';
import { type FoundHedge, findHedges, isUncertain } from './grading/hedges.ts';
import { DEFAULT_POLICY, type Policy } from './grading/policy.ts';
import { findAttributions } from './merge/find-attributions.ts';
import { findQuotations } from './tokens/quotations.ts';
import { viewTokens } from './tokens/token-view.ts';
import type { Trace } from './tokens/trace.ts';

/** What an article says, by whom, and how firmly. */
export interface Analysis {
  readonly sources: readonly Source[];
  readonly claims: readonly Claim[];
  /** Expressions that make a statement less than certain. */
  readonly hedges: readonly Hedge[];
  /** Expressions that are recorded without points: approximators, boosters, ability, plans. */
  readonly modifiers: readonly Hedge[];
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
  const view = viewTokens(document, pack, findQuotations(document), trace);
  const attributions = findAttributions(view);
  const { resolved, entities } = resolveSources(view, attributions);
  const chains = findChains(attributions, resolved);
  const hedges = findHedges(document, pack);
  const grade: GradeOne = (input) => gradeClaim(input, document.text, policy);
  const grades = gradeAll({ attributions, chains, hedges }, grade);
  const graded = attributions.map((attribution, index) => ({
    attribution,
    resolved: resolved[index] as (typeof resolved)[number],
    chain: chains[index] as Entity[],
    grade: grades[index] as Grade,
  }));
  const claims = makeClaims(view, graded, (content) => grade(ownVoice(content, hedges)));
  const show = (hedge: FoundHedge): Hedge => toHedge(document, hedge);
  return {
    claims,
    sources: entities.map((entity) => toSource(document, entity)),
    hedges: hedges.filter(isUncertain).map(show),
    modifiers: hedges.filter((hedge) => !isUncertain(hedge)).map(show),
  };
}

/** Grades what is known of one claim; the document and the weights are given already. */
type GradeOne = (input: GradeInput) => Grade;

interface Graded {
  readonly attributions: readonly Attribution[];
  readonly chains: readonly Entity[][];
  readonly hedges: readonly FoundHedge[];
}

function gradeAll({ attributions, chains, hedges }: Graded, grade: GradeOne): Grade[] {
  const children = childrenOf(attributions);
  return attributions.map((attribution, index) =>
    grade({
      cue: attribution.cue,
      content: attribution.content,
      hedges,
      ownVoice: false,
      nested: children.get(index) ?? [],
      enclosing: enclosingCues(attributions, attribution),
      tellers: (chains[index] ?? []).map(({ transparency, mentions }) => ({
        transparency,
        mention: mentionFor(attribution, mentions),
      })),
    }),
  );
}

const childrenOf = (attributions: readonly Attribution[]): ReadonlyMap<number, readonly Attribution[]> =>
  groupBy(attributions, ({ parent }) => parent);

/** The cues of the attributions round one, outermost first. */
function enclosingCues(
  attributions: readonly Attribution[],
  { parent }: Attribution,
): NonNullable<Attribution['cue']>[] {
  const outer = parent === null ? undefined : attributions[parent];
  if (outer === undefined) return [];
  return [...enclosingCues(attributions, outer), ...(outer.cue === null ? [] : [outer.cue])];
}

/** The mention of a teller that stands in the claim, else the last one before it. */
function mentionFor({ source, via, content }: Attribution, mentions: readonly Span[]): Span | null {
  const starts = [source[0]?.start, via?.start].filter((start) => start !== undefined).sort((a, b) => a - b);
  for (const start of starts) {
    const mention = mentions[lastStartingAtOrBefore(mentions, start)];
    if (mention?.start === start) return mention;
  }
  return mentions[Math.max(0, lastStartingAtOrBefore(mentions, content[0]?.start ?? 0))] ?? null;
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

const withText = ({ text }: Document, { start, end }: Span) => ({ start, end, text: text.slice(start, end) });

const toSource = (document: Document, { id, name, transparency, mentions }: Entity): Source => ({
  id,
  name,
  transparency,
  mentions: mentions.map((span) => withText(document, span)),
});

const toHedge = ({ text }: Document, { start, end, kind, entry }: FoundHedge): Hedge => ({
  start,
  end,
  text: text.slice(start, end),
  kind,
  entry: entry.id,
});
