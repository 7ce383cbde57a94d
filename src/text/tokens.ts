import { type RareToken, readRareToken } from './rare-tokens.ts';
import type { Span } from './span.ts';
import { isBlank, plainEnd, plainKind } from './units.ts';
import type { WordReading } from './word-reading.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** A word, a number or a single punctuation mark of the text. */
export interface Token<W extends WordReading = WordReading> extends Span {
  readonly index: number;
  readonly kind: TokenKind;
  /** Its reading without context, shared by all tokens of the same spelling. */
  readonly word: W;
  /** The token normalised for matching, clitics included; its length may differ from that of the span. */
  readonly norm: string;
  /** Proclitics that were safely cut, normalised (`و`, `ول` …); empty for none. */
  readonly proclitic: string;
  /** The normalised word without its proclitics. */
  readonly stem: string;
  /** Where the stem begins: UTF-16 offset into the text. */
  readonly stemStart: number;
  /** Whether white space, or the start of the text, precedes the token. */
  readonly spaced: boolean;
  /** Whether it begins with a capital letter, which normalisation drops. */
  readonly capital: boolean;
}

/** Reads tokens without their context. Tokens recur, so implementations cache the readings. */
export interface TokenReader<W extends WordReading> {
  /** Reads the word or number between two offsets of a text. */
  readonly readWord: (text: string, start: number, end: number) => W;
  /** The reading of a mark. */
  readonly readMark: (mark: string) => W;
}

/** Splits a text into tokens in linear time. Words of invisible characters only are left out. */
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
    // Nearly all tokens are plain, and no object is allocated for them.
    if (kind === null || end === -1) ({ kind, start, end, mark, next: at } = readRareToken(text, at));
    else at = end;
    if (kind === 'blank') spaced = true;
    if (kind === 'blank' || kind === 'nothing') continue;
    const word = kind === 'mark' ? readMark(mark) : readWord(text, start, end);
    if (word.norm.length === 0) continue; // joining signs alone
    tokens.push(new Occurrence({ start, end, kind, word, index: tokens.length, spaced }));
    spaced = false;
  }
  return tokens;
}

/** A token that is read as another word. */
export const withWord = <W extends WordReading>({ start, end, kind, index, spaced }: Token<W>, word: W): Token<W> =>
  new Occurrence({ start, end, kind, word, index, spaced });

/** The parts of a token that its spelling does not determine. */
type Own<W extends WordReading> = Pick<Token<W>, 'start' | 'end' | 'kind' | 'word' | 'index' | 'spaced'>;

const KINDS = ['word', 'number', 'mark'] as const satisfies readonly TokenKind[];
const KIND_OF = { word: 0, number: 1, mark: 2 } as const satisfies Record<TokenKind, number>;

/**
 * A token that delegates to its word: articles have many tokens and few spellings. Index, kind and
 * `spaced` are packed into one number, as each field would take eight bytes per token.
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
