import type { Claim } from '../../analysis/claim.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { hull, overlapping, overlaps, type Span } from '../../text/span.ts';
import type { Wording } from '../../wording.ts';
import { type Drift, driftOf, type Pair, type Place } from '../match/drift.ts';
import { isNegation, isNumber } from '../match/weighty-words.ts';
import { tokensIn } from '../newsroom/content-words.ts';
import type { Finding, Rule } from './rule.ts';

/** No ellipsis leaves out words that change what is said, or who says it. */
export const ellipsisHides: Rule = {
  id: 'ellipsis-hides',
  severity: 'error',
  summary: 'no … of a content leaves out a negation, a hedge, a number, a quotation or another attribution',
  why: 'The words “it will … close” are word for word in an article that says “it will not close”, and mean the opposite. An ellipsis may leave out asides and details. Quote the words that the message names, or end the quotation before them. Numbers, and words that the article itself puts in quotation marks, are only a warning. What the analysis leaves out as well, such as “she said” inside a quotation, may be left out.',
  wrong: 'content: سيُفتح الجسر … يُغلق   # … سيُفتح الجسر ولن يُغلق',
  right: 'content: سيُفتح الجسر ولن يُغلق',
  check: (context) => {
    const drift = driftOf(context);
    if (drift === null) return [];
    const pairs = new Map(drift.all.map((pair) => [pair.index, pair]));
    const weighty = weightyIn(drift);
    return drift.places.flatMap((place, index): Finding[] => {
      if (place === null || place.spans.length < 2) return [];
      const hidden = hiddenIn(place, pairs.get(index) ?? null, { drift, weighty });
      if (hidden.length === 0) return [];
      const isGrave = hidden.some(({ kind }) => GRAVE.has(kind));
      return [
        { path: ['claims', index, 'content'], ...(isGrave ? {} : { severity: 'warning' }), message: messageOf(hidden) },
      ];
    });
  },
};

type Kind = 'negation' | 'hedge' | 'attribution' | 'number' | 'quotation';

const GRAVE: ReadonlySet<Kind> = new Set(['negation', 'hedge', 'attribution']);

const NAMES: Readonly<Record<Kind, Wording>> = {
  negation: { en: 'a negation', ar: 'نفي' },
  hedge: { en: 'a hedge', ar: 'لفظ تحفّظ' },
  attribution: { en: 'who says it', ar: 'القائل أو لفظ الإسناد' },
  number: { en: 'a number', ar: 'عدد' },
  quotation: { en: 'words in quotation marks', ar: 'كلام بين علامتي تنصيص' },
};

interface Hidden {
  readonly kind: Kind;
  readonly words: string;
}

/** The weighty passages of an article, each kind in text order. */
interface Weighty {
  readonly hedges: readonly Span[];
  /** The sources and cues of all claims. */
  readonly attributions: readonly (Span & { readonly claim: Claim })[];
  /** Without quotations inside others. */
  readonly quotations: readonly Span[];
}

function weightyIn({ report, quotations }: Drift): Weighty {
  const inOrder = <S extends Span>(spans: readonly S[]): S[] => [...spans].sort((a, b) => a.start - b.start);
  return {
    hedges: inOrder(report.hedges),
    attributions: inOrder(
      report.claims.flatMap((claim) =>
        [...(claim.source?.spans ?? []), ...(claim.cue?.spans ?? [])].map((span) => ({ ...span, claim })),
      ),
    ),
    quotations: inOrder(quotations.filter(({ parent }) => parent === null)),
  };
}

/** The spans that start inside a gap. */
const startingIn = <S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] =>
  spans.slice(
    lowerBound(spans, (span) => span.start >= start),
    lowerBound(spans, (span) => span.start >= end),
  );

/** The weighty words in the gaps of a quotation, one of each kind. */
function hiddenIn(
  place: Place,
  pair: Pair | null,
  { drift, weighty }: { readonly drift: Drift; readonly weighty: Weighty },
): Hidden[] {
  const { document, pack, text } = drift;
  const gaps = gapsOf(place.spans);
  // What the analysis leaves out of the same claim may be left out.
  const theirs = pair === null ? [] : gapsOf(pair.found.content.spans);
  const isHidden = (span: Span): boolean => !theirs.some((gap) => overlaps(gap, span));
  const tokens = gaps.flatMap((gap) => tokensIn(document.tokens, gap)).filter(isHidden);
  const first = (kind: Kind, spans: readonly Span[]): Hidden[] =>
    spans
      .filter(isHidden)
      .slice(0, 1)
      .map(({ start, end }) => ({ kind, words: text.text.slice(start, end) }));
  const hedges = gaps.flatMap((gap) => startingIn(weighty.hedges, gap));
  const others = gaps
    .flatMap((gap) => startingIn(weighty.attributions, gap))
    .filter(({ claim }) => claim !== pair?.found);
  return [
    ...first(
      'negation',
      tokens.filter((token) => isNegation(pack, token)),
    ),
    ...first('hedge', hedges),
    ...first('attribution', others),
    ...first(
      'number',
      tokens.filter((token) => isNumber(pack, token)),
    ),
    ...first('quotation', quotedIn(gaps, place, { document, quotations: weighty.quotations })),
  ];
}

const gapsOf = (spans: readonly Span[]): Span[] =>
  spans.slice(1).map(({ start }, index) => ({ start: spans[index]?.end ?? start, end: start }));

/**
 * The quoted words in gaps. A quotation may leave out its own words between two of its parts, but
 * not its beginning or end.
 */
function quotedIn(
  gaps: readonly Span[],
  { spans }: Place,
  { document, quotations }: Pick<Drift, 'document'> & Pick<Weighty, 'quotations'>,
): Span[] {
  return gaps.flatMap((gap, index) => {
    const isInside = (quotation: Span): boolean =>
      spans.slice(index, index + 2).every((part) => overlaps(part, quotation));
    return overlapping(quotations, [gap])
      .filter((quotation) => !isInside(quotation))
      .flatMap((quotation) => {
        const both = { start: Math.max(gap.start, quotation.start), end: Math.min(gap.end, quotation.end) };
        const words = tokensIn(document.tokens, both).filter(({ kind }) => kind !== 'mark');
        return hull(words) ?? [];
      });
  });
}

function messageOf(hidden: readonly Hidden[]): Wording {
  const list = (language: 'en' | 'ar', comma: string): string =>
    hidden.map(({ kind, words }) => `“${words}” (${NAMES[kind][language]})`).join(comma);
  return {
    en: `the ellipsis leaves out ${list('en', ', ')}; quote it, or end the quotation before it`,
    ar: `أسقطت علامة الحذف ${list('ar', '، ')}؛ أثبت ما أُسقط أو أنهِ الاقتباس قبله`,
  };
}
