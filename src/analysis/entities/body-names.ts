import { CLOSING_BRACKET, OPENING_BRACKET } from '../../language/punctuation.ts';
import type { Description } from '../mentions/description.ts';
import { textOf } from '../mentions/mention-text.ts';
import { isVerb } from '../phrases/verbs.ts';
import { withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { tokensOfBare } from './bare-words.ts';
import type { Fuller } from './full-names.ts';

// Full names of bodies that a mention shortens, in languages that write a noun's modifiers behind it.

// A fuller name is looked for at so many places; no article that was read has half as many.
const MOST_PLACES = 50;

/**
 * The full name of a body that a mention shortens: «المرصد الوطني لاستقلال القضاء» (the National Observatory of the
 * Independence of the Judiciary) for «مرصد القضاء», «صندوق الموارد» for «هدف» of "صندوق الموارد (هدف)". Null for none.
 */
export function findBodyName(view: TokenView, mention: Description): Fuller | null {
  if (view.pack.profile.modifiers !== 'after-noun' || mention.transparency !== 'organisation') return null;
  const { nameWords } = mention;
  const place =
    nameWords.length === 1 ? phraseBeforeBrackets(view, nameWords[0] as string) : wholePhrase(view, mention);
  return place === null ? null : nameAt(view, place);
}

interface Phrase {
  readonly first: number;
  readonly end: number;
}

function nameAt(view: TokenView, { first, end }: Phrase): Fuller {
  const range = withoutProclitic(view, first, end);
  const words = view.tokens.slice(first, end).map(({ stem }) => view.pack.bare(stem));
  return { name: view.pack.citation(textOf(view, { first, end }, range)), words, transparency: 'organisation' };
}

/** The first phrase that begins with a mention's first word, goes on to its last one, and has more words between them. */
function wholePhrase(view: TokenView, { nameWords, range }: Description): Phrase | null {
  for (const first of tokensOfBare(view, nameWords[0] as string).slice(0, MOST_PLACES)) {
    const end = first === range.firstToken ? null : endOfWords(view, first, nameWords);
    if (end !== null && end - first > nameWords.length) return { first, end };
  }
  return null;
}

/** Where the words of a name end that begins at a token, with words between them that only describe a body; null for others. */
function endOfWords(view: TokenView, first: number, words: readonly string[]): number | null {
  let at = first + 1;
  for (const word of words.slice(1)) {
    let between = 0;
    while (view.pack.bare(view.tokens[at]?.stem ?? '') !== word) {
      if (++between > MOST_BETWEEN || !describesBody(view, at)) return null;
      at++;
    }
    at++;
  }
  return at;
}

// An adjective and a noun of purpose: «المرصد الوطني لاستقلال القضاء».
const MOST_BETWEEN = 2;

/** Whether a word may stand inside the name of a body: a definite adjective, or a noun of purpose. */
const describesBody = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !isVerb(view, at) &&
  !view.isAny(['complementizer', 'preposition', 'locative-preposition', 'relative-pronoun', 'head'], at) &&
  !view.is('possible-conjunction-proclitic', at) &&
  view.isAny(['definite', 'possible-preposition-proclitic'], at);

/** The phrase of a body's noun behind which a word stands in brackets or quotation marks of its own. */
function phraseBeforeBrackets(view: TokenView, word: string): Phrase | null {
  for (const at of tokensOfBare(view, word).slice(0, MOST_PLACES)) {
    if (!isMarkedOff(view, at)) continue;
    const first = bodyNounBefore(view, at - 1);
    if (first !== null) return { first, end: at - 1 };
  }
  return null;
}

const isMarkedOff = (view: TokenView, at: number): boolean =>
  view.isMark(at - 1, OPENING_BRACKET) && view.isMark(at + 1, CLOSING_BRACKET);

const LONGEST_NAME = 6;

/** Where the noun of a body stands that a phrase begins with which ends before a token; null for none. */
function bodyNounBefore(view: TokenView, end: number): number | null {
  for (let at = end - 1; at > end - LONGEST_NAME && isWordOfName(view, at); at--)
    if (isBodyNoun(view, at)) return end - at > 1 ? at : null;
  return null;
}

const isWordOfName = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  !view.isAny(['preposition', 'locative-preposition', 'dative-preposition', 'verb'], at);

const isBodyNoun = (view: TokenView, at: number): boolean =>
  view.pack.sourceEntries(view.pack.bare(view.tokens[at]?.stem ?? '')).some((entry) => {
    const { role, transparency } = view.pack.data.sources[entry] ?? {};
    return role === 'head' && transparency === 'organisation';
  });
