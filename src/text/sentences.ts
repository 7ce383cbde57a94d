import type { Paragraph } from './paragraphs.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** A sentence: its span, the index of its paragraph, and its tokens as a half-open index range. */
export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Question marks of all scripts, for a character class of a pattern. */
export const QUESTION_MARKS = '?؟';

/** The marks that end sentences, and those that may follow such a mark and belong to the sentence. */
export interface SentenceMarks {
  readonly ends: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
}

/** The marks common to all languages, and those of one language. */
export const sentenceMarks = (ends: readonly string[] = [], closing: readonly string[] = []): SentenceMarks => ({
  ends: new Set(['.', '!', ...QUESTION_MARKS, '。', '۔', ...ends]),
  closing: new Set(['"', '”', '»', '’', "'", "''", ')', ']', '“', '›', ...closing]),
});

/** The rules of a language for the ends of sentences. */
export interface SentenceRules {
  readonly sentenceMarks: SentenceMarks;
  /** Whether a full stop after this normalised word belongs to it. */
  readonly isAbbreviation: (norm: string) => boolean;
}

// Text without full stops is cut into pieces of this many tokens, so that rules which scan a sentence do
// not take quadratic time. No sentence of the corpora has half as many; the longest are lists.
const MAX_TOKENS = 1_000;

/** Splits paragraphs, without their datelines, into sentences. */
export function sentencesOf(
  paragraphs: readonly Paragraph[],
  tokens: readonly Token[],
  rules: SentenceRules,
): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const paragraph of paragraphs) {
    const from = paragraph.dateline?.end ?? paragraph.start;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= from) at++;
    let first = at;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < paragraph.end) {
      const isFull = at - first + 1 >= MAX_TOKENS;
      const isMark = tokens[at]?.kind === 'mark';
      const end = isFull ? at + 1 : isMark ? sentenceEnd(tokens, { at, first, paragraph }, rules) : -1;
      at = end === -1 ? at + 1 : end;
      if (end !== -1) {
        push(sentences, paragraph, tokens, first, at);
        first = at;
      }
    }
    push(sentences, paragraph, tokens, first, at);
  }
  return sentences;
}

function push(sentences: Sentence[], paragraph: Paragraph, tokens: readonly Token[], first: number, end: number): void {
  const start = tokens[first];
  const last = tokens[end - 1];
  if (end <= first || start === undefined || last === undefined) return;
  if (!hasWord(tokens, first, end)) return; // marks without words are no sentence
  sentences.push({
    index: sentences.length,
    paragraph: paragraph.index,
    start: start.start,
    end: last.end,
    firstToken: first,
    endToken: end,
  });
}

function hasWord(tokens: readonly Token[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (tokens[at]?.kind !== 'mark') return true;
  return false;
}

/** Where a token is tested: its index, the first token of its sentence, and its paragraph. */
interface Position {
  readonly at: number;
  readonly first: number;
  readonly paragraph: Paragraph;
}

/** The index after the sentence that the token at `at` ends, closing marks included; -1 if it ends none. */
function sentenceEnd(
  tokens: readonly Token[],
  { at, first, paragraph }: Position,
  { sentenceMarks: marks, isAbbreviation }: SentenceRules,
): number {
  const token = tokens[at];
  if (paragraph.kind === 'headline' || token?.kind !== 'mark' || !marks.ends.has(token.norm)) return -1;
  const next = afterClosingMarks(tokens, at + 1, marks);
  const after = tokens[next];
  if (after === undefined) return next;
  const before = tokens[at - 1];
  if (!after.spaced && !isGlued(before, after)) return -1;
  if (token.norm !== '.') return next;
  if (isListNumber(tokens, at, first) || endsAbbreviation(tokens, at, isAbbreviation) || COMMAS.has(after.norm))
    return -1;
  const isInside = isShort(before) || BRACKETS.has(tokens[next - 1]?.norm ?? '');
  return after.spaced && startsLower(after) && isInside ? -1 : next;
}

// "Paul Lane (R-Wis.), John Hale (R-Ariz.) and others": no sentence begins with a comma, or in lower case behind a bracket.
const COMMAS: ReadonlySet<string> = new Set([',', '،']);
const BRACKETS: ReadonlySet<string> = new Set([')', ']']);

function afterClosingMarks(tokens: readonly Token[], from: number, marks: SentenceMarks): number {
  let at = from;
  while (at < tokens.length && isClosing(tokens[at], marks)) at++;
  return at;
}

// «1. الجسر آمن» (1. the bridge is safe): the number of a list item.
const isListNumber = (tokens: readonly Token[], at: number, first: number): boolean =>
  at - 1 === first && tokens[first]?.kind === 'number';

/** Whether the full stop at `at` belongs to an abbreviation directly before it. */
function endsAbbreviation(tokens: readonly Token[], at: number, isAbbreviation: (norm: string) => boolean): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.end !== tokens[at]?.start) return false;
  return isAbbreviation(before.norm) && !isUnit(tokens, at - 1);
}

// «بطول 5 كم. وأضاف» (5 km long. He added): Arabic writes units without a full stop, so it ends the sentence.
const isUnit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' &&
  /^\p{Script=Arabic}/u.test(tokens[at]?.norm ?? '') &&
  tokens[at + 2]?.kind === 'word';

// A straight quotation mark after a space is an opening one: `he left. "We ...`.
const isClosing = (token: Token | undefined, { closing }: SentenceMarks): boolean =>
  token !== undefined && token.kind === 'mark' && closing.has(token.norm) && !token.spaced;

const startsLower = (token: Token): boolean => /^\p{Ll}/u.test(token.norm) && token.kind === 'word' && !token.capital;
const isShort = (token: Token | undefined): boolean => token !== undefined && token.norm.length <= 3;

// «…المقبل.وقال» (next.He said): a missing space, unless the parts are initials (أ.ف.ب, AFP).
const isGlued = (before: Token | undefined, after: Token): boolean =>
  before?.kind === 'word' &&
  after.kind === 'word' &&
  before.norm.length > 2 &&
  after.norm.length > 2 &&
  /\p{Script=Arabic}/u.test(after.norm);
