import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { AnalyzedArticle } from '../../report/analyzed-article.ts';

/** The file name of the JSON Schema of claim files, where it is stored beside them. */
const SCHEMA_FILE = 'isnad.schema.json';

/** Where a new claim file is to be, and the article that it is for. */
interface DraftPlace {
  /** The text of the article as the file at its path has it. */
  readonly text: string;
  readonly articlePath: string;
  readonly folder: string;
}

/** The text of a new claim file for an analysed article. */
export async function draftText(
  { report, document }: AnalyzedArticle,
  { text, articlePath, folder }: DraftPlace,
): Promise<string> {
  const { draftClaims } = await import('../../claimfile/index.ts');
  return draftClaims({
    report,
    text,
    sentences: document.sentences,
    path: toPosix(relative(folder, articlePath)),
    schema: schemaFrom(folder),
  });
}

/** The relative path of the nearest schema from a folder upward; beside the claim file if there is none. */
function schemaFrom(folder: string): string {
  for (let at = resolve(folder); at !== dirname(at); at = dirname(at)) {
    if (existsSync(join(at, SCHEMA_FILE))) return toPosix(relative(folder, join(at, SCHEMA_FILE)));
  }
  return SCHEMA_FILE;
}

const toPosix = (path: string): string => path.replaceAll(sep, '/');
