import { DEFAULT_POLICY } from '../../../src/analysis/grading/policy.ts';
import { draftClaims } from '../../../src/claimfile/draft.ts';
import { readClaims } from '../../../src/claimfile/format/read.ts';
import { type Updated, updateClaims } from '../../../src/claimfile/update/update.ts';
import { analyzeArticle } from '../../../src/report/build.ts';
import { problemsOf, shortly } from '../good.ts';

const PATH = 'articles/a.txt';

/** A draft of an article. */
export async function draftOf(text: string): Promise<string> {
  const { report, document } = await analyzeArticle({ id: 'a', path: null, text, language: 'auto' });
  return draftClaims({ report, text, sentences: document.sentences, path: PATH, schema: 'isnad.schema.json' });
}

/** A claim file without its record of proposals, as files were drafted before there was one. */
export const unrecorded = (file: string): string => file.replace(/\n# what[^\n]*\nproposed:\n(?: {2}- .*\n?)*/, '');

/** A claim file merged with an analysis of its article. */
export async function update(file: string, article: string, path: string = PATH): Promise<Updated> {
  const { file: sound } = readClaims(file);
  const { report, document } = await analyzeArticle({ id: 'a', path: null, text: article, language: 'auto' });
  const input = { text: article, report, sentences: document.sentences, path, policy: DEFAULT_POLICY };
  const updated = sound === null ? null : updateClaims(file, sound, input);
  if (updated === null) throw new Error('not updated');
  return updated;
}

/** What is wrong with a file beside its article, apart from claims that have gone. */
export const faultsOf = async (file: string, article: string): Promise<string[]> =>
  shortly(await problemsOf(file, { found: 'read', text: article })).filter((each) => !each.endsWith(' claim-gone'));
