import type { Claim } from '../analysis/claims.ts';
import { LEVELS, type Level } from '../language/values.ts';
import { foldName } from '../report/names.ts';
import type { Report } from '../report/report.ts';

/** Which claims are wanted; null is no condition. */
export interface Selection {
  readonly levels: readonly Level[] | null;
  /** Text that the name of the source, or of a teller on the chain, has to contain. */
  readonly source: string | null;
}

/** The levels that `--level` names: a comma-separated list, `high+` for high and above. Null for a name that is none. */
export function parseLevels(value: string): Level[] | null {
  const named = value.split(',').map((part) => levelsOf(part.trim()));
  if (named.some((levels) => levels.length === 0)) return null;
  return LEVELS.filter((level) => named.some((levels) => levels.includes(level)));
}

function levelsOf(name: string): readonly Level[] {
  const at = LEVELS.findIndex((level) => level === name.replace(/\+$/, ''));
  if (at === -1) return [];
  return name.endsWith('+') ? LEVELS.slice(at) : LEVELS.slice(at, at + 1);
}

/** The report with the claims that are wanted. What it says of the whole article (sources, hedges, coverage) stays. */
export function selectClaims(report: Report, { levels, source }: Selection): Report {
  if (levels === null && source === null) return report;
  const wanted = source === null ? null : foldName(source);
  const claims = report.claims.filter(
    (claim) => (levels?.includes(claim.hedging.level) ?? true) && (wanted === null || isBy(claim, wanted)),
  );
  return { ...report, claims };
}

function isBy({ source, chain }: Claim, wanted: string): boolean {
  const names = [source?.name, source?.text, ...chain.map(({ name }) => name)];
  return names.some((name) => typeof name === 'string' && foldName(name).includes(wanted));
}
