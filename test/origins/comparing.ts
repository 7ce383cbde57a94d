import type { Language } from '../../src/language/index.ts';
import { wordListsOf } from '../../src/language/index.ts';
import { type ComparableArticle, comparableArticle } from '../../src/origins/comparable-article.ts';
import { type ArticleComparison, compareArticles } from '../../src/origins/compare-articles.ts';
import { nameReader } from '../../src/origins/name-reader.ts';
import { analyzeArticle } from '../../src/report/build.ts';

/** Articles compared, each as the program reads it; their ids are `a`, `b`, `c` … */
export async function comparison(...texts: readonly string[]): Promise<ArticleComparison> {
  const articles: ComparableArticle[] = [];
  for (const [index, text] of texts.entries()) {
    const id = String.fromCharCode(97 + index);
    const analyzed = await analyzeArticle({ id, path: `${id}.txt`, text, language: 'auto' });
    const language = analyzed.report.document.language as Language;
    articles.push(comparableArticle(analyzed, nameReader(analyzed.pack, await wordListsOf(language)), index));
  }
  return compareArticles(articles);
}

/** The claims of each origin in several articles, as `article: source`, and why each is there. */
export const shared = ({ origins }: ArticleComparison) =>
  origins
    .filter(({ articles }) => articles.length > 1)
    .map(({ members }) =>
      members.map(({ claim, join }) => ({
        in: String.fromCharCode(97 + claim.article),
        by: claim.speaker?.name ?? null,
        ...(join === null ? {} : { speaker: join.speaker, relay: join.relay }),
      })),
    );
