import { COLON, OPENING_BRACKET, OPENING_QUOTATION, OTHER_OPENING } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { rangeBetween, speakerBefore, uncued } from './bare-speakers.ts';

// Transcripts: paragraphs that begin with who speaks and a colon. Papers that quote one open a quotation at each paragraph.

const LONGEST_LABEL = 6;
// A name with small letters is a label where it begins this many paragraphs: a topic, too, may stand before a colon.
const OFTEN = 2;
// An article with so many paragraphs that begin with a label is a transcript, and each label in it a speaker's.
const MANY = 4;

/** A paragraph with its first token behind an opening mark, and the end of its tokens. */
interface Turn {
  readonly first: number;
  readonly end: number;
  /** The colon behind the label; -1 where the paragraph has no label. */
  readonly colon: number;
}

/**
 * The paragraphs of a transcript: `SMITH: We never saw it.`, `A: In May.` A label in small letters counts like the same one
 * with capitals. A question is nothing that somebody claims.
 */
export function labelled(view: TokenView): Attribution[] {
  const turns = turnsOf(view);
  const nameOf = ({ first, colon }: Turn): string => textOf(view, first, colon).toLowerCase();
  const counts = new Map<string, number>();
  for (const turn of turns) if (turn.colon !== -1) counts.set(nameOf(turn), (counts.get(nameOf(turn)) ?? 0) + 1);
  const isTranscript = turns.filter(({ colon }) => colon !== -1).length >= MANY;
  return turns.flatMap((turn, at): Attribution[] => {
    const { first, colon, end } = turn;
    if (colon === -1 || isQuestion(view, turn)) return [];
    const often = (counts.get(nameOf(turn)) ?? 0) >= OFTEN;
    const may = often || (isTranscript && view.tokens[first]?.capital === true);
    const isSpeaker = isAnswer(view, turn) || isCapitals(view, first, colon);
    if (!isSpeaker && !(may && speakerBefore(view, first, colon) !== null)) return [];
    const source = rangeBetween(view, first, colon);
    const content = [rangeBetween(view, colon + 1, endOf(view, end)), ...goingOn(view, turns, at)].filter(
      (range) => range !== null,
    );
    const parts = { source: source === null ? [] : [source], content, colon: wholeTokens(colon, colon + 1) };
    return source === null || content.length === 0
      ? []
      : [{ ...uncued(view, parts, 'label-colon'), isSpeakerLabel: true }];
  });
}

const isQuestion = (view: TokenView, { first, colon }: Turn): boolean =>
  colon === first + 1 && view.is('question-label', first);

const isAnswer = (view: TokenView, { first, colon }: Turn): boolean =>
  colon === first + 1 && view.is('answer-label', first) && view.tokens[first]?.capital === true;

function turnsOf(view: TokenView): Turn[] {
  const { sentences } = view.document;
  const begins = sentences.filter(({ paragraph }, at) => sentences[at - 1]?.paragraph !== paragraph);
  return begins.map(({ firstToken }, at): Turn => {
    // A transcript that is quoted: a mark that closes nowhere is no quotation, but stands before the label all the same.
    const first = view.isMark(firstToken, OPENING_QUOTATION) ? firstToken + 1 : firstToken;
    const end = begins[at + 1]?.firstToken ?? sentences.at(-1)?.endToken ?? 0;
    return { first, end, colon: labelEnd(view, first, end) };
  });
}

/** The colon behind a label of a few words, of which only the first two may have small letters; -1 for none. */
function labelEnd(view: TokenView, first: number, end: number): number {
  for (let at = first; at < Math.min(end, first + LONGEST_LABEL); at++) {
    if (view.isMark(at, COLON)) {
      const isAsked = view.isAny(['question-label', 'answer-label'], first);
      const known = at === first + 1 && !isAsked && isOtherWord(view, first); // NOTE:
      const topic = known || view.match('headline-tag', first) === at - first;
      return at > first && at + 1 < end && !topic ? at : -1;
    }
    const isSmall = view.tokens[at]?.kind === 'word' && view.tokens[at]?.capital !== true;
    if (isSmall && at >= first + LONGEST_SMALL) return -1;
  }
  return -1;
}

const LONGEST_SMALL = 2;

/** Whether a word is known, and as nobody who speaks. */
const isOtherWord = (view: TokenView, at: number): boolean =>
  view.pack.isKnown(view.tokens[at]?.norm ?? '') && !view.isAny(['title', 'head'], at);

/** The paragraphs behind a turn that go on with its quotation without a label; a remark in brackets ends it. */
function goingOn(view: TokenView, turns: readonly Turn[], from: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  for (let at = from + 1; at < turns.length; at++) {
    const { first, end, colon } = turns[at] as Turn;
    const before = view.opensAt((turns[at - 1]?.first ?? 0) - 1);
    const quotation = view.opensAt(first - 1);
    if (colon !== -1 || quotation === null || before === null || quotation.continues !== before.index) break;
    if (view.isMark(first, OPENING_BRACKET | OTHER_OPENING)) break;
    const range = rangeBetween(view, first, endOf(view, end));
    if (range !== null) ranges.push(range);
  }
  return ranges;
}

/** The end of a paragraph's words, a mark that closes its quotation left out. */
const endOf = (view: TokenView, end: number): number => (view.closesAt(end - 1) === null ? end : end - 1);

/** Whether the tokens are words in capitals, at least one of them longer than an initial. */
function isCapitals({ tokens, document }: TokenView, from: number, to: number): boolean {
  const written = tokens.slice(from, to).map(({ start, end }) => document.text.slice(start, end));
  return written.every((word) => /^[\p{Lu}.’'-]+$/u.test(word)) && written.some((word) => word.length > 2);
}

const textOf = ({ tokens, document }: TokenView, from: number, to: number): string =>
  document.text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
