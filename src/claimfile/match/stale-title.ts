import { keepLast } from '../../memo.ts';
import { comparable } from '../../text/comparable.ts';
import { cleanName } from '../format/passages.ts';
import type { ArticleRecord } from '../format/schema.ts';

const WORDS = /[\p{L}\p{N}]/u;

/**
 * The headline of an article, where the title in its claim file is another one; null where it is
 * right, and where the article has no headline, or one without words.
 */
export function staleTitle(
  { title, outlet }: Partial<ArticleRecord>,
  text: string,
  headline: string | null,
): string | null {
  const now = cleanName(headline ?? '');
  return title === undefined || !WORDS.test(now) || isTitleOf(title, { text, outlet }) ? null : now;
}

/** Whether an article has the words of a title, next to each other, without those of its outlet. */
function isTitleOf(
  title: string,
  { text, outlet }: { readonly text: string; readonly outlet: string | undefined },
): boolean {
  const words = comparableText(text);
  const parts = [title, ...titleParts(title, outlet ?? '')];
  return parts.some((part) => words.includes(` ${comparable(part).join(' ')} `));
}

/** The words of an article between blanks. */
const comparableText = keepLast((text) => ` ${comparable(text).join(' ')} `);

// Pages write “Headline | Outlet” or “Outlet - Headline”.
const titleParts = (title: string, outlet: string): string[] => {
  const parts = title.split(/\s[|–—-]\s|\s?\|\s?/);
  const theirs = comparable(outlet).join(' ');
  return parts.length < 2
    ? []
    : parts.filter((part) => comparable(part).join(' ') !== theirs && comparable(part).length > 2);
};
