import type { TokenView } from '../tokens/token-view.ts';
import type { Mention } from './mentions.ts';
import { isVerb } from './verbs.ts';

/** A law or contract before a relative clause: «المادة 119 من النظام الداخلي، التي تنص على» (article 119 of the rules, which provides), not before `from`. */
export function provisionBefore(view: TokenView, end: number, verb: number, from: number): Mention | null {
  const floor = Math.max(view.sentenceOf(end - 1).firstToken, from);
  let first = -1;
  for (let at = end - 1; at >= floor; at--) {
    const isOther = view.is('preposition', at) && !view.is('partitive', at);
    if (view.tokens[at]?.kind === 'mark' || isVerb(view, at) || isOther) break;
    if (view.is('rule-noun', at) && view.is('definite', at) && isOfForm(view, at, verb)) first = at;
  }
  return first === -1 ? null : { firstToken: first, endToken: end };
}

/** Whether the verb's form is of the gender of a noun that no list has. */
const isOfForm = (view: TokenView, at: number, verb: number): boolean =>
  view.tokens[verb]?.word.cue?.forms.some(
    ({ features }) => (features.gender === 'f') === view.is('feminine-shape', at),
  ) === true;
