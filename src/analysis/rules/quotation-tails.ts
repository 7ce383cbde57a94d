import { CLOSING_BRACKET } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import type { Cue } from '../tokens/cues.ts';
import { isLedBy, opensWith } from '../tokens/proclitics.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isPurpose } from './content-rows.ts';

// «قال "نحن فخورون" بالجائزة» (he said "we are proud" of the prize): newspapers put part of a sentence into quotation marks, and
// what completes it stands behind them without a comma.

/** Where the words begin that complete a quotation behind its cue; -1 where none do. */
export function tailOf(view: TokenView, { entry }: Cue, { endToken, closed }: Quotation): number {
  if (!view.pack.profile.sentencesJoined || !closed || view.isMark(endToken, CLOSING_BRACKET)) return -1;
  // «أدى ما وصفه بـ"المهزلة" إلى» (what he called "a farce" led to): the preposition is the verb's of the sentence.
  if (entry.nominal === 'object' && view.is('complement-preposition', endToken + 1)) return -1;
  const at = endToken + 1;
  const isInside = at < view.sentenceOf(endToken - 1).endToken;
  return isInside && completes(view, at) ? at : -1;
}

/** Whether a word goes on with the clause before it, rather than with the account of the writer. */
function completes(view: TokenView, at: number): boolean {
  const token = view.tokens[at];
  if (token?.kind !== 'word' || token.word.cue != null) return false;
  if (opensWith(view, 'conjunction', at)) return view.is('complementizer', at);
  if (view.isAny(OPENERS, at) || PHRASES.some((wordClass) => view.match(wordClass, at) > 0)) return false;
  if (isLedBy(view, 'dative-preposition', at) && view.pack.is('imperfect', token.stem)) return false; // لتقوم "to do"
  return !isPurpose(view, at) && !(view.is('locative-preposition', at) && view.match('venue', at + 1) > 0);
}

const OPENERS: readonly WordClass[] = [
  'relative-pronoun',
  'subordinator',
  'temporal-preposition',
  'clause-connective',
  'sequence-connective',
  'result-connective',
  'possible-conjunction-proclitic',
  'appositive-pronoun',
  'speech-act-participle',
  'negation',
  'auxiliary',
];

const PHRASES: readonly WordClass[] = [
  'clause-break',
  'appraisal',
  'withholding',
  'without-clause',
  'editorial-formula',
  'comment-conjunction',
  'discourse-marker',
  'contrast',
  'time',
];
