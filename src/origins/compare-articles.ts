import type { ComparableArticle } from './comparable-article.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { type MergedSource, mergeSources } from './merge-sources.ts';
import { type Origin, originsOf } from './origins.ts';

/** What several articles say together: by source, and by where it comes from. */
export interface ArticleComparison {
  readonly articles: readonly ComparableArticle[];
  readonly sources: readonly MergedSource[];
  readonly origins: readonly Origin[];
  readonly copies: readonly Copy[];
}

/** Compares articles, in time that grows with what they say and not with its square. */
export function compareArticles(articles: readonly ComparableArticle[]): ArticleComparison {
  const found = originsOf(articles);
  return {
    articles,
    sources: mergeSources(articles),
    origins: found.origins,
    copies: copiesAmong(articles, found),
  };
}
