import { renderExplanation } from '../../render/explain/explain.ts';
import { prepareReport } from '../../render/terminal/prepare.ts';
import { reportOn } from '../../report/build.ts';
import type { Report } from '../../report/report.ts';
import { CliError } from '../cli-error.ts';
import { articlesOf, refuseOverwriting, toInput } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import type { ExplainFlags } from '../options/analyze.ts';
import { renderOptions, surroundingsOf } from '../options/render.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Says why the claims of a file, or one of them, are what they are; returns the exit code. */
export async function explain(file: string, claim: string | null, flags: ExplainFlags): Promise<number> {
  refuseOverwriting([file], flags.output ?? null);
  const { reports, failed } = await readReports(file, flags);
  if (reports.length === 0 && failed > 0) return 2;
  const chosen = claim === null ? reports : reports.filter((report) => report.claims.some(({ id }) => id === claim));
  if (claim !== null && chosen.length === 0) throw unknownClaim(file, claim, reports);
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(flags, surroundingsOf(output), chosen.length > 1);
    for (const report of chosen) {
      await prepareReport(report, options);
      if (!(await output.write(renderExplanation(report, claim, options)))) break;
    }
  });
  return failed > 0 ? 2 : 0;
}

async function readReports(file: string, flags: ExplainFlags): Promise<{ reports: Report[]; failed: number }> {
  const reports: Report[] = [];
  const policyOf = policyReader(flags);
  let failed = 0;
  for await (const item of articlesOf([file], flags)) {
    if ('article' in item) {
      const policy = await policyOf(item.article.path);
      reports.push(await reportOn({ ...toInput(item.article), policy }));
    } else {
      logStderr(item.problem.message);
      failed += 1;
    }
  }
  return { reports, failed };
}

function unknownClaim(file: string, claim: string, reports: readonly Report[]): CliError {
  const ids = reports.flatMap(({ claims }) => claims.map(({ id }) => id));
  const known = ids.length === 0 ? 'it has none' : `its claims are ${ids.join(', ')}`;
  return new CliError(`${file} has no claim '${claim}'; ${known}`);
}
