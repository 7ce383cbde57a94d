import { type RareToken, readRareToken } from './rare-tokens.ts';
import type { Span } from './span.ts';
import { isBlank, plainEnd, plainKind } from './units.ts';
import type { WordReading } from './word-reading.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** A word, a number or a single punctuation mark of the text. */
export interface Token<W extends WordReading = WordReading> extends Span {
  readonly index: number;
  readonly kind: TokenKind;
  /** What it is by itself: one value for all tokens that are spelt like it. */
  readonly word: W;
  /** The token normalised for matching, clitics included; its length says nothing of the span's. */
  readonly norm: string;
  /** Proclitics that were safely cut, normalised (`و`, `ول` …); empty for none. */
  readonly proclitic: string;
  /** The normalised word without its proclitics. */
  readonly stem: string;
  /** Where the stem begins: UTF-16 offset into the text. */
  readonly stemStart: number;
  /** Whether white space or the text's edge stands before the token. */
  readonly spaced: boolean;
  /** Whether it is written with a capital, which normalising drops; never in scripts without case. */
  readonly capital: boolean;
}

/** Reads tokens by themselves. They come again and again: keep the readings. */
export interface TokenReader<W extends WordReading> {
  /** Reads the word or number between two offsets of a text. */
  readonly readWord: (text: string, start: number, end: number) => W;
  /** Reads a mark as what it counts as. */
  readonly readMark: (mark: string) => W;
}

/** The tokens of a text in order, in time linear in its length. Words that are nothing but invisible characters are left out. */
export function tokenise<W extends WordReading>(text: string, { readWord, readMark }: TokenReader<W>): Token<W>[] {
  const tokens: Token<W>[] = [];
  let spaced = true;
  for (let at = 0; at < text.length; ) {
    if (isBlank(text, at)) {
      spaced = true;
      at++;
      continue;
    }
    let kind: RareToken['kind'] | null = plainKind(text, at);
    let start = at;
    let end = kind === null ? -1 : plainEnd(text, at, kind);
    let mark = kind === 'mark' ? text.charAt(at) : '';
    // No object is made of what is plain, as nearly all tokens are.
    if (kind === null || end === -1) ({ kind, start, end, mark, next: at } = readRareToken(text, at));
    else at = end;
    if (kind === 'blank') spaced = true;
    if (kind === 'blank' || kind === 'nothing') continue;
    const word = kind === 'mark' ? readMark(mark) : readWord(text, start, end);
    if (word.norm === '') continue; // signs that join nothing
    tokens.push(new Occurrence({ start, end, kind, word, index: tokens.length, spaced }));
    spaced = false;
  }
  return tokens;
}

/** What a token has that its spelling does not tell. */
type Own<W extends WordReading> = Pick<Token<W>, 'start' | 'end' | 'kind' | 'word' | 'index' | 'spaced'>;

const KINDS = ['word', 'number', 'mark'] as const satisfies readonly TokenKind[];
const KIND_OF = { word: 0, number: 1, mark: 2 } as const satisfies Record<TokenKind, number>;

/**
 * A token holds what is its own, and asks its word for the rest: articles have many tokens and few spellings. Its index, its
 * kind and whether it is spaced are one number, as each number of its own would take another eight bytes a token.
 */
class Occurrence<W extends WordReading> implements Token<W> {
  readonly word: W;
  readonly start: number;
  readonly end: number;
  readonly #own: number;

  constructor({ start, end, kind, word, index, spaced }: Own<W>) {
    this.word = word;
    this.start = start;
    this.end = end;
    this.#own = (index << 3) | (KIND_OF[kind] << 1) | (spaced ? 1 : 0);
  }

  get index(): number {
    return this.#own >> 3;
  }

  get kind(): TokenKind {
    return KINDS[(this.#own >> 1) & 3] as TokenKind;
  }

  get spaced(): boolean {
    return (this.#own & 1) === 1;
  }

  get norm(): string {
    return this.word.norm;
  }

  get proclitic(): string {
    return this.word.proclitic;
  }

  get stem(): string {
    return this.word.stem;
  }

  get stemStart(): number {
    return this.start + this.word.cut;
  }

  get capital(): boolean {
    return this.word.capital;
  }
}
