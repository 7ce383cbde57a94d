import type { ClassPhrase } from '../../language/cue-forms.ts';
import { has, type Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import { COLON, COMMA, type MarkKinds, OPENING_QUOTATION } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Document } from '../../text/document.ts';
import { addToGroup } from '../../text/group-by.ts';
import type { Sentence } from '../../text/sentences.ts';
import type { Token } from '../../text/tokens.ts';
import { readNames } from './name-tokens.ts';
import type { Quotation } from './quotations.ts';
import type { Trace } from './trace.ts';

/** A document's tokens as the grammar reads them: word classes, sentences and quotations by token index. */
export interface TokenView {
  readonly document: Document<Lexeme>;
  readonly pack: Pack;
  readonly tokens: readonly Token<Lexeme>[];
  readonly quotations: readonly Quotation[];
  /** Receives the decisions of the rule tables; null without a trace. */
  readonly trace: Trace | null;
  readonly sentenceOf: (index: number) => Sentence;
  /** The innermost quotation around the token, its marks excluded; null outside any. */
  readonly quotationOf: (index: number) => Quotation | null;
  /** The quotation whose opening mark is this token; null for none. */
  readonly opensAt: (index: number) => Quotation | null;
  /** The quotation whose closing mark is this token; null for none. */
  readonly closesAt: (index: number) => Quotation | null;
  /** Whether the token, with or without its proclitics, is a word of the class. */
  readonly is: (wordClass: WordClass, index: number) => boolean;
  /** Whether the token, with or without its proclitics, is a word of one of the classes. */
  readonly isAny: (wordClasses: readonly WordClass[], index: number) => boolean;
  /** How many tokens from here make a word or phrase of the class; 0 for none. */
  readonly match: (wordClass: WordClass, index: number) => number;
  /** How many tokens directly before the index are a word or phrase of the class; 0 for none. */
  readonly ending: (wordClass: WordClass, index: number) => number;
  /** Whether the token is a mark of one of the kinds. */
  readonly isMark: (index: number, kinds: MarkKinds) => boolean;
  /** The tokens with this stem, in order. */
  readonly tokensOf: (stem: string) => readonly number[];
  /** Whether the normalised word stands somewhere in the document behind a given name, or as whoever says something. */
  readonly isSurname: (norm: string) => boolean;
}

/** Prepares a document for the grammar. */
export function viewTokens(
  read: Document<Lexeme>,
  pack: Pack,
  quotations: readonly Quotation[],
  trace: Trace | null = null,
): TokenView {
  const document = readNames(read, pack);
  const { tokens, sentences } = document;
  const [quotationAt, opening, closing] = [0, 1, 2].map(() => new Int32Array(tokens.length).fill(-1)) as Three;
  for (const quotation of quotations) {
    opening[quotation.firstToken - 1] = quotation.index;
    if (quotation.closed) closing[quotation.endToken] = quotation.index;
    quotationAt.fill(quotation.index, quotation.firstToken, quotation.endToken); // inner ones come later and win
  }
  const sentenceAt = new Int32Array(tokens.length);
  // A dateline is in no sentence; it counts as before the one that follows.
  sentences.forEach(({ index, endToken }, at) => {
    const last = at === sentences.length - 1;
    sentenceAt.fill(index, sentences[at - 1]?.endToken ?? 0, last ? tokens.length : endToken);
  });
  // Reading an array at -1 is a slow property lookup, so the index is tested first.
  const quotationIn = (indexes: Int32Array, token: number): Quotation | null => {
    const index = indexes[token] ?? -1;
    return index < 0 ? null : (quotations[index] as Quotation);
  };
  const surnames = surnamesOf(document);
  addSpeakers(surnames, document, pack);
  const lengths = classLengthsOf(tokens);
  const mayBe = (wordClass: WordClass, index: number): boolean =>
    index >= 0 && index < lengths.length && (((lengths[index] as number) >>> wordClass.length) & 1) === 1;
  const is = (wordClass: WordClass, index: number): boolean =>
    mayBe(wordClass, index) && (tokens[index] as Token<Lexeme>).word.classes.has(wordClass);
  const isAny = (wordClasses: readonly WordClass[], index: number): boolean => {
    for (let at = 0; at < wordClasses.length; at++) if (is(wordClasses[at] as WordClass, index)) return true;
    return false;
  };
  const fits = ({ rest }: ClassPhrase, index: number): boolean =>
    rest.every((word, at) => tokens[index + 1 + at]?.norm === word);
  const match = (wordClass: WordClass, index: number): number => {
    if (!mayBe(wordClass, index)) return 0;
    const { word } = tokens[index] as Token<Lexeme>;
    if (!word.begins.has(wordClass)) return 0;
    for (const phrase of word.phrases)
      if (phrase.wordClass === wordClass && fits(phrase, index)) return phrase.rest.length + 1;
    return word.classes.has(wordClass) ? 1 : 0;
  };
  const ending = (wordClass: WordClass, index: number): number => {
    const longest = Math.min(index, pack.longestIn(wordClass));
    for (let length = 1; length <= longest; length++) if (match(wordClass, index - length) === length) return length;
    return 0;
  };
  return {
    document,
    pack,
    tokens,
    quotations,
    trace,
    sentenceOf: (index) => sentences[sentenceAt[index] ?? 0] as Sentence,
    quotationOf: (index) => quotationIn(quotationAt, index),
    opensAt: (index) => quotationIn(opening, index),
    closesAt: (index) => quotationIn(closing, index),
    is,
    isAny,
    match,
    ending,
    tokensOf: indexStems(tokens),
    isSurname: (norm) => surnames.has(norm) || pack.is('surname', norm),
    isMark: (index, kinds) => ((tokens[index]?.word.mark ?? 0) & kinds) !== 0,
  };
}

