import { foldName } from '../report/names.ts';
import { groupBy } from '../text/group-by.ts';
import type { ComparableArticle, ComparableClaim } from './comparable-article.ts';
import type { ComparableSource } from './comparable-source.ts';

/** Claims with the same words, source and intermediaries, in one article or several. */
export interface Statement {
  readonly index: number;
  /** In the order of the articles; at least one. */
  readonly claims: readonly ComparableClaim[];
  readonly words: readonly string[];
  readonly numbers: ReadonlySet<string>;
  readonly speaker: ComparableSource | null;
  /** All intermediaries, with the agencies that its article credits. */
  readonly relays: readonly ComparableSource[];
}

// Short contents such as “He denied it” recur by chance.
const FEWEST_WORDS = 3;
/** Shorter statements are no sign that one text was copied from another. */
export const FEWEST_COPIED = 7;

/** The statements of several articles, in order. */
export function statementsOf(articles: readonly ComparableArticle[]): Statement[] {
  const claims = articles.flatMap((article) => article.claims);
  const groups = groupBy(claims, (claim) => keyOf(claim, articles[claim.article] as ComparableArticle));
  return [...groups.values()].map((same, index) => {
    const [first] = same as [ComparableClaim];
    const { words, speaker } = first;
    const credits = articles[first.article]?.credits ?? [];
    return {
      ...{ index, claims: same, words, speaker },
      numbers: numbersIn(words),
      relays: [...first.relays, ...credits],
    };
  });
}

/**
 * The key of the statement that a claim belongs to; unique for short claims, whose words may be the
 * same by chance.
 */
function keyOf(
  { article, id, words, speaker, relays, polarity }: ComparableClaim,
  { credits }: ComparableArticle,
): string {
  const keys = [...(speaker?.keys.slice(0, 1) ?? []), '|', ...[...relays, ...credits].flatMap((voice) => voice.keys)];
  const role = speaker === null || speaker.keys.length > 0 ? '' : foldName(speaker.name ?? '');
  const alone = words.length < (speaker?.keys.length ? FEWEST_WORDS : FEWEST_COPIED);
  return [polarity, words.join(' '), keys.join(' '), role, ...(alone ? [article, id] : [])].join('\n');
}

// Signs and words joined to digits are no part of a number.
const numbersIn = (words: readonly string[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => word.match(/\p{N}+(?:[.,٫٬]\p{N}+)*/gu) ?? []));

/**
 * Whether two statements may be the same: neither denies the other, and no number was replaced by
 * another.
 */
export function mayBeSame(one: Statement, other: Statement): boolean {
  if (one.claims[0]?.polarity !== other.claims[0]?.polarity) return false;
  const [here, there] = [one.numbers, other.numbers].map((numbers) => [...numbers]) as [string[], string[]];
  return here.every((number) => other.numbers.has(number)) || there.every((number) => one.numbers.has(number));
}
