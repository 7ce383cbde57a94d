import type { CueEntry, CueForm, CueKind, Features } from '../../language/pack.ts';
import type { CueWord } from '../../language/word.ts';
import { onceFor } from '../../memo.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import type { Words } from './token-view.ts';

/** A word or phrase that may ascribe: whether it does is for the frames to say. */
export interface Cue {
  readonly entry: CueEntry;
  readonly kind: CueKind;
  readonly features: Features;
  /** The tokens of the form itself, half-open. */
  readonly firstToken: number;
  readonly endToken: number;
  /** The first token of its auxiliaries and negations; `firstToken` where it has none. */
  readonly groupToken: number;
  /** The words from the auxiliaries to the form's end, without a proclitic conjunction. */
  readonly span: Span;
  readonly negated: boolean;
  /** The proclitic conjunction or preposition of the form or its auxiliaries, normalised; empty for none. */
  readonly proclitic: string;
}

interface Reading extends CueForm {
  /** How many tokens the form has; one, where nothing is said. */
  readonly length?: number;
  readonly proclitic: string;
}

/** Every reading of every word as a cue, in text order; an ambiguous word has several. Found once for a document. */
export const findCues = onceFor((words: Words): readonly Cue[] => {
  const cues: Cue[] = [];
  words.tokens.forEach((token, index) => {
    const { cue } = token.word;
    if (cue === null || token.kind !== 'word' || words.is('no-cue', index) || isProper(words, index)) return;
    const { firstToken, endToken } = words.sentenceOf(index);
    if (index < firstToken || index >= endToken) return; // a dateline ascribes nothing that the frames could find
    for (const reading of readingsAt(words, index, cue)) cues.push(toCue(words, index, inVoice(words, index, reading)));
  });
  return cues;
});

function toCue(words: Words, index: number, reading: Reading): Cue {
  const { tokens, pack } = words;
  const entry = pack.data.cues[reading.entry] as CueEntry;
  const endToken = index + (reading.length ?? 1);
  const groupToken = reading.kind === 'verb' || reading.features.passive === true ? groupStart(words, index) : index;
  const first = tokens[groupToken] as Token;
  const cut = groupToken === index ? cutLength(words, first, reading.proclitic) : first.stemStart - first.start;
  let negated = false;
  for (let at = groupToken; at < index; at++) negated ||= words.is('negation', at);
  return {
    entry,
    kind: reading.kind,
    features: reading.features,
    firstToken: index,
    endToken,
    groupToken,
    span: { start: first.start + cut, end: tokens[endToken - 1]?.end ?? first.end },
    negated,
    proclitic: groupToken === index ? reading.proclitic : first.proclitic,
  };
}

/** A capital inside a sentence makes a name (the United States, Wonder): nothing that headlines tell. */
function isProper(words: Words, index: number): boolean {
  const { tokens, document } = words;
  const token = tokens[index];
  if (token?.capital !== true) return false;
  const sentence = words.sentenceOf(index);
  if (document.paragraphs[sentence.paragraph]?.kind !== 'body' || index === sentence.firstToken) return false;
  return tokens[index - 1]?.kind === 'word';
}

/** A form behind a form of being: a participle makes a finite verb (are calling), a past form has no subject who speaks (was told). */
function inVoice(words: Words, index: number, reading: Reading): Reading {
  if (reading.kind !== 'verb' && reading.kind !== 'participle') return reading;
  let at = index - 1;
  while (words.is('auxiliary', at) && !words.is('be', at) && !words.is('have', at)) at--;
  if (!words.is('be', at) && !goesOnPassive(words, index, reading)) return reading;
  if (reading.kind === 'participle') return { ...reading, kind: 'verb' };
  return reading.features.tense === 'past'
    ? { ...reading, kind: 'impersonal', features: { ...reading.features, passive: true } }
    : reading;
}

// A form of being goes on over "and" to a second participle from this many tokens before.
const FARTHEST_BE = 6;

/** Whether a verb of telling that names nobody told goes on with a passive: she was called in and told that. */
function goesOnPassive(words: Words, index: number, { entry, kind, length = 1 }: Reading): boolean {
  const tells = kind === 'verb' && words.pack.data.cues[entry]?.addressee === true && words.is('that', index + length);
  if (!tells || !words.is('coordinator', index - 1)) return false;
  const first = Math.max(words.sentenceOf(index).firstToken, index - 1 - FARTHEST_BE);
  for (let at = index - 2; at >= first; at--) if (words.is('be', at)) return true;
  return false;
}

/** Auxiliaries and negations that stand directly before a verb belong to its cue. */
function groupStart(words: Words, index: number): number {
  let start = index;
  while (
    start > 0 &&
    (words.is('auxiliary', start - 1) || words.is('negation', start - 1)) &&
    sameSentence(words, start - 1, index)
  )
    start--;
  return start;
}

const sameSentence = (words: Words, a: number, b: number): boolean => words.sentenceOf(a) === words.sentenceOf(b);

/** The UTF-16 length of a proclitic as it is written in the token, its marks included. */
function cutLength(words: Words, token: Token, proclitic: string): number {
  if (proclitic === '') return 0;
  const text = words.document.text.slice(token.start, token.end);
  for (let cut = 1; cut < text.length; cut++) {
    const next = words.pack.normalise(text.slice(0, cut + 1));
    if (next !== proclitic && words.pack.normalise(text.slice(0, cut)) === proclitic) return cut;
  }
  return 0;
}

const NO_READINGS: readonly Reading[] = [];

function readingsAt(words: Words, index: number, cue: CueWord): readonly Reading[] {
  const phrases = cue.phrases.length === 0 ? NO_READINGS : phrasesAt(words, index, cue);
  return phrases.length > 0 ? phrases : cue.forms;
}

function phrasesAt(words: Words, index: number, { phrases }: CueWord): Reading[] {
  const { tokens } = words;
  for (const { forms, proclitic } of phrases) {
    const found = forms.filter(
      ({ rest }) =>
        rest.every((word, at) => tokens[index + 1 + at]?.norm === word) &&
        sameSentence(words, index, index + rest.length),
    );
    const longest = found[0]?.rest.length;
    if (longest !== undefined)
      return found
        .filter(({ rest }) => rest.length === longest)
        .map((form) => ({ ...form, length: longest + 1, proclitic }));
  }
  return [];
}
