import type { GoldDocument } from '../../claimfile/gold/gold.ts';
import type { Problem } from '../../problem.ts';
import { reportOn } from '../../report/build.ts';
import type { Wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logProblems, readClaimFile } from '../io/claim-file-text.ts';
import { claimedArticle } from '../io/claimed-article.ts';
import { toInput } from '../io/inputs.ts';
import { logStderr } from '../io/log.ts';
import { withOutput } from '../io/output.ts';
import { findClaimFiles, STDIN } from '../validate/claim-paths.ts';

/**
 * Prints claim files as gold, a line of JSON for each; returns the exit status. Where one of them
 * cannot be exported, its problems are reported and nothing is written.
 */
export async function exportGold(paths: readonly string[], { output }: { readonly output?: string }): Promise<number> {
  const { files, errors } = await findClaimFiles(paths, { errorOnUnmatchedPattern: true });
  for (const error of errors) logStderr(error);
  const exported = [];
  for (const file of files) exported.push(await goldIn(file));
  const documents = exported.flatMap((one) => one ?? []);
  if (errors.length > 0 || documents.length < exported.length) return 2;
  await withOutput(output ?? null, (to) => to.write(documents.map((one) => `${JSON.stringify(one)}\n`).join('')));
  return 0;
}

const STDIN_REFUSED: Wording = {
  en: '-: give a file; the path of the article is relative to it',
  ar: '-: أعطِ ملفًا؛ فمسار المقال نسبي إليه',
};

/** The gold of a claim file; null where it has problems, which are reported. */
async function goldIn(path: string): Promise<GoldDocument | null> {
  const { goldOf } = await import('../../claimfile/index.ts');
  if (path === STDIN) throw new CliError(STDIN_REFUSED);
  const source = goldOf(readClaimFile(path).text, path);
  if (!('goldIn' in source)) return reported(path, source);
  const article = claimedArticle(path, source.article);
  if (article.found !== 'read') {
    throw new CliError({
      en: `${path}: the article ${source.article}: ${article.reason.en}`,
      ar: `${path}: المقال ${source.article}: ${article.reason.ar}`,
    });
  }
  const { language } = source;
  const report = await reportOn(toInput({ id: path, path: null, text: article.text, language }));
  const gold = source.goldIn(article.text, report);
  return 'attributions' in gold ? gold : reported(path, gold);
}

function reported(path: string, problems: readonly Problem[]): null {
  logProblems(path, problems);
  return null;
}
