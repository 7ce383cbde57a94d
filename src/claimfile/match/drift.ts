import type { Claim } from '../../analysis/claim.ts';
import type { Quotation } from '../../analysis/tokens/quotations.ts';
import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import type { Report } from '../../report/report.ts';
import type { Document } from '../../text/document.ts';
import { fold } from '../../text/fold.ts';
import { groupByKeys } from '../../text/group-by.ts';
import { type Place as LineColumn, placesOf } from '../../text/place.ts';
import { covers, hull, overlapping, overlaps, type Span } from '../../text/span.ts';
import type { Wording } from '../../wording.ts';
import { type AnchorText, findAnchors, selected } from '../format/anchor.ts';
import type { ClaimRecord } from '../format/schema.ts';
import { shorten } from '../format/shorten.ts';
import type { RuleContext } from '../rules/rule.ts';
import { type ClaimPairs, type MatchInput, pairClaims } from './pair-claims.ts';

/** A claim of a file, paired with the claim of a new analysis. */
export interface Pair {
  readonly index: number;
  readonly claim: Partial<ClaimRecord>;
  readonly found: Claim;
  /** The place of the content of the file's claim. */
  readonly content: Span;
  /** The sentences of both claims. */
  readonly round: Span;
}

/** Where a claim of a file stands in the article. */
export interface Place extends Span {
  /** The parts between its ellipses. */
  readonly spans: readonly Span[];
  /** Whether its words stand there only, or the file says which place is meant. */
  readonly isOnly: boolean;
}

/** A claim file compared with a new analysis of its article. */
export interface Drift {
  readonly matched: MatchInput;
  readonly pairs: ClaimPairs;
  /** The pairs of valid claims whose words are in the article and which the analysis has too. */
  readonly both: readonly Pair[];
  /**
   * Those, and further claims of the file, each with the claim of the analysis that has its words:
   * two claims of a file may be one in the article.
   */
  readonly all: readonly Pair[];
  /** The place of each claim of the file: its first span to its last; null where it is unknown. */
  readonly places: readonly (Place | null)[];
  readonly report: Report;
  readonly document: Document<Lexeme>;
  readonly pack: Pack;
  readonly quotations: readonly Quotation[];
  readonly text: AnchorText;
  readonly placeOf: (offset: number) => LineColumn;
}

const known = new WeakMap<RuleContext, Drift | null>();

/** Compares a claim file with the analysis, once for all rules; null without an analysis. */
export function driftOf(context: RuleContext): Drift | null {
  const before = known.get(context);
  if (before !== undefined) return before;
  const drift = compared(context);
  known.set(context, drift);
  return drift;
}

function compared(context: RuleContext): Drift | null {
  const { file, anchors, text, analyzed } = context;
  if (text === null || analyzed === null) return null;
  const { report, document, pack, quotations } = analyzed;
  const matched = { file, anchors, text, report };
  const pairs = pairClaims(matched);
  const places = file.claims.map((_, index) => placeOfClaim(context, index));
  const pairAt = (index: number, found: Claim | undefined): Pair[] => {
    const [claim = {}, place] = [file.claims[index], places[index] ?? null];
    if (found === undefined || place === null || file.flawed.has(index)) return [];
    return [{ index, claim, found, content: place, round: sentencesRound(context, [place, ...spansOf(found)]) }];
  };
  const holding = claimsAround(report.claims);
  const both = file.claims.flatMap((_, index) => pairAt(index, report.claims[pairs.found[index] ?? -1]));
  const others = file.claims.flatMap((_, index) => {
    const place = places[index] ?? null;
    return place === null || pairs.found[index] !== null ? [] : pairAt(index, holding(place));
  });
  return {
    ...{ matched, pairs, both, all: [...both, ...others], places, report, document, pack, quotations, text },
    placeOf: placesOf(text.text),
  };
}

function placeOfClaim({ file, anchors, text }: RuleContext, index: number): Place | null {
  const found = anchors[index] ?? [];
  const at = file.claims[index]?.at;
  const meant = text === null ? found : selected(text, found, at);
  const spans = meant[0]?.spans ?? [];
  const whole = hull(spans);
  return whole === null ? null : { ...whole, spans, isOnly: meant.length === 1 };
}

// The article is indexed in blocks of this many UTF-16 units.
const BLOCK = 256;

/** Finds the innermost attributed claim that contains a place. */
function claimsAround(claims: readonly Claim[]): (place: Span) => Claim | undefined {
  const attributed = claims.flatMap((claim) => {
    const whole = claim.source === null && claim.cue === null ? null : hull(claim.content.spans);
    return whole === null ? [] : [{ claim, whole }];
  });
  const byBlock = groupByKeys(attributed, ({ whole: { start, end } }) =>
    Array.from(
      { length: Math.floor(end / BLOCK) - Math.floor(start / BLOCK) + 1 },
      (_, at) => at + Math.floor(start / BLOCK),
    ),
  );
  return (place) => {
    const around = (byBlock.get(Math.floor(place.start / BLOCK)) ?? []).filter(({ whole }) => covers(whole, place));
    return around.sort((a, b) => a.whole.end - a.whole.start - (b.whole.end - b.whole.start))[0]?.claim;
  };
}

/** The spans of a claim's parts. */
const spansOf = ({ content, cue, source }: Claim): Span[] => [
  ...content.spans,
  ...(cue?.spans ?? []),
  ...(source?.spans ?? []),
];

function sentencesRound({ analyzed }: RuleContext, spans: readonly Span[]): Span {
  const whole = hull(spans) ?? { start: 0, end: 0 };
  const sentences = analyzed?.document.sentences ?? [];
  return hull([whole, ...overlapping(sentences, [whole])]) ?? whole;
}

/** The places of words in a span of the article. */
export const within = ({ text }: Drift, words: string, range: Span): Span[] =>
  findAnchors(text, words).flatMap(({ spans }) => spans.filter((span) => overlaps(span, range)));

/** Whether words are equal, ignoring vowel marks and the like, and Arabic proclitics. */
export function sameWords(a: string, b: string): boolean {
  const [one, other] = [a, b].map((words) => fold(words).text.trim().toLowerCase()) as [string, string];
  return one === other || one === other.replace(/^[وف]/, '') || other === one.replace(/^[وف]/, '');
}

/** Words of the article with their line, for a message. */
const shown = ({ placeOf }: Drift, words: string, offset: number): string =>
  `“${shorten(words, LONGEST_SHOWN)}” (line ${placeOf(offset).line})`;

/** The same for a message in both languages. */
export const shownIn = (drift: Drift, words: string, offset: number): Wording => ({
  en: shown(drift, words, offset),
  ar: `“${shorten(words, LONGEST_SHOWN)}” (السطر ${drift.placeOf(offset).line})`,
});

const LONGEST_SHOWN = 120;
