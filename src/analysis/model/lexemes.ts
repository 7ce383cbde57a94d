import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import { CLAIM_KINDS } from '../../language/values.ts';
import { onceFor } from '../../memo.ts';
import type { Token } from '../../text/tokens.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { hashText } from './weights.ts';

/** What stands where there is no token: a spelling whose hashes are all 0. */
const NOTHING = 0;

/** The spellings met so far, each by a small number, with what the models see of their letters, as hashes. */
export interface Lexemes {
  readonly numbers: Map<Lexeme, number>;
  readonly word: number[];
  readonly prefix: number[];
  readonly suffix: number[];
  readonly shortSuffix: number[];
  /** Mark, number, capitals, hyphen. */
  readonly shape: number[];
  /** The kind of claim that a verb makes of which the lexicon lists no more; 0 for other words. */
  readonly other: number[];
  /** The lexicon's entries met so far, as hashes, and their numbers; number 0 stands for none. Some words are numbered like entries: marks, pronouns, cues that have none. */
  readonly entries: number[];
  readonly entryNumbers: Map<number, number>;
}

const newLexemes = (): Lexemes => ({
  numbers: new Map(),
  word: [0],
  prefix: [0],
  suffix: [0],
  shortSuffix: [0],
  shape: [0],
  other: [0],
  entries: [0],
  entryNumbers: new Map([[0, 0]]),
});

// Vocabulary grows without end over a stream of articles; past this many spellings an article starts afresh.
const MOST_KEPT = 50_000;

const kept = onceFor((_: Pack) => ({ lexemes: newLexemes() }));

/** The spellings that an article's words are numbered by. */
export function lexemesFor(pack: Pack): Lexemes {
  const current = kept(pack);
  if (current.lexemes.numbers.size > MOST_KEPT) current.lexemes = newLexemes();
  return current.lexemes;
}

/** The number of each token's spelling, and behind the last one that of nothing. */
export function numbersOf({ tokens, document }: TokenView, lexemes: Lexemes): Int32Array {
  const numbers = new Int32Array(tokens.length + 1).fill(NOTHING);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token<Lexeme>;
    numbers[at] = lexemes.numbers.get(token.word) ?? addLexeme(lexemes, token, document.text);
  }
  return numbers;
}

/** The number of an entry that is known by its hash. */
export function entryNumber(hash: number, { entries, entryNumbers }: Lexemes): number {
  const known = entryNumbers.get(hash);
  if (known !== undefined) return known;
  entryNumbers.set(hash, entries.length);
  return entries.push(hash) - 1;
}

function addLexeme(lexemes: Lexemes, token: Token<Lexeme>, text: string): number {
  const { word, prefix, suffix, shortSuffix, shape, other, numbers } = lexemes;
  const norm = token.kind === 'number' ? token.norm.replace(/\p{Nd}/gu, '0') : token.norm;
  const number = word.push(hashText(norm)) - 1;
  prefix.push(hashText(norm.slice(0, 5)));
  suffix.push(hashText(norm.slice(-3)));
  shortSuffix.push(hashText(norm.slice(-2)));
  shape.push(shapeOf(token, text));
  other.push(OTHER_HASHES[otherKind(token.word)] ?? 0);
  numbers.set(token.word, number);
  return number;
}

function shapeOf({ kind, capital, start, end }: Token, text: string): number {
  if (kind === 'mark') return 1;
  if (kind === 'number') return 2;
  const written = text.slice(start, end);
  if (capital) return end - start > 1 && written === written.toUpperCase() ? 3 : 4;
  return written.includes('-') ? 5 : 6;
}

/** What somebody does by a verb that the lexicon lists only by its kind; -1 for a word that is none of these. */
export const otherKind = (word: Lexeme | undefined): number =>
  OTHER_KINDS.findIndex((name) => word?.classes.has(name) === true);

/** The classes of those verbs, one for each kind of claim. */
const OTHER_KINDS = CLAIM_KINDS.map((kind) => `other-${kind}` as const);
const OTHER_HASHES = OTHER_KINDS.map(hashText);
