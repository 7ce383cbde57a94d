import type { Claim } from '../../analysis/claim.ts';
import { onceFor } from '../../memo.ts';
import { comparable } from '../../text/comparable.ts';
import { sha256Of } from '../../text/sha256.ts';
import { lastStartingAtOrBefore, type Span } from '../../text/span.ts';

/** The text of an article and its sentences, in text order. */
export interface ArticleSentences {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/**
 * A function that gives the key by which a claim file remembers that a claim was proposed: a digest
 * of the claim's sentences and cue, and of which of several equal sentences they are. It stays the
 * same while they do, wherever they move to, whatever their vowel marks and punctuation, and
 * whatever another version of the analysis makes of the claim's bounds and source.
 */
export const proposalKeys = onceFor(({ text, sentences }: ArticleSentences): ((claim: Claim) => string) => {
  // A sentence may have thousands of claims, so each is read once.
  const digests = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const [index, { start, end }] of sentences.entries()) {
    const words = comparable(text.slice(start, end)).join(' ');
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    digests.set(index, `${words.length > SHORT ? sha256Of(words) : words}\n${count}`);
  }
  const at = (offset: number): number => lastStartingAtOrBefore(sentences, offset);
  return onceFor(({ content, cue }: Claim) => {
    const indexes = [...content.spans, ...(cue?.spans ?? [])].flatMap(({ start, end }) => {
      const first = at(start);
      return Array.from({ length: Math.min(MOST_SENTENCES, at(end - 1) - first + 1) }, (_, index) => first + index);
    });
    const own = [...new Set(indexes)].sort((a, b) => a - b).map((index) => digests.get(index) ?? '');
    return keyOf([...own, comparable(cue?.text ?? '').join(' ')].join('\n'));
  });
});

// A bound on the work: thousands of claims may lie in one another.
const MOST_SENTENCES = 50;

// A digest is as long as this.
const SHORT = 64;

// Letters first, or YAML would read some keys as numbers.
const keyOf = (text: string): string =>
  `p${Number.parseInt(sha256Of(text).slice(0, 9), 16).toString(36).padStart(7, '0')}`;

/** Keys as a claim file has them: sorted, so that two branches rarely add lines at the same place. */
export const sortedKeys = (keys: Iterable<string>): string[] => [...new Set(keys)].sort();
