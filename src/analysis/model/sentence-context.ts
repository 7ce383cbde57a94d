import type { EncodedTokens } from './encode.ts';
import { entryNumber } from './lexemes.ts';
import { tagOf } from './tagger.ts';
import { step } from './weights.ts';

const [NOUN, PROPN, PRON] = [tagOf('NOUN'), tagOf('PROPN'), tagOf('PRON')];
const [VERB, AUX, SCONJ, PUNCT] = [tagOf('VERB'), tagOf('AUX'), tagOf('SCONJ'), tagOf('PUNCT')];

/** What stands farther from a token than a few words, within its sentence: small numbers, words and entries by theirs. */
export type SentenceContext = Readonly<ReturnType<typeof newContext>>;

const newContext = (size: number) => ({
  /** The nearest noun or pronoun before, and how far. */
  subject: new Int32Array(size),
  /** What stands between the nearest verb before and here. */
  verbGap: new Int32Array(size),
  /** The sentence's first word of the lexicon. */
  firstCue: new Int32Array(size),
  /** The nearest mark before, and how far. */
  leftMark: new Int32Array(size),
  rightMark: new Int32Array(size),
  /** How far back a quotation closed; 0 for none in the sentence. */
  leftQuote: new Int32Array(size),
  /** How far on one opens. */
  rightQuote: new Int32Array(size),
  quoteSize: new Int32Array(size),
  /** How far from the sentence's beginning and end. */
  place: new Int32Array(size),
});

/** Looks about from every token of a document. */
export function sentenceContextOf(encoded: EncodedTokens): SentenceContext {
  const context = newContext(encoded.size);
  for (let from = 0; from < encoded.size; from = encoded.end[from] as number) {
    lookBack(encoded, context, from);
    lookAhead(encoded, context, from);
  }
  for (const { firstToken, endToken, parent } of encoded.view.quotations)
    if (parent === null)
      context.quoteSize.fill(
        step((endToken - firstToken) >> 1) + 1,
        firstToken - 1,
        Math.min(encoded.size, endToken + 1),
      );
  return context;
}

interface Back {
  subject: number;
  subjectAt: number;
  verbAt: number;
  comma: number;
  subordinate: number;
  clause: number;
  firstCue: number;
  mark: number;
  markAt: number;
  quoteAt: number;
}

function lookBack(encoded: EncodedTokens, context: SentenceContext, from: number): void {
  const to = encoded.end[from] as number;
  const backpointers: Back = {
    subject: 0,
    subjectAt: -9,
    verbAt: -1,
    comma: 0,
    subordinate: 0,
    clause: 0,
    firstCue: 0,
    mark: 0,
    markAt: from,
    quoteAt: -1,
  };
  for (let at = from; at < to; at++) {
    context.subject[at] = backpointers.subject * 8 + Math.min(4, at - backpointers.subjectAt);
    context.verbGap[at] =
      backpointers.comma * 64 +
      backpointers.subordinate * 32 +
      step(at - backpointers.verbAt) +
      128 * backpointers.clause;
    context.firstCue[at] = backpointers.firstCue;
    context.leftMark[at] = backpointers.mark * 16 + step(at - backpointers.markAt);
    context.leftQuote[at] = backpointers.quoteAt < 0 ? 0 : 1 + step(at - backpointers.quoteAt);
    context.place[at] = step(at - from) * 16 + step(to - at);
    pass(encoded, backpointers, at);
  }
}

function pass({ tags, word, listed, quoted, lexemes }: EncodedTokens, backpointers: Back, at: number): void {
  const tag = tags[at] as number;
  if (tag === NOUN || tag === PROPN || tag === PRON) {
    backpointers.subject = entryNumber(tag === PRON ? (word[at] as number) : tag, lexemes);
    backpointers.subjectAt = at;
  } else if (tag === VERB || tag === AUX) {
    backpointers.verbAt = at;
    backpointers.comma = 0;
    backpointers.subordinate = 0;
  } else if (tag === SCONJ) {
    backpointers.subordinate = 1;
    backpointers.clause = 1;
  } else if (tag === PUNCT) {
    backpointers.comma = 1;
    backpointers.mark = entryNumber(word[at] as number, lexemes);
    backpointers.markAt = at;
    if ((quoted[at] as number) < 2) backpointers.clause = 0;
  }
  backpointers.firstCue ||= listed[at] as number;
  if (quoted[at] === 3) backpointers.quoteAt = at;
}

function lookAhead({ tags, word, quoted, end, lexemes }: EncodedTokens, context: SentenceContext, from: number): void {
  const to = end[from] as number;
  let [mark, markAt, quoteAt] = [0, to, -1];
  for (let at = to - 1; at >= from; at--) {
    context.rightMark[at] = mark * 16 + step(markAt - at);
    context.rightQuote[at] = quoteAt < 0 ? 0 : 1 + step(quoteAt - at);
    if (tags[at] === PUNCT) [mark, markAt] = [entryNumber(word[at] as number, lexemes), at];
    if (quoted[at] === 2) quoteAt = at;
  }
}
