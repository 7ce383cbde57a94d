import type { Span } from '../../text/span.ts';
import { describe } from '../mentions/describe-by-lists.ts';
import { isSpeech } from '../phrases/content-introducers.ts';
import { type Mention, readMention } from '../phrases/mentions.ts';
import { remarkEnd } from '../phrases/remarks.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Words } from '../tokens/token-view.ts';
import type { ContentStart, State } from './reading.ts';

// Who passes on whose words: «أفادت مصادر نقلا عن شهود», the agency reported, citing officials; the paper quoted him as saying.

/** Whose words are passed on, and the words that say so. */
interface Carried {
  readonly source: Mention;
  readonly span: Span;
}

/** Whose word a source passes on, named behind it or behind its verb, at most up to `to`. Null where nobody is. */
export function readCarried(words: Words, cue: Cue, source: Mention, to: number): Carried | null {
  if (!words.pack.data.headLast) return carriedAt(words, source.endToken, to);
  for (const from of new Set([source.endToken, cue.endToken])) {
    const at = words.isMark(from, ',') ? from + 1 : from;
    const carried = carriedAt(words, at, remarkEnd(words, at));
    if (carried !== null && mayTell(words, carried.source)) return carried;
  }
  return null;
}

function carriedAt(words: Words, at: number, to: number): Carried | null {
  const length = words.match('on-the-word-of', at);
  const source = length === 0 ? null : readMention(words, at + length, to);
  return source === null ? null : { source, span: spanOf(words, at, at + length) };
}

/** Whether a mention is of somebody who tells, and no reason that is given (citing a lack of money). */
function mayTell(words: Words, { firstToken, endToken }: Mention): boolean {
  const mention = describe(words, spanOf(words, firstToken, endToken));
  const people = [...mention.words].some((word) => words.pack.is('people', word));
  return mention.named || people || words.pack.sourceEntries(mention.head).length > 0;
}

// Whom a paper quotes is named in this many words.
const LONGEST_QUOTED = 24;

/** «quoted him as saying that», «was quoted by the paper as saying»: whoever is quoted is the source, whoever quotes passes it on. */
export function readQuoted(words: Words, cue: Cue, state: State): State | null {
  const as = asSaying(words, state.at);
  if (as === -1) return null;
  const passive = cue.features.passive === true;
  const end = as + words.match('as-saying', as);
  const agent = !passive ? -1 : words.is('by', state.at) ? state.at : words.is('by', end) ? end : -1;
  const via = agent === -1 ? null : readMention(words, agent + 1, agent < as ? as : remarkEnd(words, agent));
  const source = passive ? state.source : readMention(words, state.at, as);
  if (source === null || (agent !== -1 && via === null)) return null;
  const at = Math.max(end, via?.endToken ?? 0);
  const content = state.content ?? contentAt(words, at);
  const said = spanOf(words, as, end);
  return content === null ? null : { ...state, source, via: passive ? via : state.source, said, content, at };
}

/** Where «as saying» stands behind a verb in its clause; -1 where it does not. */
export function asSaying(words: Words, from: number): number {
  const end = Math.min(words.sentenceOf(from).endToken, from + LONGEST_QUOTED);
  for (let at = from; at < end; at++) {
    if (words.match('as-saying', at) > 0) return at;
    if (words.isMark(at, ';:.') || words.opensAt(at) !== null) return -1;
  }
  return -1;
}

function contentAt(words: Words, from: number): ContentStart | null {
  const { endToken } = words.sentenceOf(from - 1);
  let token = from;
  while (words.isMark(token, ',:') || words.is('that', token)) token++;
  const quotation = words.opensAt(token);
  if (quotation !== null && isSpeech(words, quotation)) return { kind: 'quotation', quotation };
  return token + 1 < endToken ? { kind: 'clause', token } : null;
}

const spanOf = ({ tokens }: Words, from: number, to: number): Span => ({
  start: tokens[from]?.stemStart ?? 0,
  end: tokens[to - 1]?.end ?? 0,
});
