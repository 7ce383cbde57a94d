import type { Claim } from '../../analysis/claim.ts';
import type { Report } from '../../report/report.ts';
import { fold } from '../../text/fold.ts';
import { type Place, placesOf } from '../../text/place.ts';
import { hull, overlaps, type Span } from '../../text/span.ts';
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

/** A claim file compared with a new analysis of its article. */
export interface Drift {
  readonly matched: MatchInput;
  readonly pairs: ClaimPairs;
  /** The pairs of valid claims whose words are in the article and which the analysis has too. */
  readonly both: readonly Pair[];
  readonly report: Report;
  readonly text: AnchorText;
  readonly placeOf: (offset: number) => Place;
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
  const { report } = analyzed;
  const matched = { file, anchors, text, report };
  const pairs = pairClaims(matched);
  const both = file.claims.flatMap((claim, index): Pair[] => {
    const found = report.claims[pairs.found[index] ?? -1];
    const places = anchors[index] ?? [];
    const [anchor] = claim.at === undefined ? places : selected(text, places, claim.at);
    const content = hull(anchor?.spans ?? []);
    if (found === undefined || content === null || file.flawed.has(index)) return [];
    return [{ index, claim, found, content, round: sentencesRound(context, [content, ...spansOf(found)]) }];
  });
  return { matched, pairs, both, report, text, placeOf: placesOf(text.text) };
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
  return hull([whole, ...sentences.filter((sentence) => overlaps(sentence, whole))]) ?? whole;
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
export const shown = ({ placeOf }: Drift, words: string, offset: number): string =>
  `“${shorten(words, LONGEST_SHOWN)}” (line ${placeOf(offset).line})`;

const LONGEST_SHOWN = 120;
