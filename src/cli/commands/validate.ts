import { countOf } from '../../render/problems/total.ts';
import { countedIn, type Wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';
import { jobsOf } from '../options/job-options.ts';
import type { ValidateFlags } from '../options/validate-options.ts';
import { settingsReader } from '../settings/settings-file.ts';
import { type Baseline, openBaseline } from '../validate/baseline.ts';
import { type Checked, checkFiles } from '../validate/check-files.ts';
import { CLAIMS_FOLDER, findClaimFiles, STDIN } from '../validate/claim-paths.ts';
import { outputsOf, rejectOutputs, writeFindings } from '../validate/problem-outputs.ts';

/** Checks the claim files at the paths, by default those in claims/; returns the exit status. */
export async function validate(paths: readonly string[], flags: ValidateFlags): Promise<number> {
  const outputs = outputsOf(flags);
  const baseline = await openBaseline(flags);
  const { files, errors } = await findClaimFiles(paths.length === 0 ? [CLAIMS_FOLDER] : paths, flags);
  for (const error of errors) logStderr(error);
  if (files.length === 0 && errors.length > 0) return 2;
  rejectOutputs(files, outputs);
  if (flags.fix && files.includes(STDIN))
    throw new CliError({
      en: '--fix: cannot fix the standard input; give a file',
      ar: '--fix: لا يمكن إصلاح الدخل القياسي؛ أعطِ ملفًا',
    });
  const { stdinFilename = null } = flags;
  const checked = await checkFiles(files, {
    settingsOf: settingsReader(flags),
    stdinFilename,
    articles: flags.article === true,
    fix: flags.fix === true,
    jobs: jobsOf(flags),
  });
  const failed = errors.length + checked.failed > 0;
  if (flags.updateBaseline && failed) logStderr(BASELINE_KEPT);
  else if (flags.updateBaseline) await baseline.update(checked);
  const problems = baseline.newProblems(checked);
  if (!flags.updateBaseline) warnResolved(baseline, checked);
  const shown = flags.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  const { RULE_GROUPS } = await import('../../claimfile/index.ts');
  await writeFindings({ ...checked, problems: shown, groups: RULE_GROUPS }, outputs, flags);
  return failed ? 2 : exitCodeOf(problems, flags);
}

const BASELINE_KEPT: Wording = {
  en: 'the baseline is unchanged, because not all files could be read',
  ar: 'لم يتغيّر سجل المشكلات لأن بعض الملفات تعذّرت قراءته',
};

const RESOLVED = {
  en: { one: '# problem', other: '# problems' },
  ar: {
    one: 'لم تعد مشكلة واحدة موجودة مما',
    two: 'لم تعد مشكلتان موجودتين مما',
    few: 'لم تعد # مشكلات موجودة مما',
    many: 'لم تعد # مشكلة موجودة مما',
    other: 'لم تعد # مشكلة موجودة مما',
  },
} as const;

function warnResolved(baseline: Baseline, checked: Checked): void {
  const count = baseline.resolvedCount(checked);
  if (count === 0) return;
  const { en, ar } = countedIn(count, RESOLVED);
  logStderr({
    en: `${en} of the baseline no longer found; remove with --update-baseline`,
    ar: `${ar} في سجل المشكلات؛ أزل ما لم يعد موجودًا بالخيار --update-baseline`,
  });
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** 1 for a problem of the fail level or above, or for more warnings than allowed; else 0. */
function exitCodeOf(problems: Checked['problems'], { failLevel, maxWarnings, quiet }: ValidateFlags): number {
  // With --max-warnings or --quiet, a single warning does not fail the run.
  const failAt = failLevel ?? (quiet || maxWarnings !== undefined ? 'error' : 'warning');
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failAt) + 1);
  if (failing.some((severity) => countOf(problems, severity) > 0)) return 1;
  const warnings = countOf(problems, 'warning');
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0;
  logStderr({
    en: `${warnings} warnings, more than --max-warnings ${maxWarnings}`,
    ar: `عدد التحذيرات ${warnings}، وهو أكثر من --max-warnings ${maxWarnings}`,
  });
  return 1;
}
