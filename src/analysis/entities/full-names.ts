import type { Transparency } from '../../language/values.ts';
import { findExpansion } from '../mentions/acronyms.ts';
import { type Description, describe } from '../mentions/describe-by-lists.ts';
import { isVerb, readMention } from '../phrases/mentions.ts';
import type { Words } from '../tokens/token-view.ts';

/** A fuller form of a mention, found elsewhere in the article. */
export interface Fuller {
  readonly name: string;
  readonly words: readonly string[];
  readonly transparency: Transparency;
}

/** The full personal name for a surname alone: the first place in the article where a given name stands before it. */
export function findFullName(words: Words, { nameWords }: Description): Fuller | null {
  const { tokens, document } = words;
  if (nameWords.length > 1 && words.pack.is('given-name', nameWords[0] ?? '')) return null;
  for (const at of words.tokensOf(nameWords[0] ?? '')) {
    if (!nameWords.every((word, index) => tokens[at + index]?.stem === word)) continue;
    let start = at;
    while (start > 0 && isGiven(words, start - 1)) start--;
    if (start === at) continue;
    const end = at + nameWords.length;
    return {
      name: document.text.slice(tokens[start]?.stemStart ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/gu, ' '),
      words: tokens.slice(start, end).map(({ stem }) => stem),
      transparency: 'person',
    };
  }
  return null;
}

/** The whole name for an acronym, where the article gives both. */
export function findWhole(words: Words, mention: Description): Fuller | null {
  const place = findExpansion(words, mention);
  if (place === null) return null;
  const tokens = words.tokens.slice(place.first, place.end);
  const name = words.document.text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0).replace(/\s+/gu, ' ');
  return { name, words: tokens.map(({ stem }) => stem), transparency: 'organisation' };
}

const isGiven = (words: Words, at: number): boolean =>
  words.tokens[at]?.kind === 'word' &&
  (words.is('given-name', at) || words.is('name-particle', at) || words.is('servant', at - 1));

/**
 * What «التقرير» or «المنظمة» points to when it was never a source before: the last noun phrase with that head. Where
 * another phrase begins with the same words, what they share is the name, so that an object behind it is left out.
 */
export function findHead(words: Words, mention: Description): Fuller | null {
  const phrases = phrasesWithHead(words, mention);
  const last = phrases.at(-1);
  if (last === undefined) return null;
  const shared = phrases
    .slice(0, -1)
    .map((phrase) => sharedWords(words, phrase, last))
    .filter((length) => length >= 2);
  const length = shared.length > 0 ? Math.max(...shared) : last.end - last.first;
  const start = words.tokens[last.first]?.stemStart ?? 0;
  const description = describe(words, { start, end: words.tokens[last.first + length - 1]?.end ?? start });
  return { name: description.name, words: description.nameWords, transparency: description.transparency };
}

interface Phrase {
  readonly first: number;
  readonly end: number;
}

function phrasesWithHead(words: Words, mention: Description): Phrase[] {
  const phrases: Phrase[] = [];
  for (const at of words.tokensOf(mention.head)) {
    if ((words.tokens[at]?.start ?? 0) >= mention.span.start) break;
    const found = readMention(words, at, Math.min(at + LONGEST_NAME, words.sentenceOf(at).endToken));
    if (found === null) continue;
    const end = beforeVerb(words, found);
    if (end - found.firstToken >= 2 && hasHead(words, found, mention)) phrases.push({ first: found.firstToken, end });
  }
  return phrases;
}

const LONGEST_NAME = 12;

/** Where a phrase ends that is no relative clause: before its first verb (مصدر أمني أوضح أن). */
function beforeVerb(words: Words, { firstToken, endToken }: { firstToken: number; endToken: number }): number {
  for (let at = firstToken + 1; at < endToken; at++) if (isVerb(words, at)) return at;
  return endToken;
}

/** Where heads come last, a phrase that begins with the word may have another head (the church's office). */
function hasHead(
  words: Words,
  { firstToken, endToken }: { firstToken: number; endToken: number },
  mention: Description,
): boolean {
  if (!words.pack.data.headLast) return true;
  const span = { start: words.tokens[firstToken]?.stemStart ?? 0, end: words.tokens[endToken - 1]?.end ?? 0 };
  return describe(words, span).head === mention.head;
}

function sharedWords({ tokens }: Words, a: Phrase, b: Phrase): number {
  let length = 0;
  while (
    a.first + length < a.end &&
    b.first + length < b.end &&
    tokens[a.first + length]?.norm === tokens[b.first + length]?.norm
  )
    length++;
  return length;
}
