import { memoise, onceFor } from '../../memo.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** How a word is written over the whole article. */
interface Capitals {
  /** Whether it stands somewhere without a capital. */
  readonly small: boolean;
  /** Whether it has a capital somewhere that no sentence begins with. */
  readonly inside: boolean;
  /** Whether it has nothing but capitals everywhere. */
  readonly all: boolean;
}

/** How the words with a stem are written; looked up once for each stem of a document. */
export const capitalsOf = onceFor((view: TokenView) =>
  memoise((stem: string): Capitals => {
    const tokens = view.tokensOf(stem).flatMap((at) => view.tokens[at] ?? []);
    return {
      small: tokens.some(({ capital }) => !capital),
      inside: tokens.some(({ capital, index }) => capital && view.sentenceOf(index).firstToken !== index),
      all: tokens.length > 0 && tokens.every(({ start, end }) => CAPITALS.test(view.document.text.slice(start, end))),
    };
  }),
);

const CAPITALS = /^(?:\p{Lu}[.&]?){2,}$/u;
