import type { ArticleTold } from './comparable-article.ts';
import { type Copy, copiesAmong } from './copies.ts';
import { type Origin, originsOf } from './origins.ts';
import { type SourceAcross, sourcesAcross } from './sources-across.ts';

/** What several articles say together: by source, and by where it comes from. */
export interface Across {
  readonly articles: readonly ArticleTold[];
  readonly sources: readonly SourceAcross[];
  readonly origins: readonly Origin[];
  readonly copies: readonly Copy[];
}

/** Compares articles, in time that grows with what they say and not with its square. */
export function compareArticles(articles: readonly ArticleTold[]): Across {
  const found = originsOf(articles);
  return {
    articles,
    sources: sourcesAcross(articles),
    origins: found.origins,
    copies: copiesAmong(articles, found),
  };
}
