import type { CueForm, CueKind, Features } from '../../language/cue-forms.ts';
import type { CueWord } from '../../language/lexeme.ts';
import type { CueEntry } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import type { Token } from '../../text/tokens.ts';
import { conjunctionIn, procliticLength } from './proclitics.ts';
import type { TokenRange } from './token-range.ts';
import type { TokenView } from './token-view.ts';
import { mayBeInVerbGroup } from './verb-group.ts';

/** A word or phrase that may attribute; the frames decide whether it does. */
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
  readonly range: TokenRange;
  readonly negated: boolean;
  /** The proclitic conjunction or preposition of the form or its auxiliaries, normalised; empty for none. */
  readonly proclitic: string;
}

interface Reading extends CueForm {
  /** The number of tokens of the form; 1 by default. */
  readonly length?: number;
  readonly proclitic: string;
}

/** Every reading of every word as a cue, in text order; an ambiguous word has several. Found once for a document. */
export const findCues = onceFor((view: TokenView): readonly Cue[] => {
  const cues: Cue[] = [];
  view.tokens.forEach((token, index) => {
    const { cue } = token.word;
    if (cue === null || token.kind !== 'word' || view.is('no-cue', index) || isProper(view, index)) return;
    const { firstToken, endToken } = view.sentenceOf(index);
    if (index < firstToken || index >= endToken) return; // a dateline ascribes nothing that the frames could find
    for (const reading of readingsAt(view, index, cue)) cues.push(toCue(view, index, inVoice(view, index, reading)));
  });
  return cues;
});

function toCue(view: TokenView, index: number, reading: Reading): Cue {
  const { tokens, pack } = view;
  const entry = pack.data.cues[reading.entry] as CueEntry;
  const endToken = index + (reading.length ?? 1);
  const groupToken = reading.kind === 'verb' || reading.features.passive === true ? groupStart(view, index) : index;
  const first = tokens[groupToken] as Token;
  const cut = groupToken === index ? procliticLength(view, first, reading.proclitic) : groupCut(view, groupToken);
  let negated = false;
  for (let at = groupToken; at < index; at++) negated ||= view.is('negation', at);
  return {
    entry,
    kind: reading.kind,
    features: reading.features,
    firstToken: index,
    endToken,
    groupToken,
    range: { firstToken: groupToken, endToken, cut },
    negated,
    proclitic: groupToken === index ? reading.proclitic : first.proclitic,
  };
}

/** The length of the conjunction written onto an auxiliary or a negation, listed with it (ولم "and … not") or not. */
function groupCut(view: TokenView, at: number): number {
  const first = view.tokens[at] as Token;
  const joint = first.word.cut === 0 ? conjunctionIn(view, first.norm) : '';
  const isListed = (['negation', 'auxiliary'] as const).some(
    (wordClass) => view.is(wordClass, at) && view.pack.is(wordClass, first.norm.slice(joint.length)),
  );
  return joint !== '' && isListed ? procliticLength(view, first, joint) : first.word.cut;
}

/**
 * A capital inside a sentence makes a name (the United States, Wonder); in headlines capitals show
 * nothing.
 */
function isProper(view: TokenView, index: number): boolean {
  const { tokens, document } = view;
  const token = tokens[index];
  if (token?.capital !== true) return false;
  const sentence = view.sentenceOf(index);
  if (document.paragraphs[sentence.paragraph]?.kind !== 'body' || index === sentence.firstToken) return false;
  return tokens[index - 1]?.kind === 'word';
}

/**
 * After a form of "be" a participle makes a finite verb (are calling), and a past form is passive
 * (was told).
 */
function inVoice(view: TokenView, index: number, reading: Reading): Reading {
  if (reading.kind !== 'verb' && reading.kind !== 'participle') return reading;
  let at = index - 1;
  while (mayBeInVerbGroup(view, at) && !view.is('be', at) && !view.is('have', at)) at--;
  if (!view.is('be', at) && !goesOnPassive(view, index, reading)) return reading;
  if (reading.kind === 'participle') return { ...reading, kind: 'verb' };
  return reading.features.tense === 'past'
    ? { ...reading, kind: 'impersonal', features: { ...reading.features, passive: true } }
    : reading;
}

// A form of being goes on over "and" to a second participle from this many tokens before.
const FARTHEST_BE = 6;

/**
 * Whether a verb of telling without addressee continues a passive: she was called in and told that.
 */
function goesOnPassive(view: TokenView, index: number, { entry, kind, length = 1 }: Reading): boolean {
  const tells =
    kind === 'verb' && view.pack.data.cues[entry]?.addressee === true && view.is('complementizer', index + length);
  if (!tells || !view.is('coordinator', index - 1)) return false;
  const first = Math.max(view.sentenceOf(index).firstToken, index - 1 - FARTHEST_BE);
  for (let at = index - 2; at >= first; at--) if (view.is('be', at)) return true;
  return false;
}

/** Auxiliaries and negations that stand directly before a verb belong to its cue. */
function groupStart(view: TokenView, index: number): number {
  let start = index;
  while (
    start > 0 &&
    (mayBeInVerbGroup(view, start - 1) || view.is('negation', start - 1)) &&
    sameSentence(view, start - 1, index)
  )
    start--;
  return start;
}

const sameSentence = (view: TokenView, a: number, b: number): boolean => view.sentenceOf(a) === view.sentenceOf(b);

const NO_READINGS: readonly Reading[] = [];

function readingsAt(view: TokenView, index: number, cue: CueWord): readonly Reading[] {
  const phrases = cue.phrases.length === 0 ? NO_READINGS : phrasesAt(view, index, cue);
  return phrases.length > 0 ? phrases : cue.forms;
}

function phrasesAt(view: TokenView, index: number, { phrases }: CueWord): Reading[] {
  const { tokens } = view;
  for (const { forms, proclitic } of phrases) {
    const found = forms.filter(
      ({ rest }) =>
        rest.every((word, at) => tokens[index + 1 + at]?.norm === word) &&
        sameSentence(view, index, index + rest.length),
    );
    const longest = found[0]?.rest.length;
    if (longest !== undefined)
      return found
        .filter(({ rest }) => rest.length === longest)
        .map((form) => ({ ...form, length: longest + 1, proclitic }));
  }
  return [];
}
