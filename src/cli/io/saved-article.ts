import type { Article } from '../../input/article.ts';
import { formatOf } from '../../input/read.ts';
import { CliError } from '../cli-error.ts';
import type { InputFlags } from '../options/analyze.ts';
import { articlesOf, readOptions } from './inputs.ts';

/** An article and the file that its text is kept in, word for word. */
export interface KeptArticle {
  readonly article: Article;
  readonly path: string;
}

/** Reads the one article of an input for a claim file, which quotes it: its text has to be in a file, or be saved to one. */
export async function keptArticle(input: string, flags: InputFlags): Promise<KeptArticle> {
  if (formatOf(input, readOptions(flags)) === 'jsonl')
    throw unkept(input, 'a claim file is of one article, not of several');
  for await (const item of articlesOf([input], flags)) {
    if ('problem' in item) throw new CliError(item.problem.message);
    const { article } = item;
    if (flags.saveText !== undefined) return { article, path: flags.saveText };
    if (input !== '-' && article.about === undefined) return { article, path: input };
    throw unkept(input, 'a claim file quotes a text that is kept in a file; --save-text FILE keeps what was read here');
  }
  throw unkept(input, 'no article');
}

const unkept = (input: string, why: string): CliError => new CliError(`${input === '-' ? '<stdin>' : input}: ${why}`);
