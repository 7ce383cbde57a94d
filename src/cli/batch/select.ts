import type { Claim } from '../../analysis/claim.ts';
import { CLAIM_KINDS, type ClaimKind, LEVELS, type Level } from '../../language/values.ts';
import { foldName } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';

/** Which claims are wanted; null is no condition. */
export interface Selection {
  readonly levels: readonly Level[] | null;
  readonly kinds: readonly ClaimKind[] | null;
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

/** The kinds that `--kind` names: a comma-separated list, or `all`. Null for a name that is none. */
export function parseKinds(value: string): readonly ClaimKind[] | null {
  if (value.trim() === 'all') return CLAIM_KINDS;
  const names = value.split(',').map((part) => part.trim());
  const kinds = CLAIM_KINDS.filter((kind) => names.includes(kind));
  return names.every((name) => kinds.some((kind) => kind === name)) ? kinds : null;
}

/** The kinds that people are shown where they ask for none: what is told, thought and shown. */
export const TOLD: readonly ClaimKind[] = ['speech', 'thought', 'evidence'];

/** The report with the claims that are wanted. What it says of the whole article (sources, hedges, coverage) stays. */
export function selectClaims(report: Report, { levels, kinds, source }: Selection): Report {
  if (levels === null && kinds === null && source === null) return report;
  const wanted = source === null ? null : foldName(source);
  const claims = report.claims.filter(
    (claim) =>
      (levels?.includes(claim.hedging.level) ?? true) &&
      (claim.kind === null || (kinds?.includes(claim.kind) ?? true)) &&
      (wanted === null || isBy(claim, wanted)),
  );
  return { ...report, claims };
}

function isBy({ source, chain }: Claim, wanted: string): boolean {
  const names = [source?.name, source?.text, ...chain.map(({ name }) => name)];
  return names.some((name) => typeof name === 'string' && foldName(name).includes(wanted));
}
