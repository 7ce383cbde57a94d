import type { Claim } from '../../analysis/claim.ts';
import { levelOf, type Policy } from '../../analysis/grading/policy.ts';
import type { Axis, Stance } from '../../language/values.ts';
import type { ClaimFile, ClaimRecord } from '../format/schema.ts';
import { pointsOf, sumsOf } from './regrade.ts';
import type { SumState, SumTerm } from './state.ts';
import { isAttributed } from './voice.ts';

/** What a claim's words in the article say of its terms: the claim of the analysis that it is paired with. */
type Found = Claim | null;

/** A function that gives the terms and the sum of a claim's level, as `isnad explain` prints them. */
export function sumStates(file: ClaimFile, policy: Policy): (claim: ClaimRecord, found: Found) => SumState | null {
  const sumOf = sumsOf(file, policy);
  const claims = new Map(file.claims.map((claim) => [claim.id, claim]));
  const sources = new Map(file.sources.map((source) => [source.id, source]));
  return (claim, found) => {
    const sum = sumOf(claim);
    if (sum === null) return null;
    const points = pointsOf(claim, sum);
    const terms = [
      stanceTerm(claim, { claims, policy, isNested: sum.most > sum.points && isAttributed(claim) }),
      term('certainty', claim.certainty, policy.certainty[claim.certainty]),
      ...(isAttributed(claim) || claim.type !== undefined ? tellerTerms(claim, { sources, policy }) : []),
    ];
    return { terms: terms.map((one) => withWords(one, claim, found)), points, level: levelOf(points, policy) };
  };
}

const term = (axis: Axis, value: string, points: number, of: string | null = null): SumTerm => ({
  ...{ axis, value, points, words: [], of },
});

interface Stances {
  readonly claims: ReadonlyMap<string, ClaimRecord>;
  readonly policy: Policy;
  /** Whether a claim around it has a stance of more points. */
  readonly isNested: boolean;
}

function stanceTerm(claim: ClaimRecord, { claims, policy, isNested }: Stances): SumTerm {
  let most: { readonly of: string | null; readonly stance: Stance } = { of: null, stance: claim.stance };
  const seen = new Set<string>();
  let parent = isNested ? claim.parent : undefined;
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent);
    const outer = claims.get(parent);
    if (outer !== undefined && policy.stance[outer.stance] > policy.stance[most.stance])
      most = { of: outer.id, stance: outer.stance };
    parent = outer?.parent;
  }
  return term('stance', most.stance, policy.stance[most.stance], most.of);
}

interface Tellers {
  readonly sources: ReadonlyMap<string, ClaimFile['sources'][number]>;
  readonly policy: Policy;
}

/** The weakest teller, and those after the first. */
function tellerTerms({ source, chain }: ClaimRecord, { sources, policy }: Tellers): SumTerm[] {
  const tellers = chain ?? (source === undefined ? [] : [source]);
  const known = tellers.flatMap((id) => sources.get(id) ?? []);
  const [weakest] = [...known].sort(
    (a, b) => policy.transparency[b.transparency] - policy.transparency[a.transparency],
  );
  const value = weakest?.transparency ?? 'none';
  return [
    term('transparency', value, policy.transparency[value], weakest?.id ?? null),
    ...(tellers.length > 1 ? [term('distance', String(tellers.length), policy.teller * (tellers.length - 1))] : []),
  ];
}

/** A term with the words that set it, where the analysis says so. */
function withWords(one: SumTerm, { stance, certainty }: ClaimRecord, found: Found): SumTerm {
  const isSame =
    found !== null &&
    (one.axis === 'stance' ? found.stance === stance : one.axis !== 'certainty' || found.certainty === certainty);
  const reasons = isSame
    ? found.hedging.reasons.filter(({ axis, points }) => axis === one.axis && points === one.points)
    : [];
  return { ...one, words: [...new Set(reasons.map(({ text }) => text).filter((text) => text !== ''))] };
}
