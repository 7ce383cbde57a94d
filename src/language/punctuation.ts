import { type SentenceMarks, sentenceMarks } from '../text/sentences.ts';
import type { Profile } from './profile.ts';

// Kinds of punctuation marks as bits, so that one look at a token tells whether it is any of several. Which mark is of
// which kind a language's profile says; those of `SIGNS` are the same in all languages.

/** Kinds of marks: one of the constants below, or several of them joined by `|`. */
export type MarkKinds = number;

export const COMMA: MarkKinds = 1 << 0;
export const SEMICOLON: MarkKinds = 1 << 1;
/** A semicolon that is also written for a comma inside a phrase; it is a `SEMICOLON` too. */
export const LIGHT_SEMICOLON: MarkKinds = 1 << 2;
export const COLON: MarkKinds = 1 << 3;
export const FULL_STOP: MarkKinds = 1 << 4;
export const QUESTION: MarkKinds = 1 << 5;
export const EXCLAMATION: MarkKinds = 1 << 6;
export const ELLIPSIS: MarkKinds = 1 << 7;
export const HYPHEN: MarkKinds = 1 << 8;
export const LONG_DASH: MarkKinds = 1 << 9;
/** A dash, also one that is written as a hyphen. */
export const DASH: MarkKinds = HYPHEN | LONG_DASH;
/** Any mark of a quotation but single ones, which may be apostrophes. */
export const QUOTATION: MarkKinds = 1 << 10;
/** One of those that may open a quotation. */
export const OPENING_QUOTATION: MarkKinds = 1 << 11;
export const OPENING_BRACKET: MarkKinds = 1 << 12;
export const CLOSING_BRACKET: MarkKinds = 1 << 13;
/** A square bracket or a brace. */
export const OTHER_OPENING: MarkKinds = 1 << 14;
export const OTHER_CLOSING: MarkKinds = 1 << 15;
export const DOUBLE_BRACKET: MarkKinds = 1 << 16;
export const PERCENT: MarkKinds = 1 << 17;
export const SLASH: MarkKinds = 1 << 18;
export const HASH: MarkKinds = 1 << 19;
export const AMPERSAND: MarkKinds = 1 << 20;
export const AT_SIGN: MarkKinds = 1 << 21;
export const BULLET: MarkKinds = 1 << 22;
/** The horizontal bar, which stands before whoever is quoted (U+2015, also named the quotation dash). */
export const QUOTATION_DASH: MarkKinds = 1 << 24;
/** Several stops or hyphens in a row. */
export const RUN: MarkKinds = 1 << 23;

/** A comma, or a semicolon that is written for one. */
export const COMMA_LIKE: MarkKinds = COMMA | LIGHT_SEMICOLON;

/** The marks that end a sentence. */
export const SENTENCE_END: MarkKinds = FULL_STOP | QUESTION | EXCLAMATION;

const SIGNS: readonly (readonly [kind: MarkKinds, marks: readonly string[]])[] = [
  [ELLIPSIS, ['…']],
  [OPENING_BRACKET, ['(']],
  [CLOSING_BRACKET, [')']],
  [OTHER_OPENING, ['[', '{']],
  [OTHER_CLOSING, [']', '}']],
  [DOUBLE_BRACKET, ['((', '))']],
  [PERCENT, ['%', '٪']],
  [SLASH, ['/']],
  [HASH, ['#']],
  [AMPERSAND, ['&']],
  [AT_SIGN, ['@']],
  [BULLET, ['*', '•']],
  [QUOTATION_DASH, ['―']],
];

/** The punctuation of a language as its profile lists it. */
export type Punctuation = Profile['punctuation'];

/** Tells the kinds of a mark, 0 for a sign of no kind. */
export function markReader(punctuation: Punctuation): (mark: string) => MarkKinds {
  const { quotations } = punctuation;
  const openers = Object.keys(quotations);
  const listed: readonly (readonly [MarkKinds, readonly string[]])[] = [
    ...SIGNS,
    [COMMA, punctuation.comma],
    [SEMICOLON, [...punctuation.semicolon, ...punctuation.lightSemicolon]],
    [LIGHT_SEMICOLON, punctuation.lightSemicolon],
    [COLON, punctuation.colon],
    [FULL_STOP, punctuation.stop],
    [QUESTION, punctuation.question],
    [EXCLAMATION, punctuation.exclamation],
    [HYPHEN, punctuation.hyphen],
    [LONG_DASH, punctuation.dash],
    [QUOTATION, [...openers, ...Object.values(quotations).flat()]],
    [OPENING_QUOTATION, openers.filter((mark) => !FINAL_QUOTATION.test(mark))],
  ];
  const kinds = new Map<string, MarkKinds>();
  for (const [kind, marks] of listed) for (const mark of marks) kinds.set(mark, (kinds.get(mark) ?? 0) | kind);
  return (mark) => kinds.get(mark) ?? (MARKS_IN_A_ROW.test(mark) ? RUN : 0);
}

const MARKS_IN_A_ROW = /^(?:\.{2,}|-{2,})$/;

// Typesetters open quotations with closing marks too; alone such a mark tells nothing.
const FINAL_QUOTATION = /^\p{Pf}/u;

/** The marks of a language's quotations. */
export interface QuotationMarks {
  /** What each opening mark may be closed by. */
  readonly closers: ReadonlyMap<string, ReadonlySet<string>>;
  /** All of them, single ones included. */
  readonly all: ReadonlySet<string>;
  /** Those that never close a quotation, nor stand for an apostrophe. */
  readonly onlyOpen: ReadonlySet<string>;
  /** Opening marks that may be apostrophes. */
  readonly single: ReadonlySet<string>;
}

/** The marks that end a language's sentences, and single signs that close a quotation and never open one. */
export function sentenceMarksOf({ quotations, ...punctuation }: Punctuation): SentenceMarks {
  const { stop, question, exclamation } = punctuation;
  const closing = Object.values(quotations)
    .flat()
    .filter((mark) => mark.length === 1 && !Object.hasOwn(quotations, mark));
  return sentenceMarks([...stop, ...question, ...exclamation], closing);
}

/** A language's quotation marks, ready to be asked for. */
export function quotationMarksOf({ quotations, singleQuotations }: Punctuation): QuotationMarks {
  const pairs = [...Object.entries(quotations), ...Object.entries(singleQuotations)];
  const closing = new Set(pairs.flatMap(([, closers]) => closers));
  return {
    closers: new Map(pairs.map(([opener, closers]) => [opener, new Set(closers)])),
    all: new Set([...pairs.map(([opener]) => opener), ...closing]),
    onlyOpen: new Set(Object.keys(quotations).filter((mark) => !closing.has(mark))),
    single: new Set(Object.keys(singleQuotations)),
  };
}
