import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { analyzeArticle } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import { draftText } from '../io/draft-text.ts';
import { toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { savedArticle } from '../io/saved-article.ts';
import type { DraftFlags } from '../options/draft-options.ts';
import { policyReader } from '../settings/policy-file.ts';

/** Writes a new claim file from the analysis of an article; returns the exit status. */
export async function draft(file: string, flags: DraftFlags): Promise<number> {
  const { output } = flags;
  if (output !== undefined && existsSync(output)) {
    throw new CliError({
      en: `--output ${output}: the file exists and may have been edited; choose another name`,
      ar: `--output ${output}: الملف موجود وربما عُدّل؛ اختر اسمًا آخر`,
    });
  }
  const { article, path: articlePath } = await savedArticle(file, flags);
  const policy = await policyReader(flags)(output ?? articlePath);
  const analyzed = await analyzeArticle({ ...toInput(article), policy });
  const folder = output === undefined ? '.' : dirname(output);
  const text = await draftText(analyzed, { text: article.text, articlePath, folder });
  await withOutput(output ?? null, (to) => to.write(text));
  return 0;
}
