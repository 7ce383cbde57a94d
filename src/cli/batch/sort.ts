import type { Claim } from '../../analysis/claim.ts';
import { foldName } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';

/** The orders claims may be shown in: as in the article, the most hedged first, or by the name of the source. */
export const ORDERS = ['place', 'level', 'source'] as const;

export type Order = (typeof ORDERS)[number];

/** The report with its claims in an order; those that are equal in it stay in the order of the article. */
export function sortClaims(report: Report, order: Order): Report {
  if (order === 'place') return report;
  if (order === 'level') {
    return { ...report, claims: [...report.claims].sort((a, b) => b.hedging.points - a.hedging.points) };
  }
  const keys = new Map(report.claims.map((claim) => [claim, keyOf(claim)]));
  const key = (claim: Claim): string => keys.get(claim) ?? '';
  return { ...report, claims: [...report.claims].sort((a, b) => compare(key(a), key(b))) };
}

// Names first, in the order of their letters, whatever their spelling; then those who are not named; the writer last.
function keyOf({ source }: Claim): string {
  if (source === null) return '2';
  const name = foldName(source.name ?? source.text);
  return name === '' ? '1' : `0${name}`;
}

// By code unit and not by locale: the same input gives the same order everywhere.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
