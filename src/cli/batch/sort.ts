import type { Claim } from '../../analysis/claim.ts';
import { foldName } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';

/** The orders of claims: as in the article, the most hedged first, or by the name of the source. */
export const ORDERS = ['place', 'level', 'source'] as const;

export type Order = (typeof ORDERS)[number];

/** The report with its claims sorted; equal ones stay in the order of the article. */
export function sortClaims(report: Report, order: Order): Report {
  if (order === 'place') return report;
  if (order === 'level') {
    return { ...report, claims: [...report.claims].sort((a, b) => b.hedging.points - a.hedging.points) };
  }
  const keys = new Map(report.claims.map((claim) => [claim, keyOf(claim)]));
  const key = (claim: Claim): string => keys.get(claim) ?? '';
  return { ...report, claims: [...report.claims].sort((a, b) => compare(key(a), key(b))) };
}

// Named sources first, by folded name; then unnamed ones; the writer's own voice last.
function keyOf({ source }: Claim): string {
  if (source === null) return '2';
  const name = foldName(source.name ?? source.text);
  return name === '' ? '1' : `0${name}`;
}

// By code unit, so that the order does not depend on the locale.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
