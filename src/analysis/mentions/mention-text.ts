import type { Lexeme } from '../../language/lexeme.ts';
import { COMMA, DASH } from '../../language/punctuation.ts';
import type { Token } from '../../text/tokens.ts';
import type { TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Place } from './place.ts';

/** The stem of a token; empty for none. */
export const stemAt = (view: TokenView, at: number): string => view.tokens[at]?.stem ?? '';

/** The stems of a part's words and numbers. */
export function wordsIn({ tokens }: TokenView, { first, end }: Place): string[] {
  const words: string[] = [];
  for (let at = first; at < Math.min(end, tokens.length); at++) {
    const token = tokens[at] as Token<Lexeme>;
    if (token.kind !== 'mark') words.push(token.stem);
  }
  return words;
}

const NO_ENTRIES: readonly number[] = [];

/** The indexes of the source entries whose normalised form is a run of tokens. Most runs need not be put together. */
export function entriesFrom({ tokens, pack }: TokenView, first: number, end: number): readonly number[] {
  const word = tokens[first]?.word;
  if (word === undefined || word.longestSource < end - first) return NO_ENTRIES;
  let words = word.norm;
  for (let at = first + 1; at < end; at++) words += ` ${tokens[at]?.norm ?? ''}`;
  return pack.sourceEntries(words);
}

// Nearly all names have none of these, and nothing to leave out.
const LEFT_OUT = /["«»“”„‟'()#_]|\s\s|[^\S ]/;

const MARKS = /["«»“”„‟#]|''|^\(|^([^(]*)\)$/gu;

/** The words of a mention's part as they stand, what the mention cuts from its first token, quotation marks, signs of hashtags and doubled blanks left out. */
export function textOf(view: TokenView, { first, end }: Place, mention: TokenRange): string {
  let [from, to] = [first, end];
  while (to > from && (view.is('intensive-pronoun', to - 1) || view.isMark(to - 1, COMMA | DASH))) to--;
  const start = view.tokens[from];
  const last = view.tokens[to - 1];
  if (start === undefined || last === undefined) return '';
  // «عضو النادي بريك» (the member Burayk): inside a mention no preposition leads a name, but a conjunction does.
  const isWhole =
    from > mention.firstToken && view.is('given-name', from) && !view.pack.is('conjunction', start.proclitic);
  const cut = isWhole ? 0 : Math.max(start.word.cut, from === mention.firstToken ? mention.cut : 0);
  const said = view.document.text.slice(start.start + cut, last.end);
  const written = LEFT_OUT.test(said)
    ? said
        .replace(MARKS, '$1')
        .replace(said.startsWith('@') ? /\s+/gu : /[\s_]+/gu, ' ') // underscores are blanks in a hashtag, not in a handle
        .trim()
    : said;
  return start.proclitic === '' || isWhole ? written : view.pack.unjoin(start.proclitic, written);
}
