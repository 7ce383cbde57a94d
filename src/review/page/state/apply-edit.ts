import { textOf } from '../../../text/span.ts';
import type { ClaimState, Edit, ReviewState, SourceState } from '../../protocol.ts';

/** What an edit changes, as far as the page can tell before the server answers. Edits that make something new wait for it. */
export function applyEdit(review: ReviewState, edit: Edit): ReviewState {
  switch (edit.kind) {
    case 'add-claim':
    case 'new-source':
      return review;
    case 'restore-claim':
      return { ...review, rejected: review.rejected.filter(({ id }) => id !== edit.claim) };
    case 'reject-claim':
      return withoutClaim(review, edit.claim);
    case 'merge-sources':
      return mergedSources(review, edit.source, edit.into);
    case 'remove-sources':
      return { ...review, sources: review.sources.filter(({ id }) => !edit.sources.includes(id)) };
    default:
      return 'claim' in edit ? withClaim(review, edit) : withSource(review, edit);
  }
}

type ClaimEdit = Exclude<
  Extract<Edit, { readonly claim: string }>,
  { readonly kind: 'reject-claim' | 'restore-claim' }
>;
type SourceEdit = Extract<Edit, { readonly source: string }> & {
  readonly kind: 'rename-source' | 'set-transparency' | 'set-role' | 'set-anonymity-reason' | 'set-aliases';
};

const withClaim = (review: ReviewState, edit: ClaimEdit): ReviewState => ({
  ...review,
  claims: review.claims.map((claim) =>
    claim.id === edit.claim ? { ...claim, ...claimChange(review.article.text, claim, edit) } : claim,
  ),
});

function claimChange(text: string, claim: ClaimState, edit: ClaimEdit): Partial<ClaimState> {
  switch (edit.kind) {
    case 'set-spans':
      return { spans: edit.spans, content: textOf(text, edit.spans) };
    case 'set-cue':
      return { cueSpans: edit.spans, cue: textOf(text, edit.spans) };
    case 'set-mention':
      return { sourceSpans: edit.spans, mention: textOf(text, edit.spans) };
    case 'set-source':
      return { source: edit.source };
    case 'set-parent':
      return { parent: edit.parent };
    case 'set-chain':
      return { chain: edit.chain };
    case 'set-label':
      return { [edit.field]: edit.value };
    case 'set-status':
      return { status: edit.status };
    case 'set-reviewed':
      return { reviewed: edit.reviewed };
    case 'set-note':
      return { note: edit.note };
    case 'set-evidence':
      return { evidence: edit.evidence };
    case 'ignore-problem':
      return { problems: claim.problems.filter(({ rule }) => rule !== edit.rule) };
  }
}

/** Claims that lie in a claim which goes away move to the one around it. */
function withoutClaim(review: ReviewState, id: string): ReviewState {
  const gone = review.claims.find((claim) => claim.id === id);
  if (gone === undefined) return review;
  const claims = review.claims
    .filter((claim) => claim !== gone)
    .map((claim) => (claim.parent === id ? { ...claim, parent: gone.parent } : claim));
  return { ...review, claims };
}

const withSource = (review: ReviewState, edit: SourceEdit): ReviewState => ({
  ...review,
  sources: review.sources.map((source) =>
    source.id === edit.source ? { ...source, ...sourceChange(source, edit) } : source,
  ),
});

function sourceChange({ name, aliases }: SourceState, edit: SourceEdit): Partial<SourceState> {
  switch (edit.kind) {
    case 'rename-source':
      return { name: edit.name, aliases: edit.keepAlias && edit.name !== name ? [...aliases, name] : aliases };
    case 'set-transparency':
      return { transparency: edit.value };
    case 'set-role':
      return { role: edit.value };
    case 'set-anonymity-reason':
      return { anonymityReason: edit.value };
    case 'set-aliases':
      return { aliases: edit.aliases };
  }
}

function mergedSources(review: ReviewState, from: string, into: string): ReviewState {
  const target = (id: string): string => (id === from ? into : id);
  const claims = review.claims.map((claim) =>
    claim.source !== from && !claim.chain.includes(from)
      ? claim
      : {
          ...claim,
          source: claim.source === null ? null : target(claim.source),
          chain: [...new Set(claim.chain.map(target))],
        },
  );
  return { ...review, claims, sources: review.sources.filter(({ id }) => id !== from) };
}
