import type { ClaimRecord } from '../../format/schema.ts';
import { claimChanged, type FieldChanges, isRefusal, type Outcome } from '../changes.ts';
import { claimWith, type EditContext, sourceWith } from '../context.ts';
import type { EditOf } from '../edit.ts';
import { changedVoice } from '../voice.ts';

/** The sources that passed a claim on, without its source. */
export const relaysOf = ({ source, chain = [] }: Partial<ClaimRecord>): string[] =>
  source !== undefined && chain.at(-1) === source ? chain.slice(0, -1) : [...chain];

/** The chain of a claim as files have it; undefined where it is the source alone, or nobody. */
export function chainOf(relays: readonly string[], source: string | undefined): string[] | undefined {
  const all = source === undefined ? relays : [...relays, source];
  const chain = all.filter((id, index) => all.lastIndexOf(id) === index);
  return chain.length === 0 || (chain.length === 1 && source !== undefined) ? undefined : chain;
}

/** The fields of a claim with another source. */
export const withSource = (claim: Partial<ClaimRecord>, source: string | undefined): FieldChanges<ClaimRecord> => ({
  source,
  chain: chainOf(relaysOf(claim), source),
});

/** Gives a claim to a source, or to nobody. */
export function setSource(context: EditContext, edit: EditOf<'set-source'>): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  const there = edit.source === null ? null : sourceWith(context, edit.source);
  if (there !== null && isRefusal(there)) return { ...there, claim: edit.claim, field: 'source' };
  return changedVoice(context, found, withSource(found.claim, edit.source ?? undefined));
}

/** Sets who passed a claim on. */
export function setChain(context: EditContext, edit: EditOf<'set-chain'>): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  const unknown = edit.chain.map((id) => sourceWith(context, id)).find(isRefusal);
  if (unknown !== undefined) return { ...unknown, claim: edit.claim, field: 'chain' };
  return changedVoice(context, found, { chain: chainOf(edit.chain, found.claim.source) });
}

/** Sets the claim that a claim lies in. */
export function setParent(context: EditContext, edit: EditOf<'set-parent'>): Outcome {
  const found = claimWith(context, edit.claim);
  if (isRefusal(found)) return found;
  const { index, claim } = found;
  if (edit.parent === null) return claimChanged(index, claim.id, { parent: undefined });
  const parent = claimWith(context, edit.parent);
  if (isRefusal(parent)) return { ...parent, claim: edit.claim, field: 'parent' };
  if (liesIn(context, edit.parent, edit.claim)) return { error: CIRCLE, claim: edit.claim, field: 'parent' };
  return claimChanged(index, claim.id, { parent: edit.parent });
}

/** Whether a claim is another one, or is nested in it. */
function liesIn({ file: { claims } }: EditContext, inner: string, outer: string): boolean {
  const parents = new Map(claims.map(({ id, parent }) => [id, parent]));
  const seen = new Set<string>();
  for (let at: string | undefined = inner; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === outer) return true;
    seen.add(at);
  }
  return false;
}

const CIRCLE = { en: 'a claim cannot lie in itself', ar: 'لا يكون القول داخل نفسه' };
