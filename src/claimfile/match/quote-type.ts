import type { Lexeme } from '../../language/lexeme.ts';
import type { QuoteType } from '../../language/values.ts';
import type { Document } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import { tokensIn } from '../newsroom/content-words.ts';

/** How an article quotes a passage, given its quotations; null for a passage without words. */
export function quoteTypeOf(
  spans: readonly Span[],
  { tokens }: Document<Lexeme>,
  isQuoted: (span: Span) => boolean,
): QuoteType | null {
  const words = spans.flatMap((span) => tokensIn(tokens, span)).filter(({ kind }) => kind !== 'mark');
  const quoted = words.filter(isQuoted).length;
  if (words.length === 0) return null;
  return quoted === 0 ? 'indirect' : quoted === words.length ? 'direct' : 'mixed';
}
