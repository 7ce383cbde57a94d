import type { Problem, Severity } from '../../problem.ts';
import { groupBy } from '../../text/group-by.ts';
import type { UiLanguage } from '../../wording.ts';
import type { Findings } from './format.ts';

/** The number of problems of a severity. */
export const countOf = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((problem) => problem.severity === severity).length;

/** The problems by file, in the order of the files' first problems. */
export const byFile = (problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> =>
  groupBy(problems, ({ path }) => path ?? '');

/**
 * The last line of a run: `13 files, no problems`; `4 problems in 2 of 13 files: 3 errors, 1
 * warning`.
 */
export function totalOf({ files, problems }: Pick<Findings, 'files' | 'problems'>, ui: UiLanguage = 'en'): string {
  const found = new Set(problems.map(({ path }) => path)).size;
  const bySeverity = (['error', 'warning', 'info'] as const)
    .map((severity) => ({ severity, count: countOf(problems, severity) }))
    .filter(({ count }) => count > 0);
  if (ui === 'ar') return arabicTotal({ files: files.length, found, problems: problems.length }, bySeverity);
  if (problems.length === 0) return `${counted(files.length, 'file')}, no problems`;
  const kinds = bySeverity.map(({ severity, count }) =>
    severity === 'info' ? `${count} info` : counted(count, severity),
  );
  return `${counted(problems.length, 'problem')} in ${found} of ${counted(files.length, 'file')}: ${kinds.join(', ')}`;
}

/** The counts of a run. */
interface Counts {
  readonly files: number;
  /** The files with problems. */
  readonly found: number;
  readonly problems: number;
}

// Arabic counts in six forms; a label with its number needs none of them.
function arabicTotal(
  { files, found, problems }: Counts,
  bySeverity: readonly { readonly severity: Severity; readonly count: number }[],
): string {
  if (problems === 0) return `لا مشكلات؛ عدد الملفات: ${files}`;
  const kinds = bySeverity.map(({ severity, count }) => `${ARABIC[severity]}: ${count}`);
  return `عدد المشكلات: ${problems} (${kinds.join('، ')})؛ الملفات التي فيها مشكلات: ${found} من ${files}`;
}

const ARABIC: Readonly<Record<Severity, string>> = { error: 'الأخطاء', warning: 'التحذيرات', info: 'الملاحظات' };

/** A number with its noun: `1 file`, `2 files`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
