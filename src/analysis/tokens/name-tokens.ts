import type { ClassPhrase } from '../../language/cue-forms.ts';
import { has, type Lexeme, lengthsOf } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import { COLON, type MarkKinds, OPENING_QUOTATION } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Document } from '../../text/document.ts';
import { type Token, withWord } from '../../text/tokens.ts';

// Words of names that are other words elsewhere. They are read again, so that all later stages see a name.

type Tokens = readonly Token<Lexeme>[];

/** A document in which words of listed names, and surnames that look like a proclitic and a word, are names and nothing else. */
export function readNames(document: Document<Lexeme>, pack: Pack): Document<Lexeme> {
  const { tokens } = document;
  const names = new Map<number, Lexeme>();
  for (const { index, word } of tokens)
    for (const phrase of word.phrases)
      if (phrase.wordClass === 'given-name' && fits(tokens, pack, index, phrase))
        for (let at = index; at <= index + phrase.rest.length; at++) names.set(at, asName(tokens, pack, at, NAME));
  for (const at of splitSurnames(tokens, pack)) if (!names.has(at)) names.set(at, asName(tokens, pack, at, NO_CLASSES));
  for (const at of timeSurnames(tokens, names)) names.set(at, asName(tokens, pack, at, NO_CLASSES));
  if (names.size === 0) return document;
  return {
    ...document,
    tokens: tokens.map((token) => {
      const word = names.get(token.index);
      return word === undefined ? token : withWord(token, word);
    }),
  };
}

const NAME: ReadonlySet<WordClass> = new Set(['given-name']);
const NO_CLASSES: ReadonlySet<WordClass> = new Set();

/** «خلف الله» (Khalaf Allah) is a name, «بفضل الله» (by the grace of God) is none: at most a conjunction stands before it. */
const fits = (tokens: Tokens, pack: Pack, at: number, { rest }: ClassPhrase): boolean =>
  !hasPreposition(tokens[at], pack) && rest.every((word, index) => tokens[at + 1 + index]?.norm === word);

const hasPreposition = (token: Token<Lexeme> | undefined, pack: Pack): boolean =>
  token !== undefined && token.proclitic !== '' && !pack.is('conjunction', token.proclitic);

/** The reading of a word as a name: only a conjunction is cut from it. */
function asName(tokens: Tokens, pack: Pack, at: number, classes: ReadonlySet<WordClass>): Lexeme {
  const { word } = tokens[at] as Token<Lexeme>;
  const whole = hasPreposition(tokens[at], pack) ? withoutSplit(word, pack) : {};
  const ofName = { classes, stemClasses: classes, begins: classes, classLengths: lengthsOf(classes), phrases: [] };
  return { ...word, ...whole, ...ofName, cue: null, hedges: [] };
}

/** What the letters of a word say where no proclitic is cut from them. */
const withoutSplit = ({ norm, longestSource }: Lexeme, { citation, bare }: Pack) => ({
  ...{ proclitic: '', stem: norm, cut: 0, phraseCut: 0, longestStemSource: longestSource },
  ...{ citation: citation(norm), bareCitation: citation(bare(norm)) },
});

/**
 * The tokens of surnames that look like a preposition and a word: behind a given name in one place, and where a speaker
 * stands in another («إدريس لشكر» … «وأكد لشكر أن», where شكر is "thanks").
 */
function splitSurnames(tokens: Tokens, pack: Pack): number[] {
  const behindName = new Set<string>();
  const speakers = new Set<string>();
  const isSplit = (token: Token<Lexeme>): boolean => hasPreposition(token, pack) && !isTold(token, pack);
  for (let at = 1; at < tokens.length; at++) {
    const token = tokens[at] as Token<Lexeme>;
    if (isGiven(tokens[at - 1] as Token<Lexeme>) && isSplit(token)) behindName.add(token.norm);
  }
  if (behindName.size === 0) return [];
  const split = tokens.filter(isSplit);
  for (const { index, norm } of split) if (isSpeaker(tokens, index)) speakers.add(norm);
  return split.filter(({ norm }) => behindName.has(norm) && speakers.has(norm)).map(({ index }) => index);
}

/** The tokens behind a verb of saying that are a time elsewhere and end a listed name in the text: «تيريزا ماي … وقالت ماي» (May). */
function timeSurnames(tokens: Tokens, names: ReadonlyMap<number, Lexeme>): number[] {
  const surnames = new Set<string>();
  for (const at of names.keys()) {
    const token = tokens[at] as Token<Lexeme>;
    if (names.has(at - 1) && !names.has(at + 1) && has(token.word, 'time')) surnames.add(token.norm);
  }
  if (surnames.size === 0) return [];
  return tokens.filter(({ index, norm }) => surnames.has(norm) && saysAt(tokens, index - 1)).map(({ index }) => index);
}

const isGiven = ({ word }: Token<Lexeme>): boolean => has(word, 'given-name');

/** Whether somebody or something known is led by the preposition: a body, a medium, whoever has an article. */
const isTold = ({ stem, word: { stemClasses } }: Token<Lexeme>, pack: Pack): boolean =>
  TOLD.some((name) => stemClasses.has(name)) ||
  (stemClasses.has('definite') && (pack.isKnown(stem) || pack.isKnown(pack.bare(stem)))); // «بالادينو» (Palladino)

const TOLD: readonly WordClass[] = ['head', 'outlet', 'media-noun', 'place', 'given-name', 'pronoun-source'];

/** Whether a token stands between a verb of saying and what opens speech, or before a colon at the start of the text. */
function isSpeaker(tokens: Tokens, at: number): boolean {
  const next = tokens[at + 1]?.word;
  if (next === undefined) return false;
  if (at === 0) return (next.mark & COLON) !== 0;
  return (
    saysAt(tokens, at - 1) &&
    ((next.mark & OPENS_SPEECH) !== 0 || COMPLEMENTIZERS.some((name) => next.classes.has(name)))
  );
}

const saysAt = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.word.cue?.forms.some(({ kind, features }) => kind === 'verb' && features.person === 3) === true;

const OPENS_SPEECH: MarkKinds = OPENING_QUOTATION | COLON;

const COMPLEMENTIZERS: readonly WordClass[] = ['complementizer', 'complementizer-with-pronoun'];
