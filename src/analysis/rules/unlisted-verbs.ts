import { COMMA, DASH, EXCLAMATION, FULL_STOP, QUESTION, SENTENCE_END } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { type Attribution, meaningOfKind } from '../attribution.ts';
import { readMention } from '../phrases/mentions.ts';
import { nounPhraseBefore } from '../phrases/noun-phrases.ts';
import { isSpeech } from '../phrases/speech-quotations.ts';
import { isVerb } from '../phrases/verbs.ts';
import { type Quotation, withMarks } from '../tokens/quotations.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

// The verb between a quotation that a comma ends and a name is one of saying, whatever it means: “It is late,” sighed Lane.
// More than 150 such verbs of manner stand in novels and features; lists never have them all.

/** A quotation, the verb that no list has, and who it says spoke. */
export interface UnlistedSpeech {
  readonly quotation: Quotation;
  readonly cue: TokenRange;
  readonly source: TokenRange;
}

/** The quotations behind which a verb that is no cue names the speaker. */
export function findUnlistedSpeech(view: TokenView): UnlistedSpeech[] {
  if (view.pack.profile.subject !== 'before-verb') return [];
  return view.quotations.flatMap((quotation): UnlistedSpeech[] => {
    const at = behindSpeech(view, quotation);
    if (at === -1) return [];
    const found = verbFirst(view, at) ?? subjectFirst(view, at);
    return found === null ? [] : [{ quotation, ...found }];
  });
}

/** The token behind a quotation that begins its sentence and ends with a comma, a question or a cry; -1 behind others. */
function behindSpeech(view: TokenView, quotation: Quotation): number {
  const { firstToken, endToken, closed, parent } = quotation;
  const isLeading = view.sentenceOf(firstToken).firstToken >= firstToken - 1;
  if (!closed || parent !== null || !isLeading) return -1;
  if (view.isMark(endToken - 1, COMMA | QUESTION | EXCLAMATION | DASH)) return endToken + 1;
  return isSpeech(view, quotation) && view.isMark(endToken + 1, COMMA) && !view.isMark(endToken - 1, SENTENCE_END)
    ? endToken + 2
    : -1;
}

type Speaker = Omit<UnlistedSpeech, 'quotation'>;

const NO_VERB: readonly WordClass[] = [
  'preposition',
  'coordinator',
  'subordinator',
  'complementizer',
  'determiner',
  'demonstrative',
  'pronoun',
  'possessive',
  'relative-pronoun',
  'interrogative',
  'auxiliary',
  'negation',
  'verb-group-adverb',
  'adverbial-opener',
  'gerund',
  'time',
];

const isLowerCase = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' && view.tokens[at]?.capital === false;

const mayBeVerb = (view: TokenView, at: number): boolean => isLowerCase(view, at) && !view.isAny(NO_VERB, at);

/** … sighed Jo Marsh; … chimed in the baker. */
function verbFirst(view: TokenView, at: number): Speaker | null {
  if (!mayBeVerb(view, at)) return null;
  const start = view.is('preposition', at + 1) ? at + 2 : at + 1;
  const isNamed = view.tokens[start]?.capital === true;
  const isDescribed = view.is('phrase-initial-determiner', start) && isVerb(view, at);
  if (!isNamed && !isDescribed) return null;
  const { endToken } = view.sentenceOf(at);
  const source = readMention(view, start, remarkFrom(view, start, endToken));
  if (source === null || source.firstToken !== start || !ends(view, source.endToken, endToken)) return null;
  return { cue: wholeTokens(at, start), source: wholeTokens(start, source.endToken) };
}

/** Where a remark on what the speaker did begins: sighed Jo Marsh|, leafing through the papers. */
function remarkFrom(view: TokenView, from: number, end: number): number {
  for (let at = from; at < end; at++) if (view.isMark(at, COMMA) && view.is('gerund', at + 1)) return at;
  return end;
}

const LONGEST_SUBJECT = 8;

/** … she sighed; … the old baker snorted. */
function subjectFirst(view: TokenView, at: number): Speaker | null {
  const { endToken } = view.sentenceOf(at);
  for (let verb = at + 1; verb < Math.min(endToken, at + LONGEST_SUBJECT); verb++) {
    if (!mayBeVerb(view, verb) || !isVerb(view, verb)) continue;
    const subject = nounPhraseBefore(view, verb, false);
    const isWhole = subject?.firstToken === at && subject.endToken === verb;
    // Behind a noun it may be a participle: a statement issued on behalf of the firm.
    const isDoubtful = view.is('preposition', verb + 1) && view.is('phrase-initial-determiner', at);
    return isWhole && !isDoubtful && ends(view, verb + 1, endToken)
      ? { cue: wholeTokens(verb, verb + 1), source: wholeTokens(at, verb) }
      : null;
  }
  return null;
}

/** Whether nothing but an adverbial or a remark follows: no object, no verb. */
const ends = (view: TokenView, at: number, end: number): boolean =>
  at >= end ||
  view.isMark(at, COMMA | FULL_STOP | DASH) ||
  view.isAny(['preposition', 'adverbial-opener', 'verb-group-adverb', 'time'], at);

/** The attributions that they make. */
export function speechAttributions(view: TokenView, speech: readonly UnlistedSpeech[]): Attribution[] {
  return speech.map(({ quotation, cue, source }) => ({
    cue: {
      ranges: [cue],
      entry: meaningOfKind(view.pack.language, 'speech'),
      kind: 'verb',
      features: {},
      negated: false,
    },
    source: [source],
    via: null,
    content: [withMarks(quotation)],
    parent: null,
    frame: `${view.pack.language}/${cue.firstToken < source.firstToken ? 'quote-cue-source' : 'quote-subject-cue'}`,
    isSpeakerLabel: false,
    odds: null,
  }));
}
