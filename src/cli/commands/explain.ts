import { openTrace } from '../../analysis/tokens/trace.ts';
import { renderExplanation } from '../../render/explain/explain.ts';
import { renderTraceJson } from '../../render/explain/explanation-json.ts';
import { prepareReport } from '../../render/terminal/prepare.ts';
import { analyzeArticle, type ReportInput } from '../../report/build.ts';
import { type TracedClaims, tracedClaims } from '../../report/phrase-ends.ts';
import type { Report } from '../../report/report.ts';
import { CliError } from '../cli-error.ts';
import { analyseInputs, rejectOverwriting, toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import type { ExplainFlags } from '../options/explain-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Prints how the claims of a file, or one of them, were found and graded; returns the exit status. */
export async function explain(file: string, claim: string | null, flags: ExplainFlags): Promise<number> {
  if (flags.format === 'json' && flags.trace !== true)
    throw new CliError({ en: '--format json needs --trace', ar: 'الخيار --format json يحتاج إلى --trace' });
  rejectOverwriting([file], flags.output ?? null);
  const policyOf = policyReader(flags);
  const { results: articles, failed } = await analyseInputs([file], flags, async (article) =>
    tracedArticle({ ...toInput(article), policy: await policyOf(article.path) }),
  );
  if (articles.length === 0 && failed > 0) return 2;
  const reports = articles.map(({ report }) => report);
  const id = claim === null ? null : claimNamed(file, claim, reports);
  const selected = articles.filter(({ report }) => id === null || report.claims.some((one) => one.id === id));
  await withOutput(flags.output ?? null, async (output) => {
    const options = renderOptions(flags, terminalEnvOf(output), selected.length > 1);
    for (const { report, traced } of selected) {
      await prepareReport(report, options);
      const text =
        flags.format === 'json'
          ? renderTraceJson(report, id, traced)
          : renderExplanation(report, id, options, { traced, isWhole: flags.trace === true });
      if (!(await output.write(text))) break;
    }
  });
  return failed > 0 ? 2 : 0;
}

interface TracedArticle {
  readonly report: Report;
  readonly traced: TracedClaims;
}

/** Analyses an article, and finds the rows of the rule tables that ended the phrases of its claims. */
async function tracedArticle(input: ReportInput): Promise<TracedArticle> {
  const trace = openTrace();
  const article = await analyzeArticle({ ...input, trace });
  return { report: article.report, traced: tracedClaims(article, trace) };
}

// What a terminal copies with an id: direction marks, the arrow of a nested claim, blanks, quotation marks.
const COPIED = /[\p{Cf}\s↳#"'“”«»]+/gu;

/** The id of a claim, given as copied from a terminal, or by its first characters where one claim has them. */
function claimNamed(file: string, given: string, reports: readonly Report[]): string {
  const ids = [...new Set(reports.flatMap(({ claims }) => claims.map(({ id }) => id)))];
  const wanted = given.replace(COPIED, '');
  if (ids.includes(wanted)) return wanted;
  const alike = wanted === '' ? [] : ids.filter((id) => id.startsWith(wanted));
  const [only] = alike;
  if (only !== undefined && alike.length === 1) return only;
  if (alike.length > 1) {
    throw new CliError({
      en: `${file}: '${wanted}' is the beginning of ${alike.join(', ')}; give more of it`,
      ar: `${file}: بهذه الحروف '${wanted}' تبدأ معرّفات عدة: ${alike.join('، ')}؛ زد حروفًا`,
    });
  }
  const known =
    ids.length === 0
      ? { en: 'it has no claims', ar: 'لا أقوال فيه' }
      : { en: `its claims are ${ids.join(', ')}`, ar: `أقواله: ${ids.join('، ')}` };
  throw new CliError({
    en: `${file}: no claim '${given}'; ${known.en}`,
    ar: `${file}: لا قول معرّفه '${given}'؛ ${known.ar}`,
  });
}
