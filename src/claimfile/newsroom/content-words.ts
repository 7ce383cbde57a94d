import type { Pack } from '../../language/pack.ts';
import type { WordClass } from '../../language/word-class.ts';
import { lowerBound } from '../../text/binary-search.ts';
import type { Document } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';

// Classes of function words. Passages that share only function words count as different.
const FUNCTION_CLASSES: readonly WordClass[] = [
  'preposition',
  'conjunction',
  'determiner',
  'auxiliary',
  'verb-group-adverb',
  'complementizer',
  'complementizer-with-pronoun',
  'relative',
  'pronoun',
  'article',
  'be',
  'have',
  'negation',
  'coordinator',
  'dative-preposition',
  'agentive-preposition',
  'genitive-preposition',
  'comitative-preposition',
  'locative-preposition',
  'demonstrative',
  'pronoun-only',
  'pronoun-source',
  'pronoun-possessive',
  'interrogative',
  'possessive',
];
const SHORTEST = 2;

/** A content word: its token, and its form for comparisons, without proclitics and article. */
export interface ContentWord {
  readonly form: string;
  readonly token: Token;
}

/** The content words of the spans, in text order. */
export const contentWords = ({ tokens }: Document, pack: Pack, spans: readonly Span[]): ContentWord[] =>
  spans.flatMap((span) =>
    tokensIn(tokens, span).flatMap((token) => {
      const form = pack.bare(token.stem);
      const empty = isFunctionWord(pack, token);
      return token.kind !== 'word' || form.length < SHORTEST || empty ? [] : [{ form, token }];
    }),
  );

/** Whether a word is a function word, such as an article or a preposition. */
export const isFunctionWord = (pack: Pack, { stem, norm }: Pick<Token, 'stem' | 'norm'>): boolean =>
  FUNCTION_CLASSES.some((name) => pack.is(name, stem) || pack.is(name, norm));

/** The tokens that overlap a span. */
export const tokensIn = <T extends Token>(tokens: readonly T[], span: Span): readonly T[] =>
  tokens.slice(
    lowerBound(tokens, ({ end }) => end > span.start),
    lowerBound(tokens, ({ start }) => start >= span.end),
  );
