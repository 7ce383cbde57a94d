import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { analyzeArticle } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import { toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { savedArticle } from '../io/saved-article.ts';
import type { DraftFlags } from '../options/draft-options.ts';
import { policyReader } from '../settings/policy-file.ts';

/** The file name of the JSON Schema of claim files, where it is stored beside them. */
const SCHEMA_FILE = 'isnad.schema.json';

/** Writes a new claim file from the analysis of an article; returns the exit status. */
export async function draft(file: string, flags: DraftFlags): Promise<number> {
  const { output } = flags;
  if (output !== undefined && existsSync(output)) {
    throw new CliError(`--output ${output}: the file exists and may have been edited; choose another name`);
  }
  const { article, path: articlePath } = await savedArticle(file, flags);
  const policy = await policyReader(flags)(output ?? articlePath);
  const { report, document } = await analyzeArticle({ ...toInput(article), policy });
  const { draftClaims } = await import('../../claimfile/index.ts');
  const folder = output === undefined ? '.' : dirname(output);
  const path = toPosix(relative(folder, articlePath));
  const text = draftClaims({
    report,
    text: article.text,
    sentences: document.sentences,
    path,
    schema: schemaFrom(folder),
  });
  await withOutput(output ?? null, (to) => to.write(text));
  return 0;
}

/** The relative path of the nearest schema from a folder upward; beside the claim file if there is none. */
function schemaFrom(folder: string): string {
  for (let at = resolve(folder); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, SCHEMA_FILE))) return toPosix(relative(folder, join(at, SCHEMA_FILE)));
  }
  return SCHEMA_FILE;
}

const toPosix = (path: string): string => path.replaceAll(sep, '/');
