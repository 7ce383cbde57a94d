import type { QuoteType } from '../../language/values.ts';
import { firstWhere } from '../../text/binary-search.ts';
import { covers, type Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { isNamed } from '../phrases/content-introducers.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { Words } from '../tokens/token-view.ts';

/** How a content is quoted: direct if all its words stand in quotation marks of its own, indirect if none do, else mixed. Names in quotation marks do not count. */
export function quoteTypeOf(words: Words, { cue, content }: Attribution): QuoteType {
  const cueStart = cue?.spans[0]?.start ?? -1;
  const counts = (quotation: Quotation): boolean =>
    !(quotation.start < cueStart && cueStart < quotation.end) && !isNamed(words, quotation);
  let quoted = 0;
  let all = 0;
  content.forEach((span, part) => {
    for (let at = firstTokenIn(words, span); (words.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) {
      const token = words.tokens[at];
      if (
        token === undefined ||
        token.kind === 'mark' ||
        (part === 0 && token.start === span.start && words.is('that-fused', at))
      )
        continue;
      all++;
      if (isQuoted(words, token, counts)) quoted++;
    }
  });
  if (quoted === 0) return 'indirect';
  return quoted === all ? 'direct' : 'mixed';
}

function isQuoted(
  words: Words,
  token: Span & { readonly index: number },
  counts: (quotation: Quotation) => boolean,
): boolean {
  let quotation = words.quotationOf(token.index);
  while (quotation !== null) {
    if (counts(quotation) && covers(quotation, token)) return true;
    quotation = quotation.parent === null ? null : (words.quotations[quotation.parent] ?? null);
  }
  return false;
}

/** The index of the first token that ends behind the span's start. */
export const firstTokenIn = ({ tokens }: Words, { start }: Span): number =>
  firstWhere(tokens, ({ end }) => end > start);
