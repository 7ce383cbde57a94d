import type { ClaimState, ReviewState } from '../../protocol.ts';
import { type Filters, NO_FILTERS, OWN_VOICE, type PageState } from './page-state.ts';

/** Whether a claim is in the writer's own voice. */
export const isOwnVoice = ({ stance }: Pick<ClaimState, 'stance'>): boolean => stance === 'own';

/** The claims that the list shows, in the order of the file. */
export function filteredClaims({ claims, sources }: ReviewState, filters: Filters): readonly ClaimState[] {
  if (isUnfiltered(filters)) return claims;
  const names = new Map(sources.map(({ id, name }) => [id, name]));
  const words = comparable(filters.words);
  return claims.filter(
    (claim) =>
      (filters.level === '' || levelOf(claim) === filters.level) &&
      (filters.status === '' || claim.status === filters.status) &&
      (filters.review === '' || claim.reviewed === (filters.review === 'accepted')) &&
      (!filters.problems || claim.problems.length > 0) &&
      isFrom(claim, filters.source) &&
      (words === '' || comparable(textOf(claim, names)).includes(words)),
  );
}

/** Whether the filters show every claim. */
export const isUnfiltered = (filters: Filters): boolean =>
  Object.entries(NO_FILTERS).every(([key, value]) => filters[key as keyof Filters] === value);

/** The level of a claim: that of its sum, or the stated one where it has none. */
export const levelOf = ({ sum, level }: ClaimState): ClaimState['level'] => sum?.level ?? level;

function isFrom(claim: ClaimState, source: string): boolean {
  if (source === '') return true;
  return source === OWN_VOICE ? isOwnVoice(claim) : claim.source === source || claim.chain.includes(source);
}

const textOf = ({ content, cue, source, note }: ClaimState, names: ReadonlyMap<string, string>): string =>
  [content, cue, note, names.get(source ?? '') ?? ''].join(' ');

// Vowel marks and tatweel do not count in a search, nor do the forms of alef.
const comparable = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .trim();

/** The id of the claim that a number of steps leads to from the chosen one, among those in the list. */
export function claimAfter({ review, filters, chosen }: PageState, steps: number): string | null {
  const shown = filteredClaims(review, filters);
  const at = shown.findIndex(({ id }) => id === chosen);
  if (at >= 0) return shown[Math.min(shown.length - 1, Math.max(0, at + steps))]?.id ?? null;
  // The chosen claim is filtered out: the next one in the file, or the one before.
  const place = review.claims.findIndex(({ id }) => id === chosen);
  const rest = new Set(shown.map(({ id }) => id));
  const behind = review.claims.slice(place + 1).find(({ id }) => rest.has(id));
  const before = review.claims.slice(0, Math.max(0, place)).findLast(({ id }) => rest.has(id));
  return (steps > 0 ? (behind ?? before) : (before ?? behind))?.id ?? null;
}
