import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import { memoise, onceFor } from '../../memo.ts';
import { nameWords } from '../../report/names.ts';
import type { Document } from '../../text/document.ts';
import { isFunctionWord } from '../newsroom/content-words.ts';

/** Tells which words of a name the article does not have. */
export type AbsentWords = (name: string) => { readonly absent: readonly string[]; readonly all: readonly string[] };

/**
 * Indexes the words of an article as names are compared. A word may stand there with or without
 * proclitics, article and possessive; function words are not looked for.
 */
export const absentWordsOf = (document: Document<Lexeme>, pack: Pack): AbsentWords => knownWords(document)(pack);

const knownWords = onceFor((document: Document<Lexeme>) => onceFor((pack: Pack) => absentWords(document, pack)));

function absentWords(document: Document<Lexeme>, pack: Pack): AbsentWords {
  const there = new Set(nameWords(document.text));
  for (const { stem } of document.tokens) {
    for (const form of [stem, pack.bare(stem)]) for (const word of nameWords(form)) there.add(word);
  }
  const stands = (word: string): boolean =>
    there.has(word) || there.has(nameWords(pack.bare(pack.normalise(word)))[0] ?? '');
  return memoise((name) => {
    const all = name.match(WORD)?.filter((word) => isNaming(word, pack)) ?? [];
    return { absent: all.filter((word) => !nameWords(word).every(stands)), all };
  });
}

const WORD = /[\p{L}\p{M}\p{N}\u0640]+/gu;

// A single letter is an initial, or what is left of a possessive.
function isNaming(word: string, pack: Pack): boolean {
  const norm = pack.normalise(word);
  return [...norm].length > 1 && !isFunctionWord(pack, { stem: norm, norm });
}
