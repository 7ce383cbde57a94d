import type { ComparableArticle } from './comparable-article.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { type MergedSource, mergeSources } from './merge-sources.ts';
import { type Origin, originsOf } from './origins.ts';

/** The statements of several articles, by source and by origin. */
export interface ArticleComparison {
  readonly articles: readonly ComparableArticle[];
  readonly sources: readonly MergedSource[];
  readonly origins: readonly Origin[];
  readonly copies: readonly Copy[];
}

/** Compares articles in time proportional to their claims, not to the square. */
export function compareArticles(articles: readonly ComparableArticle[]): ArticleComparison {
  const found = originsOf(articles);
  return {
    articles,
    sources: mergeSources(articles),
    origins: found.origins,
    copies: copiesAmong(articles, found),
  };
}
