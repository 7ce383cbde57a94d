import type { Certainty } from '../../language/values.ts';
import { lowerBound } from '../../text/binary-search.ts';
import { QUESTION_MARKS } from '../../text/sentences.ts';
import { covers, overlaps, type Span } from '../../text/span.ts';
import type { CueMeaning } from '../attribution.ts';
import type { FoundHedge } from './hedges.ts';
import type { Policy } from './policy.ts';

/**
 * The data of a cue that its claim's grade depends on. Grading counts characters and compares
 * claims with hedges of the text, so it works on spans.
 */
export interface GradedCue {
  readonly spans: readonly Span[];
  /** Null for a colon or a quotation alone. */
  readonly entry: CueMeaning | null;
  readonly negated: boolean;
}

/** A claim's cue and content. */
interface CuedContent {
  /** Null for a quotation alone and for the writer's own voice. */
  readonly cue: GradedCue | null;
  readonly content: readonly Span[];
}

/** A claim nested in another one's content. */
interface NestedClaim extends CuedContent {
  /** The mention of its source; empty where it is unexpressed, as a speaker's `I believe` may be. */
  readonly source: readonly Span[];
  /** Whether its source is that of the outer claim; by default true for an unexpressed source. */
  readonly own?: boolean;
}

/** The input of a claim's certainty. */
export interface CertaintyInput extends CuedContent {
  /** The claims nested directly in its content. */
  readonly nested: readonly NestedClaim[];
  /** The hedges of the document, in text order. */
  readonly hedges: readonly FoundHedge[];
}

/** A value with the words and the lexicon entry that set it. */
export interface AxisValue<T> {
  readonly value: T;
  readonly span: Span | null;
  readonly entry: string | null;
}

/** A claim with the hedges of its main clause, and the text around it. */
interface Put {
  readonly input: CertaintyInput;
  readonly main: readonly FoundHedge[];
  readonly text: string;
}

const CERTAIN: AxisValue<Certainty> = { value: 'certain', span: null, entry: null };

/**
 * The weakest certainty of the cue and of the content's main clause; among equals that of the
 * content.
 */
export function certaintyOf({ input, main, text }: Put, policy: Policy): AxisValue<Certainty> {
  const cue = cueCertainty(input.cue, input.hedges);
  if (cue?.value === 'unknown') return cue;
  const content = [...nestedCertainties(input, text), ...certainties(main), ...question(input, text)];
  const settings = [...content, ...(cue === null ? [] : [cue])];
  return heaviest(settings, policy.certainty) ?? CERTAIN;
}

/** The setting with the most points, the first of equals; undefined for none. */
export const heaviest = <T extends string>(
  settings: readonly AxisValue<T>[],
  weights: Readonly<Record<T, number>>,
): AxisValue<T> | undefined =>
  settings.reduce<AxisValue<T> | undefined>(
    (most, one) => (most === undefined || weights[one.value] > weights[most.value] ? one : most),
    undefined,
  );

/** The certainty of a cue's entry, or of a hedge that is the whole cue (`not known`). */
function cueCertainty(cue: GradedCue | null, hedges: readonly FoundHedge[]): AxisValue<Certainty> | null {
  const [span] = cue?.spans ?? [];
  if (cue === null || span === undefined) return null;
  const hedge = hedgesWithin(hedges, span).find((candidate) => covers(candidate, span));
  const entry = cue.entry?.certainty ? cue.entry : (hedge?.entry ?? null);
  return entry?.certainty ? { value: entry.certainty, span, entry: entry.id } : null;
}

const certainties = (hedges: readonly FoundHedge[]): AxisValue<Certainty>[] =>
  hedges
    .filter((hedge) => hedge.entry.certainty !== null)
    .map((hedge) => ({ value: hedge.entry.certainty as Certainty, span: hedge, entry: hedge.entry.id }));

