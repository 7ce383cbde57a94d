import type { Span } from '../../text/span.ts';
import { isVerb } from '../phrases/mentions.ts';
import { firstTokenIn } from '../rules/quoting.ts';
import type { Words } from '../tokens/token-view.ts';

/** Whom a source stands for that is nothing but a relative pronoun (Ann Roe, who said): the name or phrase before it; any other source for itself. */
export function antecedentOf(words: Words, span: Span): Span {
  const at = firstTokenIn(words, span);
  if (!words.pack.data.headLast || words.tokens[at]?.end !== span.end || !words.is('relative-pronoun', at)) return span;
  const apart = words.isMark(at - 1, ',');
  const end = apart ? at - 1 : at;
  const first = nameBefore(words, end) ?? (apart && !isPeople(words, end - 1) ? null : phraseBefore(words, end));
  return first === null
    ? span
    : { start: words.tokens[first]?.start ?? span.start, end: words.tokens[end - 1]?.end ?? span.end };
}

/** Where the name begins that ends before a token; null where no name does. */
function nameBefore(words: Words, end: number): number | null {
  const { firstToken } = words.sentenceOf(end);
  let first = end;
  while (first > firstToken && isInName(words, first - 1)) first--;
  while (first < end && (words.isMark(first, '.-') || SMALL.some((name) => words.is(name, first)))) first++;
  return words.tokens[end - 1]?.capital === true && first < end ? first : null;
}

const isInName = (words: Words, at: number): boolean =>
  words.tokens[at]?.capital === true || words.is('name-particle', at) || words.isMark(at, '.-');

// Words with a capital only because a sentence begins with them.
const SMALL = ['no-source', 'preposition', 'time', 'article', 'coordinator', 'that', 'name-particle'];

const LONGEST_PHRASE = 5;

/** Where a phrase without a name begins: at its article or number, or at a noun for people. */
function phraseBefore(words: Words, end: number): number | null {
  for (let at = end - 1; at >= end - LONGEST_PHRASE; at--) {
    const { kind } = words.tokens[at] ?? {};
    if (kind === 'number' || words.is('determiner', at) || words.is('article', at)) return at < end - 1 ? at : null;
    if (kind !== 'word' || words.is('preposition', at) || isVerb(words, at)) break;
  }
  return isPeople(words, end - 1) ? end - 1 : null;
}

const isPeople = (words: Words, at: number): boolean =>
  words.is('plural-people', at) || words.pack.sourceEntries(words.tokens[at]?.norm ?? '').length > 0;