/**
 * The bits of each token's classes by the lengths of their names, side by side. The grammar asks tens of times for each
 * token, and four of five answers are no by the length alone: no word, set and table are fetched for them.
 */
function classLengthsOf(tokens: readonly Token<Lexeme>[]): Int32Array {
  const lengths = new Int32Array(tokens.length);
  for (let at = 0; at < tokens.length; at++) lengths[at] = (tokens[at] as Token<Lexeme>).word.classLengths;
  return lengths;
}

type Three = [Int32Array, Int32Array, Int32Array];

/**
 * Finds token indexes by stem, and by the stem's citation form if it differs; the index is built on
 * first use.
 */
function indexStems(tokens: readonly Token<Lexeme>[]): (stem: string) => readonly number[] {
  let index: Map<string, number[]> | undefined;
  return (stem) => {
    if (index === undefined) {
      index = new Map();
      for (let at = 0; at < tokens.length; at++) {
        const { stem, citation } = (tokens[at] as Token<Lexeme>).word;
        addToGroup(index, stem, at);
        if (citation !== stem) addToGroup(index, citation, at);
      }
    }
    return index.get(stem) ?? [];
  };
}

/** The words directly after a given name, particles of names skipped. */
function surnamesOf({ tokens, paragraphs }: Document<Lexeme>): Set<string> {
  const headings = paragraphs.filter(({ kind }) => kind !== 'body');
  // «سلمى تنقذ» (Salma saves): in a headline a word in the shape of a verb is one, unless it is a surname elsewhere.
  const mayAct = ({ start, word }: Token<Lexeme>): boolean =>
    has(word, 'feminine-imperfect') && headings.some((heading) => start >= heading.start && start < heading.end);
  const surnames = new Set<string>();
  let named = false;
  let served = false; // عبد: with the word behind it it makes a given name
  for (const token of tokens) {
    const { kind, stem, capital, word } = token;
    const given = kind === 'word' && (served || has(word, 'given-name'));
    served = kind === 'word' && has(word, 'theophoric-prefix');
    const particle: boolean = named && kind === 'word' && has(word, 'name-particle');
    if (named && kind === 'word' && !given && !particle && !isOther(word, capital) && !mayAct(token))
      surnames.add(stem);
    named = given || particle;
  }
  return surnames;
}

const BEFORE_SPEECH: MarkKinds = OPENING_QUOTATION | COLON | COMMA;

const COMPLEMENTIZERS: readonly WordClass[] = ['complementizer', 'complementizer-with-pronoun'];

/**
 * An unlisted word between a verb of saying and the content is a name everywhere: قالت جورجيفا إن
 * (Georgieva said that).
 */
function addSpeakers(surnames: Set<string>, { tokens }: Document<Lexeme>, pack: Pack): void {
  if (pack.profile.subject !== 'after-verb') return;
  for (let at = 1; at + 1 < tokens.length; at++) {
    if (!leadsToSpeech((tokens[at + 1] as Token<Lexeme>).word) || !saysBefore(tokens[at - 1])) continue;
    const { kind, norm, stem, proclitic, word } = tokens[at] as Token<Lexeme>;
    if (kind !== 'word' || proclitic !== '' || pack.isKnown(norm)) continue;
    if (!isOther(word, false) && !NO_SPEAKERS.some((name) => word.classes.has(name))) surnames.add(stem);
  }
}

const leadsToSpeech = ({ mark, classes }: Lexeme): boolean =>
  (mark & BEFORE_SPEECH) !== 0 || COMPLEMENTIZERS.some((name) => classes.has(name));

const saysBefore = (token: Token<Lexeme> | undefined): boolean =>
  token?.word.cue?.forms.some(({ kind, features }) => kind === 'verb' && features.person === 3) === true;

const NO_SPEAKERS: readonly WordClass[] = ['definite', 'feminine-shape', 'preposition-possessive-shape', 'noun'];

const NO_SURNAMES: readonly WordClass[] = [
  'imperfect-only',
  'preposition',
  'adverbial-opener',
  'head',
  'place',
  'time',
  'event',
  'verb',
  'complementizer',
  'relative',
];

/**
 * Whether a word is known as something other than a surname; a capital after a given name overrides
 * a place.
 */
const isOther = ({ stemClasses }: Lexeme, capital: boolean): boolean =>
  NO_SURNAMES.some((name) => stemClasses.has(name) && !(name === 'place' && capital));
