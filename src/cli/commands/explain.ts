import { renderExplanation } from '../../render/explain/explain.ts';
import { prepareReport } from '../../render/terminal/prepare.ts';
import { reportOn } from '../../report/build.ts';
import type { Report } from '../../report/report.ts';
import { CliError } from '../cli-error.ts';
import { analyseInputs, rejectOverwriting, toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import type { ExplainFlags } from '../options/explain-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Prints how the claims of a file, or one of them, were found and graded; returns the exit status. */
export async function explain(file: string, claim: string | null, flags: ExplainFlags): Promise<number> {
  rejectOverwriting([file], flags.output ?? null);
  const policyOf = policyReader(flags);
  const { results: reports, failed } = await analyseInputs([file], flags, async (article) =>
    reportOn({ ...toInput(article), policy: await policyOf(article.path) }),
  );
  if (reports.length === 0 && failed > 0) return 2;
  const selected = claim === null ? reports : reports.filter((report) => report.claims.some(({ id }) => id === claim));
  if (claim !== null && selected.length === 0) throw unknownClaim(file, claim, reports);
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(flags, terminalEnvOf(output), selected.length > 1);
    for (const report of selected) {
      await prepareReport(report, options);
      if (!(await output.write(renderExplanation(report, claim, options)))) break;
    }
  });
  return failed > 0 ? 2 : 0;
}

function unknownClaim(file: string, claim: string, reports: readonly Report[]): CliError {
  const ids = reports.flatMap(({ claims }) => claims.map(({ id }) => id));
  const known = ids.length === 0 ? 'it has no claims' : `its claims are ${ids.join(', ')}`;
  return new CliError(`${file}: no claim '${claim}'; ${known}`);
}
