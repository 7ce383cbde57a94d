import type { About } from '../input/article.ts';
import type { Language } from '../language/index.ts';
import { type LanguagePart, languageParts } from '../language/language-parts.ts';
import { joinWrappedLines } from '../text/wrapped-lines.ts';

/** An article's text, the format it was extracted from, and its main language; `auto` where that is detected. */
export interface ArticleText {
  readonly text: string;
  readonly about?: About;
  readonly language: 'auto' | Language;
}

/** The parts of an article as they are analysed: each paragraph in one line, and in its own language; see `languageParts`. */
export const articleParts = (article: ArticleText): [main: LanguagePart, ...others: LanguagePart[]] =>
  languageParts(withoutWraps(article), article.language === 'auto' ? undefined : article.language);

/** The text with each paragraph in one line. Only files can be wrapped: readers of documents give a line for each paragraph. */
export const withoutWraps = ({ text, about }: Pick<ArticleText, 'text' | 'about'>): string =>
  (about?.format ?? 'text') === 'text' ? joinWrappedLines(text) : text;
