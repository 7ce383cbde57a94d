import { cueNamed } from '../../language/entries.ts';
import type { QuoteType, Stance } from '../../language/values.ts';
import { coverage, type Span } from '../../text/span.ts';
import type { ClaimRecord } from '../format/schema.ts';
import { sameWords } from '../match/drift.ts';
import { quoteTypeOf } from '../match/quote-type.ts';
import { claimChanged, type FieldChanges, type FileChanges, withChanges } from './changes.ts';
import type { EditContext, FoundClaim, ReviewedArticle } from './context.ts';

const ATTRIBUTING = ['source', 'mention', 'chain', 'cue'] as const;

/** Whether a claim is attributed to somebody, if only by a cue. */
export const isAttributed = (claim: Partial<ClaimRecord>): boolean =>
  ATTRIBUTING.some((field) => claim[field] !== undefined);

/**
 * Changes with those that they entail: a claim that becomes attributed gets a type and a stance, one
 * that becomes the writer's own loses them.
 */
export function withVoice(
  claim: Partial<ClaimRecord>,
  changes: FieldChanges<ClaimRecord>,
  { article, spans }: { readonly article: ReviewedArticle; readonly spans: readonly Span[] },
): FieldChanges<ClaimRecord> {
  const after = withChanges(claim, changes as FieldChanges<Partial<ClaimRecord>>);
  if (!isAttributed(after)) {
    return isAttributed(claim) ? { ...changes, type: undefined, stance: 'own' } : changes;
  }
  const given = changes.cue === undefined ? null : stanceOfCue(article, changes.cue);
  return {
    ...changes,
    ...(after.type === undefined ? { type: quotedAs(article, spans) } : {}),
    ...(given !== null || after.stance === 'own' ? { stance: given ?? 'neutral' } : {}),
  };
}

/** The changes of a claim with those that they entail. */
export const changedVoice = (
  context: EditContext,
  { index, claim }: FoundClaim,
  changes: FieldChanges<ClaimRecord>,
): FileChanges =>
  claimChanged(
    index,
    claim.id,
    withVoice(claim, changes, { article: context, spans: context.places[index]?.spans ?? [] }),
  );

/** How the article quotes some words. */
export const quotedAs = ({ analyzed: { document, quotations } }: ReviewedArticle, spans: readonly Span[]): QuoteType =>
  quoteTypeOf(spans, document, coverage(quotations)) ?? 'indirect';

/** The stance of a cue in the lexicon, where the analysis found the same words as one; null for none. */
function stanceOfCue({ analyzed: { report, pack } }: ReviewedArticle, cue: string): Stance | null {
  const found = report.claims.find((claim) => claim.cue !== null && sameWords(claim.cue.text, cue));
  return found === undefined ? null : (cueNamed(pack, found.cue?.entry)?.stance ?? null);
}
