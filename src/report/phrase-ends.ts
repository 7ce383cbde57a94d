import type { Claim } from '../analysis/claim.ts';
import { type ConfidenceEvidence, confidenceEvidence } from '../analysis/confidence/confidence-evidence.ts';
import { type ModelEvidence, modelEvidence } from '../analysis/merge/model-evidence.ts';
import type { PhraseEnd, TracedCandidate, TraceLog } from '../analysis/tokens/trace.ts';
import { lowerBound } from '../text/binary-search.ts';
import type { Span } from '../text/span.ts';
import type { AnalyzedArticle } from './analyzed-article.ts';

/**
 * The row of a rule table that ended a claim's mention, and the row that ended each span of its
 * content; null for no row. For a learned claim, also the features with the largest weights.
 */
export interface ClaimEnds {
  readonly id: string;
  readonly mention: string | null;
  readonly content: readonly (string | null)[];
  /** The features behind the model's decision; null where the model did not choose the claim. */
  readonly model: ModelEvidence | null;
  /** How likely the claim is right; null where nothing judges that. */
  readonly confidence: ConfidenceEvidence | null;
  /** Who may be meant where the source is not named, the best candidate first. */
  readonly candidates: readonly TracedCandidate[];
}

/** What a trace tells of an article: its claims, and what was left out as too likely to be wrong. */
export interface TracedClaims {
  readonly ends: readonly ClaimEnds[];
  readonly leftOut: readonly ConfidenceEvidence[];
}

/** What the trace of an article's analysis tells of it. */
export function tracedClaims(article: AnalyzedArticle, log: TraceLog): TracedClaims {
  const judged = confidenceEvidence(article.document, article.pack);
  return { ends: phraseEnds(article, log, judged), leftOut: judged.filter(({ isLeftOut }) => isLeftOut) };
}

const keyOf = (cue: Span | null | undefined, content: Span | null | undefined): string =>
  `${cue?.start ?? ''} ${content?.start ?? ''}`;

/**
 * The rows that ended the phrases of each claim. A phrase that no table read has none: a subject
 * before its verb is read backward from the verb, and the model marks phrases itself.
 */
function phraseEnds(
  { report: { claims }, document, pack }: AnalyzedArticle,
  { ends, choices }: TraceLog,
  judged: readonly ConfidenceEvidence[],
): ClaimEnds[] {
  const confidences = new Map(judged.map((one) => [keyOf(one.cue, one.content), one]));
  const evidence = new Map(modelEvidence(document, pack).map((one) => [one.cue.start, one]));
  const rowOf = (phrase: PhraseEnd['phrase'], { start, end }: Span): string | null =>
    ends.findLast(({ phrase: kind, firstToken, endToken }) => {
      const first = document.tokens[firstToken];
      const last = document.tokens[endToken - 1];
      const isSame = first !== undefined && first.start <= start && start < first.end && last?.end === end;
      return kind === phrase && isSame;
    })?.row ?? null;
  const candidatesAt = new Map(choices.map(({ token, candidates }) => [document.tokens[token]?.end ?? -1, candidates]));
  return claims.map(({ id, source, cue, content }: Claim) => {
    const mention = source?.spans[0];
    const place = mention ?? cue?.spans[0] ?? content.spans[0];
    return {
      id,
      mention: mention === undefined ? null : rowOf('mention', mention),
      content: content.spans.map((span) => rowOf('content', span)),
      candidates: candidatesAt.get(firstTokenEnd(document, place)) ?? [],
      model: evidence.get(cue?.spans[0]?.start ?? -1) ?? null,
      confidence: (source && confidences.get(keyOf(cue?.spans[0], content.spans[0]))) ?? null,
    };
  });
}

/** Where the first token of a span ends; -1 for no span. */
function firstTokenEnd({ tokens }: AnalyzedArticle['document'], span: Span | undefined): number {
  const at = span === undefined ? -1 : lowerBound(tokens, ({ end }) => end > span.start);
  return tokens[at]?.end ?? -1;
}
