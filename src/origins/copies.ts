import type { ComparableArticle } from './comparable-article.ts';
import type { Found } from './origins.ts';
import { FEWEST_COPIED } from './statements.ts';

/** Two articles that share so much wording that both copy one text. */
export interface Copy {
  /** The indexes of the articles, the lower one first. */
  readonly articles: readonly [number, number];
  /** The number of statements that both have in the same words, the writers' own included. */
  readonly statements: number;
  /** That number as a share of the statements of the article that has fewer, from 0 to 1. */
  readonly share: number;
}

const NEAR_IDENTICAL = 0.85;
const ENOUGH = 0.5;
const FEWEST = 3;

/**
 * Finds articles that copy one text, such as a wire story: half of the statements of the shorter
 * one are in the other.
 */
export function copiesAmong(articles: readonly ComparableArticle[], { statements, pairs }: Found): Copy[] {
  const shared = new Map<string, number>();
  const count = (a: number, b: number): void => {
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    if (a !== b) shared.set(key, (shared.get(key) ?? 0) + 1);
  };
  for (const { claims, words } of statements) {
    const [first, ...others] = new Set(claims.map(({ article }) => article));
    if (words.length >= FEWEST_COPIED) for (const other of others) count(first ?? other, other);
  }
  for (const { one, other, share } of pairs) {
    const isLong = Math.min(one.words.length, other.words.length) >= FEWEST_COPIED;
    if (isLong && share >= NEAR_IDENTICAL) count(one.claims[0]?.article ?? 0, other.claims[0]?.article ?? 0);
  }
  const sizes = articles.map(({ claims }) => claims.filter(({ words }) => words.length >= FEWEST_COPIED).length);
  return [...shared].flatMap(([key, number]): Copy[] => {
    const [a = 0, b = 0] = key.split(' ').map(Number);
    const share = Math.min(1, number / Math.max(1, Math.min(sizes[a] ?? 0, sizes[b] ?? 0)));
    return number < FEWEST || share < ENOUGH ? [] : [{ articles: [a, b], statements: number, share }];
  });
}