/** The nested claim `I believe that …` at the start of a content sets its certainty. */
function nestedCertainties({ nested, content, hedges }: CertaintyInput, text: string): AxisValue<Certainty>[] {
  return nested.flatMap((claim) => {
    const cue = cueCertainty(claim.cue, hedges);
    const [at] = claim.cue?.spans ?? [];
    if (cue === null || cue.value === 'unknown' || at === undefined || !isOwn(claim, hedges)) return [];
    if (wordsBefore(content, at.start, text) > HEAD_WORDS) return [];
    return [...certainties(mainHedges({ ...claim, nested: [], hedges }, text)), cue];
  });
}

/** A hedge that includes the source (`I think`) is the source's own. */
const isOwn = ({ own, source }: NestedClaim, hedges: readonly FoundHedge[]): boolean =>
  own ?? source.every((mention) => hedgesWithin(hedges, mention).some((hedge) => covers(hedge, mention)));

/** A content that is only a question is an open question. */
function question({ content }: CertaintyInput, text: string): AxisValue<Certainty>[] {
  const [only, ...others] = content;
  if (only === undefined || others.length > 0) return [];
  const view = text.slice(only.start, only.end);
  const [end] = LAST_QUESTION.exec(view) ?? [];
  const at = end === undefined ? -1 : view.lastIndexOf(end);
  if (at === -1 || SENTENCE_BREAK.test(view.slice(0, at))) return [];
  return [{ value: 'unknown', span: { start: only.start + at, end: only.start + at + 1 }, entry: null }];
}

const LAST_QUESTION = new RegExp(`[${QUESTION_MARKS}](?=[\\s"”»’'“]*$)`, 'u');
const SENTENCE_BREAK = new RegExp(`[.!${QUESTION_MARKS}]\\s`, 'u');

// `there is a possibility that`, `he said that he believes`
const HEAD_WORDS = 3;

/** The hedges that govern the main clause of a content: of its first sentence, before any further clause or inner claim. */
export function mainHedges({ content, nested, hedges }: CertaintyInput, text: string): FoundHedge[] {
  const [first] = content;
  if (first === undefined) return [];
  const isInner = (hedge: FoundHedge): boolean =>
    nested.some((claim) => inContent(claim.content, hedge) || isCue(claim, hedge));
  return hedgesWithin(hedges, { start: first.start, end: content.at(-1)?.end ?? first.end }).filter(
    (hedge) =>
      inContent(content, hedge) &&
      hedge.sentenceStart <= first.start &&
      wordsBefore(content, hedge.clauseStart, text) === 0 &&
      (!hedge.entry.head || wordsBefore(content, hedge.start, text) <= HEAD_WORDS) &&
      !isInner(hedge),
  );
}

const isCue = ({ cue }: CuedContent, hedge: Span): boolean => cue?.spans.some((span) => overlaps(span, hedge)) ?? false;

/** Whether the span is inside a span of the content. */
export const inContent = (content: readonly Span[], span: Span): boolean => content.some((part) => covers(part, span));

/** The hedges that overlap a span. */
export function hedgesWithin(hedges: readonly FoundHedge[], { start, end }: Span): readonly FoundHedge[] {
  const from = lowerBound(hedges, (hedge) => hedge.end > start);
  const to = lowerBound(hedges, (hedge) => hedge.start >= end);
  return hedges.slice(from, Math.max(from, to));
}

/**
 * The number of words of the content before an offset, at most one more than HEAD_WORDS. A word
 * that the offset cuts (after a proclitic) does not count.
 */
function wordsBefore(content: readonly Span[], offset: number, text: string): number {
  const [first] = content;
  if (first === undefined || offset <= first.start) return 0;
  const before = text.slice(first.start, offset);
  let count = 0;
  // A match that reaches the offset is the word at the offset.
  for (WORD.lastIndex = 0; count <= HEAD_WORDS && WORD.test(before) && WORD.lastIndex < before.length; ) count++;
  return count;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu;
