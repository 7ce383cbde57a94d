import type { QuoteType } from '../../language/values.ts';
import { covers, type Span } from '../../text/span.ts';
import type { Attribution } from '../attribution.ts';
import { isNamed } from '../phrases/content-introducers.ts';
import type { Quotation } from '../tokens/quotations.ts';
import { firstTokenIn } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** How a content is quoted: direct if all its words stand in quotation marks of its own, indirect if none do, else mixed. Names in quotation marks do not count. */
export function quoteTypeOf(view: TokenView, { cue, content }: Attribution): QuoteType {
  const cueStart = cue?.spans[0]?.start ?? -1;
  const counts = (quotation: Quotation): boolean =>
    !(quotation.start < cueStart && cueStart < quotation.end) && !isNamed(view, quotation);
  let quoted = 0;
  let all = 0;
  content.forEach((span, part) => {
    for (let at = firstTokenIn(view, span); (view.tokens[at]?.start ?? Number.POSITIVE_INFINITY) < span.end; at++) {
      const token = view.tokens[at];
      if (
        token === undefined ||
        token.kind === 'mark' ||
        (part === 0 && token.start === span.start && view.is('complementizer-with-pronoun', at))
      )
        continue;
      all++;
      if (isQuoted(view, token, counts)) quoted++;
    }
  });
  if (quoted === 0) return 'indirect';
  return quoted === all ? 'direct' : 'mixed';
}

function isQuoted(
  view: TokenView,
  token: Span & { readonly index: number },
  counts: (quotation: Quotation) => boolean,
): boolean {
  let quotation = view.quotationOf(token.index);
  while (quotation !== null) {
    if (counts(quotation) && covers(quotation, token)) return true;
    quotation = quotation.parent === null ? null : (view.quotations[quotation.parent] ?? null);
  }
  return false;
}
