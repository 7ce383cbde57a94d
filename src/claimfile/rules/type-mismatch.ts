import type { QuoteType } from '../../language/values.ts';
import { coverage, lastStartingAtOrBefore } from '../../text/span.ts';
import type { Wording } from '../../wording.ts';
import { type Drift, driftOf, type Pair, type Place } from '../match/drift.ts';
import { quoteTypeOf } from '../match/quote-type.ts';
import type { Finding, Rule } from './rule.ts';

/** The kind of quotation is that of the article. */
export const typeMismatch: Rule = {
  id: 'type-mismatch',
  severity: 'error',
  summary: 'type is direct for words in quotation marks, indirect for a paraphrase, mixed for both',
  why: 'Quotation marks promise that these are the very words of the source. A paraphrase called direct makes the writer’s words the source’s own; a quotation called indirect hides that they are. Correct the type. An indirect claim may have single words in quotation marks.',
  wrong: 'content: الجسر آمن\ntype: direct   # قال الوزير إن الجسر آمن.',
  right: 'content: الجسر آمن\ntype: indirect',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const isQuoted = coverage(drift.quotations);
    const pairs = new Map(drift.both.map((pair) => [pair.index, pair]));
    return context.file.claims.flatMap(({ type, parent }, index): Finding[] => {
      const place = drift.places[index] ?? null;
      if (type === undefined || place === null || context.file.flawed.has(index)) return [];
      const there = quoteTypeOf(place.spans, drift.document, isQuoted);
      if (type === 'direct' && isSetApart(place, drift)) return [];
      if (there === null || isFitting(type, there, parent !== undefined) || isFound(type, place, pairs.get(index)))
        return [];
      return [{ path: ['claims', index, 'type'], message: messageOf(type, there, drift.placeOf(place.start).line) }];
    });
  },
};

/**
 * Whether a passage is whole sentences: a quotation may stand without marks in a paragraph of its
 * own.
 */
function isSetApart({ start, end }: Place, { document: { sentences, text } }: Drift): boolean {
  const [first, last] = [start, end - 1].map((at) => sentences[lastStartingAtOrBefore(sentences, at)]);
  if (first === undefined || last === undefined) return false;
  return !/[\p{L}\p{N}]/u.test(text.slice(first.start, start) + text.slice(end, last.end));
}

// A claim inside a quotation may be indirect there: “The mayor told me that it is safe,” she said.
const isFitting = (type: QuoteType, there: QuoteType, isNested: boolean): boolean =>
  type === there ||
  (there === 'mixed' && type === 'indirect') ||
  (there === 'direct' && (type === 'mixed' || isNested));

/** Whether the analysis gives the type to just these words. */
const isFound = (type: QuoteType, { start, end }: Place, pair: Pair | undefined): boolean =>
  pair !== undefined &&
  pair.found.type === type &&
  pair.found.content.spans.some((span) => span.start <= start) &&
  pair.found.content.spans.some((span) => span.end >= end);

function messageOf(type: QuoteType, there: QuoteType, line: number): Wording {
  const is = MEANING[there];
  return {
    en: `in line ${line} of the article ${is.en}: type is ${there}, not ${type}`,
    ar: `في السطر ${line} من المقال ${is.ar}: النوع ${there} لا ${type}`,
  };
}

const MEANING: Readonly<Record<QuoteType, Wording>> = {
  direct: { en: 'these words are in quotation marks', ar: 'يرد هذا الكلام بين علامتي تنصيص' },
  indirect: { en: 'these words are not in quotation marks', ar: 'لا يرد هذا الكلام بين علامتي تنصيص' },
  mixed: { en: 'only some of these words are in quotation marks', ar: 'لا يرد بين علامتي التنصيص إلا بعض هذا الكلام' },
};
