import type { Article } from '../../input/article.ts';
import { formatOf } from '../../input/read.ts';
import { wordingOf } from '../../problem.ts';
import { type Wording, wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import type { InputFlags } from '../options/input-options.ts';
import { articlesOf, readOptions } from './inputs.ts';

/** An article and the file that holds its text verbatim. */
export interface SavedArticle {
  readonly article: Article;
  readonly path: string;
}

/**
 * Reads the one article of an input for a claim file. A claim file quotes its article verbatim, so
 * the text must be that of a file, or be saved to one. Throws a CliError otherwise.
 */
export async function savedArticle(input: string, flags: InputFlags): Promise<SavedArticle> {
  if (formatOf(input, readOptions(flags)) === 'jsonl') {
    throw errorFor(input, {
      en: 'JSON Lines may hold several articles, and a claim file covers one',
      ar: 'قد تكون في ملف JSON Lines عدة مقالات، وملف الأقوال لمقال واحد',
    });
  }
  for await (const item of articlesOf([input], flags)) {
    if ('problem' in item) throw new CliError(wordingOf(item.problem));
    const { article } = item;
    if (flags.saveText !== undefined) return { article, path: flags.saveText };
    if (input !== '-' && article.about === undefined) return { article, path: input };
    throw errorFor(input, {
      en: 'a claim file needs its article in a text file; save the text with --save-text FILE',
      ar: 'ملف الأقوال يحتاج إلى مقاله في ملف نصي؛ احفظ النص بالخيار --save-text FILE',
    });
  }
  throw errorFor(input, { en: 'no article', ar: 'لا مقال فيه' });
}

const errorFor = (input: string, reason: Wording): CliError =>
  new CliError(wording`${input === '-' ? '<stdin>' : input}: ${reason}`);
