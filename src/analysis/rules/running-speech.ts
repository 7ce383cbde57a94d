import { COLON, COMMA, SENTENCE_END } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Sentence } from '../../text/sentences.ts';
import { conjunctionIn, opensWith } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import type { Layout } from './layout.ts';
import type { Reading } from './reading.ts';

// Speech behind a colon without quotation marks: «قال المدرب: نحن جاهزون. نريد الفوز.» (the coach said: We are ready. We want
// to win.)

/**
 * The end of speech of which the first sentence begins at `token`: behind a colon and a finite verb of saying it goes on
 * over the sentences of its paragraph, up to the first that a conjunction joins to the writer's account, that begins with
 * another statement, or that announces or opens a quotation. It has at most 20 sentences.
 */
export function endOfRunningSpeech(layout: Layout, { cue, source }: Reading, token: number): number {
  const { view } = layout;
  const first = view.sentenceOf(token);
  const speaks = cue.entry?.sense === 'speech' && cue.features.person !== 1 && (source !== null || cue.kind === 'verb');
  if (!view.pack.profile.sentencesJoined || !view.isMark(token - 1, COLON) || !speaks) return first.endToken;
  const { sentences } = view.document;
  let last = first;
  for (const next of sentences.slice(first.index + 1, first.index + MOST_SENTENCES)) {
    if (next.paragraph !== first.paragraph || !goesOn(layout, next)) break;
    last = next;
  }
  return last.endToken;
}

// In a paragraph of thousands of statements each would otherwise go on to its end.
const MOST_SENTENCES = 20;

/** Whether a sentence behind speech is spoken too. */
function goesOn({ view, readings, byLead }: Layout, { firstToken, endToken }: Sentence): boolean {
  if (isJoined(view, firstToken) || !view.isMark(endToken - 1, SENTENCE_END)) return false;
  if ((byLead.get(firstToken) ?? []).some((index) => readings[index]?.cue.features.person !== 1)) return false;
  for (let at = firstToken; at < endToken; at++)
    if (view.opensAt(at) !== null && view.isMark(at - 1, COLON | COMMA | SENTENCE_END)) return false;
  return true;
}

/** Whether a conjunction, alone or written onto the word, joins a sentence to the one before. */
const isJoined = (view: TokenView, at: number): boolean =>
  opensWith(view, 'conjunction', at) ||
  view.isAny(JOINING, at) ||
  (view.isAny(['negation', 'auxiliary'], at) && conjunctionIn(view, view.tokens[at]?.norm ?? '') !== '');

const JOINING: readonly WordClass[] = [
  'possible-conjunction-proclitic',
  'coordinator',
  'conjunction',
  'additive-conjunction',
  'clause-connective',
];
