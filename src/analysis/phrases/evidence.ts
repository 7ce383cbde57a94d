import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { beginsAnother } from './second-phrase.ts';
import { isVerb } from './verbs.ts';

// Subjects that show something without saying it: studies, figures, pictures.

/** «كشفت صور حصرية سحب دخان» (exclusive pictures revealed clouds of smoke): another noun phrase behind evidence and a verb of showing. */
export function isShown(view: TokenView, cue: Cue, start: number, at: number): boolean {
  if (!mayShow(cue) || !isEvidence(view, start) || view.is('time', at)) return false;
  for (let before = start + 1; before < at; before++) if (isVerb(view, before)) return false;
  const isOwned = at === start + 1 && !view.is('definite', start); // «صور الميناء» (pictures of the port)
  return (!isOwned && beginsAnother(view, start, at)) || isIndefiniteObject(view, at);
}

/** «فائضا كبيرا» (a large surplus) behind a word in another case. */
const isIndefiniteObject = (view: TokenView, at: number): boolean =>
  view.is('accusative', at) && view.is('accusative', at + 1) && !view.is('accusative', at - 1);

/** Whether a verb says that something is shown or found to be true. */
export const mayShow = ({ kind, entry: { nominal, stance } }: Cue): boolean =>
  kind === 'verb' && (nominal === 'evidence' || (nominal === 'event' && stance === 'endorse'));

/** Whether a noun for what shows something, such as a study or a picture, stands at the token. */
export const isEvidence = (view: TokenView, at: number): boolean =>
  view.pack.is('evidence-noun', view.pack.bare(view.tokens[at]?.stem ?? ''));
