import { COMMA } from '../tokens/marks.ts';
import type { Words } from '../tokens/token-view.ts';
import type { Mention } from './mentions.ts';
import {
  isFiniteVerb,
  LONGEST_PHRASE,
  mayStart,
  nounPhraseBefore,
  readForward,
  skipAdverbialsBack,
  trimmed,
} from './noun-phrases.ts';

// The subject of the main clause, for a participle before or behind it.

/** The subject of the main clause behind a participle that begins the sentence: Citing the weather, the mayor closed the pool. */
export function readSubjectBehind(words: Words, participle: number): Mention | null {
  const { firstToken, endToken } = words.sentenceOf(participle);
  if (participle !== firstToken || !words.pack.data.headLast) return null;
  for (let at = participle + 1; at < endToken - 1; at++) {
    const quotation = words.opensAt(at);
    if (quotation !== null) at = quotation.endToken;
    const subject = words.isMark(at, COMMA) ? subjectFrom(words, at + 1, endToken) : null;
    if (subject !== null) return subject;
  }
  return null;
}

/** The noun phrase that begins at a token and ends at the first verb behind it. */
function subjectFrom(words: Words, first: number, end: number): Mention | null {
  if (words.is('coordinator', first) || words.is('that', first) || words.is('relative-pronoun', first)) return null;
  for (let at = first + 1; at < Math.min(end, first + LONGEST_PHRASE); at++) {
    if (!isFiniteVerb(words, at) && !words.is('auxiliary', at)) continue;
    const last = skipAdverbialsBack(words, first, at);
    const reach = words.isMark(last - 1, COMMA) ? last - 1 : last;
    const isWhole = mayStart(words, first, first) && readForward(words, first, reach, true) === reach;
    return isWhole ? trimmed(words, first, reach) : null;
  }
  return null;
}

/** The subject of the first verb of the sentence, for a participle behind it that no cue comes before. */
export function readMainSubject(words: Words, participle: number): Mention | null {
  if (!words.pack.data.frames.some(({ left }) => left.includes('subject'))) return null;
  const { firstToken } = words.sentenceOf(participle);
  for (let at = firstToken + 1; at < participle; at++) {
    if (!isFiniteVerb(words, at) && !words.is('auxiliary', at)) continue;
    const mention = nounPhraseBefore(words, words.isMark(at - 1, COMMA) ? at - 1 : at, words.isMark(at - 1, COMMA));
    if (mention !== null) return mention;
  }
  return null;
}
