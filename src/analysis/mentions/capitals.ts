import type { Lexeme } from '../../language/lexeme.ts';
import { memoise, onceFor } from '../../memo.ts';
import type { Token } from '../../text/tokens.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Place } from './place.ts';

/** How a word is written over the whole article. */
interface Capitals {
  /** Whether it stands somewhere without a capital. */
  readonly small: boolean;
  /** Whether it has a capital somewhere that no sentence begins with. */
  readonly inside: boolean;
  /** Whether it has nothing but capitals everywhere. */
  readonly all: boolean;
  /** Whether it has nothing but capitals somewhere, and others elsewhere: a name as a transcript writes it. */
  readonly shouted: boolean;
}

/** How the words with a stem are written; looked up once for each stem of a document. */
export const capitalsOf = onceFor((view: TokenView) => memoise((stem: string) => writtenAs(view, stem)));

function writtenAs(view: TokenView, stem: string): Capitals {
  const places = view.tokensOf(stem);
  let [small, inside, shouts] = [false, false, 0];
  for (const at of places) {
    const token = view.tokens[at] as Token<Lexeme>;
    if (!token.capital) small = true;
    else if (view.sentenceOf(at).firstToken !== at) inside = true;
    if (token.capital && CAPITALS.test(view.document.text.slice(token.start, token.end))) shouts++;
  }
  return {
    small,
    inside,
    all: shouts > 0 && shouts === places.length,
    shouted: shouts > 0 && shouts < places.length,
  };
}

const CAPITALS = /^(?:\p{Lu}[.&]?){2,}$/u;

/** Whether a word is written with a capital that is its own. */
export const isProper = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true && !isCommon(view, { first: at, end: at + 1 });

/** A word with a capital only because the sentence begins with it: drivers, not Sanders. */
export function isCommon(view: TokenView, { first, end }: Place): boolean {
  if (end - first > 1 || view.sentenceOf(first).firstToken !== first) return false;
  const { small, inside } = capitalsOf(view)(view.tokens[first]?.stem ?? '');
  return small || (!inside && view.is('plural-people', first));
}
