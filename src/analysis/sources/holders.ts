import { onceFor } from '../../memo.ts';
import { firstWhere } from '../../text/halving.ts';
import { firstTokenIn } from '../contents/quoting.ts';
import { readMention } from '../phrases/mentions.ts';
import type { Words } from '../words/words.ts';
import { type Description, describe } from './descriptions.ts';

const LONGEST_OFFICE = 14;

/**
 * Who holds an office that a mention names without its holder: the nearest phrase before it, else behind it, that has the
 * same title, all the words of the mention, and a name («رئيس الوزراء» for «رئيس الوزراء الياباني يوشيهيدي سوغا»).
 */
export function findHolder(words: Words, mention: Description): Description | null {
  if (words.pack.data.headLast || !mention.title || mention.named) return null;
  const written = words.tokens[firstTokenIn(words, mention.span)]?.stem ?? '';
  const places = new Set([...words.tokensOf(mention.head), ...words.tokensOf(written)]);
  const inOrder = [...places].sort((a, b) => a - b);
  const behind = firstWhere(inOrder, (at) => (words.tokens[at]?.stemStart ?? 0) >= mention.span.start);
  for (const at of [...inOrder.slice(0, behind).reverse(), ...inOrder.slice(behind)]) {
    const holder = holdersOf(words)(at);
    if (holder !== null && holds(holder, mention)) return holder;
  }
  return null;
}

/** The office with its holder that begins at a token, read once; null for none. */
const holdersOf = onceFor((words: Words) => {
  const known = new Map<number, Description | null>();
  return (at: number): Description | null => {
    const holder = known.get(at);
    if (holder !== undefined) return holder;
    const found = namedAt(words, at);
    known.set(at, found);
    return found;
  };
});

// Somebody's title stands not much farther before «معاليه».
const FARTHEST_TITLE = 400;

/** Whom «معاليه» or «سموه» stands for where nobody has spoken: the nearest title with a name before it. */
export function findTitled(words: Words, before: number): Description | null {
  for (let at = before - 1; at >= Math.max(0, before - FARTHEST_TITLE); at--) {
    const titled = words.is('title', at) ? namedAt(words, at) : null;
    if (titled !== null) return titled;
  }
  return null;
}

function namedAt(words: Words, at: number): Description | null {
  const { endToken } = words.sentenceOf(at);
  const found = readMention(words, at, Math.min(at + LONGEST_OFFICE, endToken));
  if (found === null || found.firstToken !== at) return null;
  const start = words.tokens[at]?.stemStart ?? 0;
  const description = describe(words, { start, end: words.tokens[found.endToken - 1]?.end ?? start });
  const named = description.title && description.named && description.transparency === 'person';
  return named && isPersonal(words, description) ? description : null;
}

const LONGEST_UNLISTED = 3;

/** Whether a name is one: a given name is in it, or it is no longer than names without one are. */
function isPersonal(words: Words, { nameWords }: Description): boolean {
  if (nameWords.some((word) => words.pack.is('given-name', word))) return true;
  return nameWords.length > 1 && nameWords.length <= LONGEST_UNLISTED;
}

const holds = (holder: Description, mention: Description): boolean =>
  holder.head === mention.head && [...mention.words].every((word) => holder.words.has(word));
