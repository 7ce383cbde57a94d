import type { QuoteType } from '../../language/values.ts';
import type { Attribution } from '../attribution.ts';
import { isNamed } from '../phrases/speech-quotations.ts';
import { type Quotation, withMarks } from '../tokens/quotations.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** How a content is quoted: direct if all its words stand in quotation marks of its own, indirect if none do, else mixed. Names in quotation marks do not count. */
export function quoteTypeOf(view: TokenView, { cue, content }: Attribution): QuoteType {
  const cueToken = cue?.ranges[0]?.firstToken ?? -1;
  const counts = (quotation: Quotation): boolean => {
    const { firstToken, endToken } = withMarks(quotation);
    return !(firstToken < cueToken && cueToken < endToken) && !isNamed(view, quotation);
  };
  let quoted = 0;
  let all = 0;
  content.forEach(({ firstToken, endToken, cut }, part) => {
    for (let at = firstToken; at < endToken; at++) {
      const token = view.tokens[at];
      if (
        token === undefined ||
        token.kind === 'mark' ||
        (part === 0 && at === firstToken && cut === 0 && isLead(view, at))
      )
        continue;
      all++;
      if (isQuoted(view, at, counts)) quoted++;
    }
  });
  if (quoted === 0) return 'indirect';
  return quoted === all ? 'direct' : 'mixed';
}

/** Whether a word only leads to a quotation: a complementizer with a pronoun, or a preposition written onto what follows. */
const isLead = (view: TokenView, at: number): boolean =>
  view.is('complementizer-with-pronoun', at) ||
  (view.opensAt(at + 1) !== null && view.pack.isProclitic(view.tokens[at]?.norm ?? ''));

function isQuoted(view: TokenView, at: number, counts: (quotation: Quotation) => boolean): boolean {
  let quotation = view.quotationOf(at);
  while (quotation !== null) {
    if (counts(quotation) && quotation.firstToken <= at && at < quotation.endToken) return true;
    quotation = quotation.parent === null ? null : (view.quotations[quotation.parent] ?? null);
  }
  return false;
}
