import { isLedBy } from '../tokens/proclitics.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { hasPrepositionProclitic } from './mention-starts.ts';

// Prepositions that belong to an office: what its holder is in charge of, posted to, or elected for.

/**
 * «اللجنة الوطنية لمكافحة الفساد» (the national commission for fighting corruption): a noun of action with the dative
 * preposition behind an adjective is what a body is for; nobody tells an action anything.
 */
export const completesBody = (view: TokenView, first: number, at: number): boolean =>
  at - 1 > first &&
  view.is('definite', at - 1) &&
  !view.is('given-name', at - 1) &&
  view.is('definite', at + 1) &&
  isForAction(view, at);

/** Whether the word is a noun of action with the dative preposition, which the tokens do not split where no list has it: لاستقلال (for independence). */
function isForAction(view: TokenView, at: number): boolean {
  if (isLedBy(view, 'dative-preposition', at)) return view.is('event', at);
  const norm = view.tokens[at]?.norm ?? '';
  return (
    view.is('possible-preposition-proclitic', at) &&
    view.pack.is('dative-preposition', norm.slice(0, 1)) &&
    view.pack.is('event', norm.slice(1))
  );
}

/** Whether the preposition at a token goes on with the office that a mention begins with. */
export const completesOffice = (view: TokenView, first: number, at: number): boolean =>
  takesPreposition(view, at - 1) ||
  isPosted(view, first, at) ||
  isElected(view, first, at) ||
  (at - 2 === first && isInCharge(view, at));

/** «المشرف على», «المشرف العام على»: a noun or participle with a preposition of its own, an adjective between them or not (النائب عن). */
export const takesPreposition = (view: TokenView, at: number): boolean =>
  view.is('preposition-taking-noun', at) ||
  (view.is('adjective', at) && view.is('preposition-taking-noun', at - 1)) ||
  (view.is('representative-noun', at) && view.is('complement-preposition', at + 1));

/** «مسؤول الرقابة عن المنشطات» (the officer for the control of doping): the noun with a preposition of its own, and what it completes. */
export const isInCharge = (view: TokenView, at: number): boolean =>
  view.is('complement-preposition', at) &&
  view.is('definite', at - 1) &&
  view.is('preposition-taking-noun', at - 2) &&
  !view.is('definite', at - 2);

/**
 * «مبعوث الأمم المتحدة إلى اليمن» (the UN envoy to Yemen), «السفير لدى المنظمة» (the ambassador to the organisation): an envoy's
 * office includes the place or the body.
 */
const isPosted = (view: TokenView, first: number, at: number): boolean =>
  view.is('envoy', first) &&
  view.is('posting-preposition', at) &&
  (view.is('place', at + 1) || (view.is('body-hypernym', at + 1) && view.is('definite', at + 1)));

/** «النائب بمجلس النواب عن حزب الوسط» (the member of parliament for the party): whom a representative stands for, behind the house. */
function isElected(view: TokenView, first: number, at: number): boolean {
  if (!view.is('complement-preposition', at) || !view.is('head', at + 1) || !view.is('definite', at - 1)) return false;
  for (let before = at - 2; before > first; before--) {
    if (view.is('complement-preposition', before)) return false;
    if (view.is('representative-noun', before) && hasPrepositionProclitic(view, before + 1)) return true;
  }
  return false;
}
