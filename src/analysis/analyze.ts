import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import type { Document } from '../text/document.ts';
import type { Claim, Hedge, Source } from './claim.ts';
import { makeClaims } from './claims.ts';
import { credibleAttributions } from './confidence/credible.ts';
import { findChains } from './entities/chains.ts';
import type { Entity } from './entities/entity.ts';
import { type Grade, gradeClaim } from './grading/grade.ts';
import { type GradeOne, gradeAttributions, gradeOwnVoice } from './grading/grade-attributions.ts';
import { type FoundHedge, findHedges, isUncertain } from './grading/hedges.ts';
import { DEFAULT_POLICY, type Policy } from './grading/policy.ts';
import { type LocatedAttribution, locate } from './locate.ts';
import { findAttributions } from './merge/find-attributions.ts';
import { findQuotations, type Quotation } from './tokens/quotations.ts';
import { spanOf } from './tokens/token-range.ts';
import { type TokenView, viewTokens } from './tokens/token-view.ts';
import type { Trace } from './tokens/trace.ts';

/** The claims of an article with their sources and levels. */
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
  const { attributions, resolved, entities, doubtful } = credibleAttributions(view, findAttributions(view));
  const chains = findChains(attributions, resolved);
  const located = attributions.map((attribution) => locate(view, attribution));
  const hedges = findHedges(document, pack);
  const grade: GradeOne = (input) => gradeClaim(input, document.text, policy);
  const grades = gradeAttributions({ view, attributions, located, chains, hedges }, grade);
  const graded = attributions.map((attribution, index) => ({
    attribution,
    located: located[index] as LocatedAttribution,
    resolved: resolved[index] as (typeof resolved)[number],
    chain: chains[index] as Entity[],
    grade: grades[index] as Grade,
  }));
  const doubted = doubtful.map((attribution) => locate(view, attribution));
  const claims = makeClaims(view, { graded, doubted }, (content) => gradeOwnVoice(content, hedges, grade));
  const show = (hedge: FoundHedge): Hedge => toHedge(document, hedge);
  return {
    claims,
    quotations,
    sources: entities.map((entity) => toSource(view, entity)),
    hedges: hedges.filter(isUncertain).map(show),
    modifiers: hedges.filter((hedge) => !isUncertain(hedge)).map(show),
  };
}

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
