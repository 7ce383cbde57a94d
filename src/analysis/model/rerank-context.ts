import { entryNumber } from './lexemes.ts';
import { tagOf } from './tags.ts';
import type { View } from './view.ts';
import { step } from './weights.ts';

const [NOUN, PROPN, PRON] = [tagOf('NOUN'), tagOf('PROPN'), tagOf('PRON')];
const [VERB, AUX, SCONJ, PUNCT] = [tagOf('VERB'), tagOf('AUX'), tagOf('SCONJ'), tagOf('PUNCT')];

/** What stands farther from a token than a few words, within its sentence: small numbers, words and entries by theirs. */
export type Context = Readonly<ReturnType<typeof newContext>>;

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
export function contextOf(view: View): Context {
  const context = newContext(view.size);
  for (let from = 0; from < view.size; from = view.end[from] as number) {
    lookBack(view, context, from);
    lookAhead(view, context, from);
  }
  for (const { firstToken, endToken, parent } of view.words.quotations)
    if (parent === null)
      context.quoteSize.fill(step((endToken - firstToken) >> 1) + 1, firstToken - 1, Math.min(view.size, endToken + 1));
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

function lookBack(view: View, context: Context, from: number): void {
  const to = view.end[from] as number;
  const back: Back = {
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
    context.subject[at] = back.subject * 8 + Math.min(4, at - back.subjectAt);
    context.verbGap[at] = back.comma * 64 + back.subordinate * 32 + step(at - back.verbAt) + 128 * back.clause;
    context.firstCue[at] = back.firstCue;
    context.leftMark[at] = back.mark * 16 + step(at - back.markAt);
    context.leftQuote[at] = back.quoteAt < 0 ? 0 : 1 + step(at - back.quoteAt);
    context.place[at] = step(at - from) * 16 + step(to - at);
    pass(view, back, at);
  }
}

function pass({ tags, word, listed, quoted, lexemes }: View, back: Back, at: number): void {
  const tag = tags[at] as number;
  if (tag === NOUN || tag === PROPN || tag === PRON) {
    back.subject = entryNumber(tag === PRON ? (word[at] as number) : tag, lexemes);
    back.subjectAt = at;
  } else if (tag === VERB || tag === AUX) {
    back.verbAt = at;
    back.comma = 0;
    back.subordinate = 0;
  } else if (tag === SCONJ) {
    back.subordinate = 1;
    back.clause = 1;
  } else if (tag === PUNCT) {
    back.comma = 1;
    back.mark = entryNumber(word[at] as number, lexemes);
    back.markAt = at;
    if ((quoted[at] as number) < 2) back.clause = 0;
  }
  back.firstCue ||= listed[at] as number;
  if (quoted[at] === 3) back.quoteAt = at;
}

function lookAhead({ tags, word, quoted, end, lexemes }: View, context: Context, from: number): void {
  const to = end[from] as number;
  let [mark, markAt, quoteAt] = [0, to, -1];
  for (let at = to - 1; at >= from; at--) {
    context.rightMark[at] = mark * 16 + step(markAt - at);
    context.rightQuote[at] = quoteAt < 0 ? 0 : 1 + step(quoteAt - at);
    if (tags[at] === PUNCT) [mark, markAt] = [entryNumber(word[at] as number, lexemes), at];
    if (quoted[at] === 2) quoteAt = at;
  }
}
