import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { reportOn } from '../../report/build.ts';
import { CliError } from '../cli-error.ts';
import { toInput } from '../io/inputs.ts';
import { withOutput } from '../io/output.ts';
import { keptArticle } from '../io/saved-article.ts';
import type { DraftFlags } from '../options/validate.ts';
import { policyReader } from '../settings/policy-file.ts';

/** What the JSON Schema of claim files is called where it is kept beside them. */
const SCHEMA = 'isnad.schema.json';

/** Writes a claim file from the analysis of an article; returns the exit code. */
export async function draft(file: string, flags: DraftFlags): Promise<number> {
  const { output } = flags;
  if (output !== undefined && existsSync(output)) {
    throw new CliError(`--output ${output}: there is such a file, and somebody may have edited it; name another`);
  }
  const { article, path: kept } = await keptArticle(file, flags);
  const policy = await policyReader(flags)(output ?? kept);
  const report = await reportOn({ ...toInput(article), policy });
  const { draftClaims } = await import('../../claimfile/index.ts');
  const folder = output === undefined ? '.' : dirname(output);
  const path = slashed(relative(folder, kept));
  const text = draftClaims({ report, text: article.text, path, schema: schemaFrom(folder) });
  await withOutput(output ?? null, (to) => to.write(text));
  return 0;
}

/** The way to the nearest schema from a folder upward; beside the claim file where there is none yet. */
function schemaFrom(folder: string): string {
  for (let at = resolve(folder); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, SCHEMA))) return slashed(relative(folder, join(at, SCHEMA)));
  }
  return SCHEMA;
}

const slashed = (path: string): string => path.replaceAll(sep, '/');
