import { countOf } from '../../render/problems/total.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';
import { jobsOf } from '../options/jobs.ts';
import type { ValidateFlags } from '../options/validate.ts';
import { settingsReader } from '../settings/settings-file.ts';
import { type Baseline, openBaseline } from '../validate/baseline.ts';
import { type Checked, checkFiles } from '../validate/check-files.ts';
import { CLAIMS_FOLDER, findClaimFiles, STDIN } from '../validate/claim-paths.ts';
import { outputsOf, refuseOutputs, writeFindings } from '../validate/problem-outputs.ts';

/** Checks the claim files that the paths name, those in claims/ without any; returns the exit code. */
export async function validate(paths: readonly string[], flags: ValidateFlags): Promise<number> {
  const outputs = outputsOf(flags);
  const baseline = await openBaseline(flags);
  const { files, faults } = await findClaimFiles(paths.length === 0 ? [CLAIMS_FOLDER] : paths, flags);
  for (const fault of faults) logStderr(fault);
  if (files.length === 0 && faults.length > 0) return 2;
  refuseOutputs(files, outputs);
  if (flags.fix && files.includes(STDIN)) throw new CliError('--fix: the standard input cannot be mended; name a file');
  const { stdinFilename = null } = flags;
  const checked = await checkFiles(files, {
    settingsOf: settingsReader(flags),
    stdinFilename,
    articles: flags.article === true,
    fix: flags.fix === true,
    jobs: jobsOf(flags),
  });
  const failed = faults.length + checked.failed > 0;
  if (flags.updateBaseline && failed) logStderr('not everything could be read, so the baseline stays as it was');
  else if (flags.updateBaseline) await baseline.update(checked);
  const problems = baseline.without(checked);
  if (!flags.updateBaseline) tellGone(baseline, checked);
  const shown = flags.quiet ? problems.filter(({ severity }) => severity === 'error') : problems;
  const { RULE_GROUPS } = await import('../../claimfile/index.ts');
  await writeFindings({ ...checked, problems: shown, groups: RULE_GROUPS }, outputs, flags);
  return failed ? 2 : exitCodeOf(problems, flags);
}

function tellGone(baseline: Baseline, checked: Checked): void {
  const gone = baseline.gone(checked);
  if (gone === 0) return;
  const what = gone === 1 ? '1 problem of the baseline is' : `${gone} problems of the baseline are`;
  logStderr(`${what} no longer found; --update-baseline takes ${gone === 1 ? 'it' : 'them'} out`);
}

const GRAVEST = ['error', 'warning', 'info'] as const;

/** 1 where a problem is as grave as fails, or there are more warnings than are allowed. */
function exitCodeOf(problems: Checked['problems'], { failLevel, maxWarnings, quiet }: ValidateFlags): number {
  // Who allows some warnings, or does not look at any, does not fail for one.
  const least = failLevel ?? (quiet || maxWarnings !== undefined ? 'error' : 'warning');
  const failing = GRAVEST.slice(0, GRAVEST.indexOf(least) + 1);
  if (failing.some((severity) => countOf(problems, severity) > 0)) return 1;
  const warnings = countOf(problems, 'warning');
  if (maxWarnings === undefined || warnings <= maxWarnings) return 0;
  logStderr(`${warnings} warnings, more than --max-warnings ${maxWarnings}`);
  return 1;
}
