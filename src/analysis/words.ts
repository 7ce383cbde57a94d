import { memoise } from '../language/memo.ts';
import type { ClassPhrase, Pack } from '../language/pack.ts';
import type { Document } from '../text/document.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Token } from '../text/tokens.ts';
import type { Quotation } from './quotes.ts';

/** A document's tokens as the grammar reads them: word classes, sentences and quotations by token index. */
export interface Words {
  readonly document: Document;
  readonly pack: Pack;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  readonly sentenceOf: (index: number) => Sentence;
  /** The innermost quotation that holds the token (its marks not counted); null outside any. */
  readonly quotationOf: (index: number) => Quotation | null;
  /** The quotation whose opening mark is this token; null for none. */
  readonly opensAt: (index: number) => Quotation | null;
  /** The quotation whose closing mark is this token; null for none. */
  readonly closesAt: (index: number) => Quotation | null;
  /** Whether the token, with or without its proclitics, is a word of the class. */
  readonly is: (wordClass: string, index: number) => boolean;
  /** How many tokens from here make a word or phrase of the class; 0 for none. */
  readonly match: (wordClass: string, index: number) => number;
  /** How many tokens directly before the index are a word or phrase of the class; 0 for none. */
  readonly ending: (wordClass: string, index: number) => number;
  readonly isMark: (index: number, marks: string) => boolean;
  /** The tokens with this stem, in order. */
  readonly tokensOf: (stem: string) => readonly number[];
  /** Whether the normalised word stands behind a given name somewhere in the document. */
  readonly isSurname: (norm: string) => boolean;
}

const NO_PHRASES: readonly ClassPhrase[] = [];

/** Prepares a document for the grammar. */
export function readWords(document: Document, pack: Pack, quotations: readonly Quotation[]): Words {
  const { tokens, sentences } = document;
  const quotationAt = new Array<number>(tokens.length).fill(-1);
  const opening = new Map<number, Quotation>();
  const closing = new Map<number, Quotation>();
  for (const quotation of quotations) {
    opening.set(quotation.firstToken - 1, quotation);
    if (quotation.closed) closing.set(quotation.endToken, quotation);
    quotationAt.fill(quotation.index, quotation.firstToken, quotation.endToken); // inner ones come later and win
  }
  const sentenceAt = new Array<number>(tokens.length).fill(0);
  for (const { index, firstToken, endToken } of sentences) sentenceAt.fill(index, firstToken, endToken);
  const surnames = surnamesOf(document, pack);
  const byStem = indexStems(tokens, pack);
  const classes = tokens.map(({ norm }) => pack.classesOf(norm));
  const stemClasses = tokens.map(({ proclitic, stem }, index) =>
    proclitic === '' ? (classes[index] as ReadonlySet<string>) : pack.classesOf(stem),
  );
  const is = (wordClass: string, index: number): boolean => {
    const whole = classes[index];
    return whole !== undefined && (whole.has(wordClass) || (stemClasses[index] as ReadonlySet<string>).has(wordClass));
  };
  const phrases = tokens.map(({ norm }) => pack.phrasesFrom(norm));
  const stemPhrases = tokens.map(({ proclitic, stem }) => (proclitic === '' ? NO_PHRASES : pack.phrasesFrom(stem)));
  const fits = ({ rest }: ClassPhrase, index: number): boolean =>
    rest.every((word, at) => tokens[index + 1 + at]?.norm === word);
  const match = (wordClass: string, index: number): number => {
    for (const list of [phrases[index] ?? NO_PHRASES, stemPhrases[index] ?? NO_PHRASES]) {
      for (const phrase of list)
        if (phrase.wordClass === wordClass && fits(phrase, index)) return phrase.rest.length + 1;
    }
    return is(wordClass, index) ? 1 : 0;
  };
  const endings = memoise((wordClass) => endingsOf(tokens.length, (index) => match(wordClass, index)));
  return {
    document,
    pack,
    tokens,
    quotations,
    sentenceOf: (index) => sentences[sentenceAt[index] ?? 0] as Sentence,
    quotationOf: (index) => quotations[quotationAt[index] ?? -1] ?? null,
    opensAt: (index) => opening.get(index) ?? null,
    closesAt: (index) => closing.get(index) ?? null,
    is,
    match,
    ending: (wordClass, index) => endings(wordClass)[index] ?? 0,
    tokensOf: (stem) => byStem.get(stem) ?? [],
    isSurname: (norm) => surnames.has(norm),
    isMark: (index, marks) => tokens[index]?.kind === 'mark' && marks.includes(tokens[index]?.norm ?? '\0'),
  };
}

/** For each token how long the phrase is that ends before it. */
function endingsOf(count: number, match: (index: number) => number): Uint8Array {
  const endings = new Uint8Array(count + 1);
  for (let at = 0; at < count; at++) {
    const length = match(at);
    if (length > 0 && at + length <= count) endings[at + length] = length;
  }
  return endings;
}

/** Token indexes by stem, and by the stem's citation form where that is another. */
function indexStems(tokens: readonly Token[], pack: Pack): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  const citation = memoise(pack.citation);
  tokens.forEach(({ stem }, at) => {
    for (const key of new Set([stem, citation(stem)])) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [at]);
      else list.push(at);
    }
  });
  return index;
}

/** The words that stand directly behind a given name, particles of names passed over. */
function surnamesOf({ tokens }: Document, pack: Pack): ReadonlySet<string> {
  const surnames = new Set<string>();
  let named = false;
  for (const { kind, stem, capital } of tokens) {
    const given = kind === 'word' && pack.is('given-name', stem);
    const particle = kind === 'word' && pack.is('name-particle', stem);
    const known = [
      'imperfect-only',
      'preposition',
      'aside',
      'head',
      'place',
      'time',
      'event',
      'verb',
      'that',
      'relative',
    ].some((name) => pack.is(name, stem) && !(name === 'place' && capital)); // a capital behind a given name outdoes a place
    if (named && kind === 'word' && !given && !particle && !known) surnames.add(stem);
    named = given || (named && particle);
  }
  return surnames;
}
