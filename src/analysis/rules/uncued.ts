import { DASH, FULL_STOP, QUOTATION_DASH } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { isSpacedDash } from '../phrases/noun-phrases.ts';
import { isSpeech, wordCount } from '../phrases/speech-quotations.ts';
import { type Quotation, withMarks } from '../tokens/quotations.ts';
import { indexNear } from '../tokens/range-index.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { announcedQuotations } from './announced-quotations.ts';
import { rangeBetween, uncued } from './bare-speakers.ts';
import { headlines } from './headline-speakers.ts';
import { pullQuotes } from './pull-quotes.ts';
import { labelled } from './transcripts.ts';

/** The attributions that no word of saying makes: a headline's «X: …», and a quotation that stands alone behind its speaker's sentence. */
export function findUncued(view: TokenView, cued: readonly Attribution[]): Attribution[] {
  const signed = [...signatures(view), ...pullQuotes(view), ...signedHeadlines(view), ...labelled(view)];
  const others = [...cued, ...signed];
  const announced = announcedQuotations(view, others);
  return [...signed, ...headlines(view, others), ...announced, ...loneQuotations(view, [...others, ...announced])];
}

const SHORTEST_LONE = 6;

const LONGEST_SIGNATURE = 8;

/** A paragraph that is a quotation, a dash and who said it. */
function signatures(view: TokenView): Attribution[] {
  return view.quotations.flatMap((quotation): Attribution[] => {
    const dash = quotation.endToken + 1;
    const { firstToken, endToken } = view.sentenceOf(dash);
    const opens = quotation.firstToken - 1;
    const paragraph = view.sentenceOf(opens).paragraph;
    if (!quotation.closed || !view.isMark(dash, DASH | QUOTATION_DASH) || view.tokens[dash + 1]?.capital !== true)
      return [];
    if (view.sentenceOf(opens - 1).paragraph === paragraph && opens > 0) return [];
    let end = Math.max(dash + 1, firstToken < dash ? endToken : firstToken);
    while (end < view.tokens.length && view.sentenceOf(end).paragraph === paragraph) end++;
    // A number dates a publication: “Ship sinks” — The Harbour Post, August 15, 2008.
    if (view.tokens.slice(dash, end).some(({ kind }) => kind === 'number')) return [];
    if (end - dash > LONGEST_SIGNATURE || view.sentenceOf(dash).paragraph !== paragraph) return [];
    while (view.isMark(end - 1, FULL_STOP)) end--;
    const [source, colon] = [rangeBetween(view, dash + 1, end), wholeTokens(dash, dash + 1)];
    const content = [withMarks(quotation)];
    return source === null ? [] : [uncued(view, { source: [source], content, colon }, 'quote-dash-source')];
  });
}

/** A headline with a dash and who says so at its end: Bridge unsafe for years - engineers. */
function signedHeadlines(view: TokenView): Attribution[] {
  const { document } = view;
  return document.sentences.flatMap(({ firstToken, endToken, paragraph }): Attribution[] => {
    if (document.paragraphs[paragraph]?.kind !== 'headline') return [];
    const dash = lastDash(view, firstToken, endToken);
    const source = dash === -1 ? null : speakerBehind(view, dash + 1, endToken);
    if (source === null) return [];
    const content = [wholeTokens(firstToken, dash)];
    return [uncued(view, { source: [source], content, colon: wholeTokens(dash, dash + 1) }, 'headline-dash-source')];
  });
}

const SHORTEST_HEADLINE = 3;

/** The last dash between blanks, with words enough before it; -1 for none. */
function lastDash(view: TokenView, from: number, to: number): number {
  for (let at = to - 1; at >= from + SHORTEST_HEADLINE; at--) if (isSpacedDash(view, at)) return at;
  return -1;
}

/** The one or two words that end the headline, for a group of people, a kind of source, or a person by surname; null for others. */
function speakerBehind(view: TokenView, from: number, to: number): TokenRange | null {
  const isShort =
    to > from && to - from <= MOST_SIGNING && view.tokens.slice(from, to).every(({ kind }) => kind === 'word');
  if (!isShort) return null;
  const last = to - 1;
  const { stem = '', capital } = view.tokens[last] ?? {};
  // A body with a name is mostly the outlet: Bridge falls - BBC News.
  const isListed = capital !== true && view.pack.sourceEntries(stem).length > 0;
  const isGroup = view.isAny(['plural-people', 'people-noun', 'title'], last) || view.isSurname(stem);
  return (isListed || isGroup) && !view.isAny(['outlet', 'media-noun'], last) ? wholeTokens(from, to) : null;
}

const MOST_SIGNING = 2;

/** A long quotation that begins a sentence and ends it belongs to whoever spoke last. */
function loneQuotations(view: TokenView, cued: readonly Attribution[]): Attribution[] {
  const near = indexNear(cued, partsOf);
  const firstContent = cued.reduce(
    (first, { content }) => Math.min(first, content[0]?.firstToken ?? first),
    Number.POSITIVE_INFINITY,
  );
  return view.quotations.flatMap((quotation): Attribution[] => {
    const sentence = view.sentenceOf(quotation.firstToken);
    const leads = sentence.firstToken === quotation.firstToken - 1;
    if (
      !leads ||
      quotation.parent !== null ||
      wordCount(view, quotation) < SHORTEST_LONE ||
      !isSpeech(view, quotation) ||
      !endsSentence(view, quotation) ||
      near([withMarks(quotation)], (other) => !speaksIn(quotation, other) && sharesToken(quotation, other))
    )
      return [];
    if (firstContent >= quotation.firstToken - 1) return [];
    return [uncued(view, { source: [], content: [withMarks(quotation)], colon: null }, 'quote')];
  });
}

const partsOf = ({ content, cue, source }: Attribution): TokenRange[] => [
  ...content,
  ...source,
  ...(cue?.ranges ?? []),
];

/** Whether an attribution is made by the quotation's own words: "We want it and he said so". */
const speaksIn = ({ firstToken, endToken }: Quotation, { cue }: Attribution): boolean =>
  cue !== null &&
  cue.entry !== null &&
  cue.ranges.every((range) => firstToken <= range.firstToken && range.endToken <= endToken);

function sharesToken(quotation: Quotation, attribution: Attribution): boolean {
  const { firstToken, endToken } = withMarks(quotation);
  return partsOf(attribution).some((range) => range.firstToken < endToken && firstToken < range.endToken);
}

function endsSentence(view: TokenView, quotation: Quotation): boolean {
  const last = view.sentenceOf(Math.max(quotation.firstToken, quotation.endToken - 1));
  return last.endToken <= quotation.endToken + 2;
}
