import type { Claim } from '../../analysis/claim.ts';
import { CLAIM_KINDS, type ClaimKind, LEVELS, type Level } from '../../language/values.ts';
import type { Problem } from '../../problem.ts';
import type { HiddenClaims } from '../../render/options.ts';
import { foldName } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';

/** Which claims to show; null means no condition. */
export interface Selection {
  readonly levels: readonly Level[] | null;
  readonly kinds: readonly ClaimKind[] | null;
  /** Text that must be in the name of the source, or of another link of the chain. */
  readonly source: string | null;
}

/**
 * The levels of a `--level` value: a comma-separated list in which `high+` means high and above.
 * Null for an unknown level.
 */
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

/** The kinds of a `--kind` value: a comma-separated list, or `all`. Null for an unknown kind. */
export function parseKinds(value: string): readonly ClaimKind[] | null {
  if (value.trim() === 'all') return CLAIM_KINDS;
  const names = value.split(',').map((part) => part.trim());
  const kinds = CLAIM_KINDS.filter((kind) => names.includes(kind));
  return names.every((name) => kinds.some((kind) => kind === name)) ? kinds : null;
}

/** The kinds shown to people by default: what sources say, think, and show by evidence. */
export const DEFAULT_KINDS: readonly ClaimKind[] = ['speech', 'thought', 'evidence'];

/**
 * The report with the selected claims; what is of the whole article (sources, hedges, coverage)
 * stays. The parent of a claim is then the innermost selected claim around it, or none.
 */
export function selectClaims(report: Report, selection: Selection): Report {
  const { levels, kinds, source } = selection;
  if (levels === null && kinds === null && source === null) return report;
  const isSelected = filterOf(selection);
  const selected = report.claims.filter((claim) => isOfKind(claim, kinds) && isSelected(claim));
  const hidden = hiddenNote(report, selected.length);
  const claims = selected.length === report.claims.length ? selected : withinSelected(selected, report);
  return { ...report, claims, problems: hidden === null ? report.problems : [...report.problems, hidden] };
}

/** Gives each claim the nearest of its parents that was selected too. */
function withinSelected(selected: readonly Claim[], { claims }: Report): Claim[] {
  const parents = new Map(claims.map(({ id, parent }) => [id, parent]));
  const shown = new Set(selected.map(({ id }) => id));
  return selected.map((claim) => {
    let { parent } = claim;
    for (let steps = 0; parent !== null && !shown.has(parent) && steps < claims.length; steps++)
      parent = parents.get(parent) ?? null;
    return parent === claim.parent ? claim : { ...claim, parent };
  });
}

/** Says how many claims a report has, where some were left out; null where none was. */
function hiddenNote({ claims, document: { path } }: Report, shown: number): Problem | null {
  if (shown === claims.length) return null;
  return {
    ...{ rule: 'claims-hidden', severity: 'info', path },
    message: `${shown} of ${claims.length} claims shown; the others do not fit --kind, --level or --source`,
    arabic: `المعروض ${shown} من الأقوال وعددها ${claims.length}؛ والباقي لا تنطبق عليه الخيارات --kind و--level و--source`,
  };
}

/**
 * How many attributed claims a selection leaves out: by the kinds alone if these are the default,
 * else together with its other conditions.
 */
export function hiddenClaims({ claims }: Report, selection: Selection): HiddenClaims {
  const { kinds } = selection;
  const isSelected = filterOf(selection);
  const told = claims.filter(({ cue, source }) => cue !== null || source !== null);
  const otherKinds = told.filter((claim) => !isOfKind(claim, kinds)).length;
  const filters = told.filter((claim) => isOfKind(claim, kinds) && !isSelected(claim)).length;
  const isDefault = kinds?.join() === DEFAULT_KINDS.join();
  return isDefault ? { kinds: otherKinds, filters } : { kinds: 0, filters: filters + otherKinds };
}

const isOfKind = ({ kind }: Claim, kinds: Selection['kinds']): boolean =>
  kind === null || (kinds?.includes(kind) ?? true);

/** Whether a claim meets the conditions on level and source. */
function filterOf({ levels, source }: Selection): (claim: Claim) => boolean {
  const wanted = source === null ? null : foldName(source);
  return (claim) => (levels?.includes(claim.hedging.level) ?? true) && (wanted === null || isBy(claim, wanted));
}

function isBy({ source, chain }: Claim, wanted: string): boolean {
  const names = [source?.name, source?.text, ...chain.map(({ name }) => name)];
  return names.some((name) => typeof name === 'string' && foldName(name).includes(wanted));
}
