import type { EncodedTokens } from './encode.ts';
import { step } from './hashing.ts';
import { atomNamed, type Series } from './inputs.ts';
import { entryNumber } from './lexemes.ts';
import type { Run } from './segments.ts';
import { tagOf } from './tagger.ts';

const [NOUN, PROPN, PRON] = [tagOf('NOUN'), tagOf('PROPN'), tagOf('PRON')];
const [VERB, AUX, SCONJ, PUNCT] = [tagOf('VERB'), tagOf('AUX'), tagOf('SCONJ'), tagOf('PUNCT')];

const NAMES = [
  'subject',
  'subjectGap',
  'sinceVerb',
  'firstCue',
  'markBefore',
  'markBeforeGap',
  'markBehind',
  'markBehindGap',
  'quoteClosed',
  'quoteOpens',
  'quoteSize',
  'place',
] as const;

/** What stands farther from a token than a few words, within its sentence, by the names that `inputs.ts` explains. */
export type SentenceContext = Readonly<Record<(typeof NAMES)[number], Int32Array>>;

// One piece of memory for all: to ask for each takes longer than to fill it.
function newContext(size: number): SentenceContext {
  const memory = new Int32Array(NAMES.length * size);
  const context: Partial<Record<(typeof NAMES)[number], Int32Array>> = {};
  for (let at = 0; at < NAMES.length; at++)
    context[NAMES[at] as (typeof NAMES)[number]] = memory.subarray(at * size, (at + 1) * size);
  return context as SentenceContext;
}

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

const IDS = NAMES.map((name) => [atomNamed(name).id, name] as const);

/** Adds the context's series to those of the tokens of a segment. */
export function addContextSeries(series: (Series | undefined)[], context: SentenceContext, { from, to }: Run): void {
  for (const [id, name] of IDS) series[id] = { values: context[name], shift: 0, from, to, outside: 0 };
}

interface Passed {
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

// Farther away than any subject that counts.
const NOWHERE = -9;
const FARTHEST_SUBJECT = 4;

function lookBack(encoded: EncodedTokens, context: SentenceContext, from: number): void {
  const to = encoded.end[from] as number;
  const passed: Passed = {
    subject: 0,
    subjectAt: NOWHERE,
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
    context.subject[at] = passed.subject;
    context.subjectGap[at] = Math.min(FARTHEST_SUBJECT, at - passed.subjectAt);
    context.sinceVerb[at] =
      passed.comma * 64 + passed.subordinate * 32 + step(at - passed.verbAt) + 128 * passed.clause;
    context.firstCue[at] = passed.firstCue;
    context.markBefore[at] = passed.mark;
    context.markBeforeGap[at] = step(at - passed.markAt);
    context.quoteClosed[at] = passed.quoteAt < 0 ? 0 : 1 + step(at - passed.quoteAt);
    context.place[at] = step(at - from) * 16 + step(to - at);
    pass(encoded, passed, at);
  }
}

function pass({ tags, word, listed, quoted, lexemes }: EncodedTokens, passed: Passed, at: number): void {
  const tag = tags[at] as number;
  if (tag === NOUN || tag === PROPN || tag === PRON) {
    passed.subject = entryNumber(tag === PRON ? (word[at] as number) : tag, lexemes);
    passed.subjectAt = at;
  } else if (tag === VERB || tag === AUX) {
    passed.verbAt = at;
    passed.comma = 0;
    passed.subordinate = 0;
  } else if (tag === SCONJ) {
    passed.subordinate = 1;
    passed.clause = 1;
  } else if (tag === PUNCT) {
    passed.comma = 1;
    passed.mark = entryNumber(word[at] as number, lexemes);
    passed.markAt = at;
    if ((quoted[at] as number) < 2) passed.clause = 0;
  }
  passed.firstCue ||= listed[at] as number;
  if (quoted[at] === 3) passed.quoteAt = at;
}

function lookAhead({ tags, word, quoted, end, lexemes }: EncodedTokens, context: SentenceContext, from: number): void {
  const to = end[from] as number;
  let [mark, markAt, quoteAt] = [0, to, -1];
  for (let at = to - 1; at >= from; at--) {
    context.markBehind[at] = mark;
    context.markBehindGap[at] = step(markAt - at);
    context.quoteOpens[at] = quoteAt < 0 ? 0 : 1 + step(quoteAt - at);
    if (tags[at] === PUNCT) [mark, markAt] = [entryNumber(word[at] as number, lexemes), at];
    if (quoted[at] === 2) quoteAt = at;
  }
}
