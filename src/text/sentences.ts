import type { Paragraph } from './paragraphs.ts';
import type { Span } from './span.ts';
import type { Token } from './tokens.ts';

/** A sentence: its span, its paragraph's index, and its tokens as a half-open range of indexes. */
export interface Sentence extends Span {
  readonly index: number;
  readonly paragraph: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Question marks of all scripts, for a pattern's class. */
export const QUESTION_MARKS = '?؟';

/** The marks that end sentences, and those that may close them behind such a mark. */
export interface SentenceMarks {
  readonly ends: ReadonlySet<string>;
  readonly closing: ReadonlySet<string>;
}

/** Those that languages share, with the marks of one's own. */
export const sentenceMarks = (ends: readonly string[] = [], closing: readonly string[] = []): SentenceMarks => ({
  ends: new Set(['.', '!', ...QUESTION_MARKS, '。', '۔', ...ends]),
  closing: new Set(['"', '”', '»', '’', "'", "''", ')', ']', '“', '›', ...closing]),
});

/** What tells where a sentence ends. */
export interface SentenceRules {
  readonly sentenceMarks: SentenceMarks;
  /** Whether a full stop after this normalised word belongs to the word. */
  readonly isAbbreviation: (norm: string) => boolean;
}

// Text without full stops is cut: what looks through a sentence must not take time that grows with the square of the text.
// No sentence of news that was read has half as many; the longest were lists.
const LONGEST = 1_000;

/** The sentences of each paragraph, its dateline left out. */
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
      const end = at - first + 1 >= LONGEST ? at + 1 : sentenceEnd(tokens, { at, first, paragraph }, rules);
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
  if (!hasWord(tokens, first, end)) return; // a stray mark is no sentence
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

/** The index after the sentence that the token at `at` ends, closing marks included; -1 where it ends none. */
function sentenceEnd(
  tokens: readonly Token[],
  { at, first, paragraph }: { readonly at: number; readonly first: number; readonly paragraph: Paragraph },
  { sentenceMarks: marks, isAbbreviation }: SentenceRules,
): number {
  const token = tokens[at];
  if (paragraph.kind === 'headline') return -1;
  if (token === undefined || token.kind !== 'mark' || !marks.ends.has(token.norm)) return -1;
  let next = at + 1;
  while (next < tokens.length && closesHere(tokens[next], marks)) next++;
  const after = tokens[next];
  if (after === undefined) return next;
  const before = tokens[at - 1];
  if (token.norm === '.' && at - 1 === first && before?.kind === 'number') return -1; // the number of a list's line
  if (
    token.norm === '.' &&
    before !== undefined &&
    before.end === token.start &&
    isAbbreviation(before.norm) &&
    !isUnit(tokens, at - 1)
  )
    return -1;
  if (after.spaced) return startsLower(after) && token.norm === '.' && isShort(before) ? -1 : next;
  return isGlued(before, after) ? next : -1;
}

// «بطول 5 كم. وأضاف»: Arabic writes no full stop behind the unit of a number, so that one ends the sentence.
const isUnit = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.kind === 'number' &&
  /^\p{Script=Arabic}/u.test(tokens[at]?.norm ?? '') &&
  tokens[at + 2]?.kind === 'word';

// A straight mark that stands off is an opening one: `he left. "We ...`.
const closesHere = (token: Token | undefined, { closing }: SentenceMarks): boolean =>
  token !== undefined && token.kind === 'mark' && closing.has(token.norm) && !token.spaced;

const startsLower = (token: Token): boolean => /^\p{Ll}/u.test(token.norm) && token.kind === 'word' && !token.capital;
const isShort = (token: Token | undefined): boolean => token !== undefined && token.norm.length <= 3;

// «…المقبل.وقال»: a missing blank, unless the parts are initials (أ.ف.ب).
const isGlued = (before: Token | undefined, after: Token): boolean =>
  before?.kind === 'word' &&
  after.kind === 'word' &&
  before.norm.length > 2 &&
  after.norm.length > 2 &&
  /\p{Script=Arabic}/u.test(after.norm);
