import { COMMA } from '../../language/punctuation.ts';
import type { WordClass } from '../../language/word-class.ts';
import { hasPrepositionProclitic } from '../phrases/mention-starts.ts';
import { isInParenthesis } from '../phrases/parentheses.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { RuleTable } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isBehindComma, type OpenContent } from './content-rows.ts';
import type { Reading } from './reading.ts';

/** Whether a noun phrase as content ends before a token. */
export const NOMINAL_ENDS: RuleTable<OpenContent, boolean> = {
  id: 'nominal-content',
  otherwise: false,
  rows: [
    {
      id: 'nominal-content/discourse-marker',
      when: (view, at) => at > 0 && view.match('discourse-marker', at) > 1,
      outcome: true,
    },
    {
      id: 'nominal-content/phrase-break',
      when: (view, at) =>
        view.is('phrase-break', at) &&
        view.opensAt(at + 1) === null &&
        !tellsHow(view, at + 1) &&
        !isInParenthesis(view, at),
      outcome: true,
    },
    {
      id: 'nominal-content/contrast',
      when: (view, at) =>
        isBehindComma(view, at) && (view.is('contrast', at) || view.match('pronoun-contrast', at) > 0),
      outcome: true,
    },
    {
      // «أعلن فتح الجسر، ما أثار جدلا» (he announced the opening of the bridge, which stirred a debate)
      id: 'nominal-content/result',
      when: (view, at) =>
        isBehindComma(view, at) &&
        (view.is('result-connective', at) ||
          (view.match('sentential-relative', at) > 0 && !view.is('appositive-pronoun', at)) ||
          (view.is('free-relative', at) && view.is('consequence-verb', at + 1))),
      outcome: true,
    },
    {
      // «أعلن فتح الجسر، الأربعاء» (he announced the opening of the bridge, on Wednesday): when it was announced.
      id: 'nominal-content/time',
      when: (view, at) => isBehindComma(view, at) && view.match('time', at) > 0 && endsInTime(view, at),
      outcome: true,
    },
    {
      id: 'nominal-content/additive-verb',
      when: (view, at) => isBehindComma(view, at) && view.is('additive-conjunction', at) && isVerb(view, at + 1),
      outcome: true,
    },
    {
      id: 'nominal-content/particle',
      when: (view, at) => isBehindComma(view, at) && hasConjunction(view, at) && view.is('pre-subject-particle', at),
      outcome: true,
    },
    {
      id: 'nominal-content/occasion',
      when: (view, at) =>
        isBehindComma(view, at) && view.closesAt(at - 2) !== null && view.is('temporal-preposition', at),
      outcome: true,
    },
    {
      // «أبدى رغبته في التدريب، بعد أن» (he showed his wish to coach, after): what happened meanwhile is the writer's.
      id: 'nominal-content/own-state',
      when: (view, at, { reading: { content } }) =>
        isBehindComma(view, at) &&
        content.kind === 'clause' &&
        view.isAny(['possessed', 'own-state'], content.token) &&
        view.isAny(CIRCUMSTANCES, at),
      outcome: true,
    },
    {
      id: 'nominal-content/verb',
      when: (view, at) =>
        isBehindComma(view, at) && hasConjunction(view, at) && (isAnotherDeed(view, at) || isListed(view, at)),
      outcome: true,
    },
    {
      id: 'nominal-content/participle',
      when: (view, at) =>
        isBehindComma(view, at) &&
        view.pack.listedForms(view.tokens[at]?.norm ?? '').some(({ kind }) => kind === 'participle'),
      outcome: true,
    },
    {
      id: 'nominal-content/remark',
      when: (view, at, { reading }) => isBehindComma(view, at) && isRemark(view, reading),
      outcome: true,
    },
  ],
};

/** Whether nothing but a time stands from the token to the end of its sentence. */
function endsInTime(view: TokenView, from: number): boolean {
  const { endToken } = view.sentenceOf(from);
  for (let at = from; at < endToken; at += Math.max(1, view.match('time', at)))
    if (view.tokens[at]?.kind !== 'mark' && view.match('time', at) === 0) return false;
  return true;
}

const CIRCUMSTANCES: readonly WordClass[] = [
  'subordinator',
  'temporal-preposition',
  'result-connective',
  'additive-conjunction',
  'phrase-break',
];

const isListed = (view: TokenView, at: number): boolean =>
  view.pack.listedForms(view.tokens[at]?.stem ?? '').length > 0;

/** Whether a past form goes on with the writer's account; a present one describes what the noun names («، ويتفاقم ذلك»). */
const isAnotherDeed = (view: TokenView, at: number): boolean => isVerb(view, at) && !view.is('imperfect', at);

const hasConjunction = (view: TokenView, at: number): boolean =>
  view.pack.is('conjunction', view.tokens[at]?.proclitic ?? '');

/** «وذلك بهدف», «وذلك عن طريق»: a phrase of purpose or manner belongs to what was said, one of time and occasion does not. */
const tellsHow = (view: TokenView, at: number): boolean =>
  hasPrepositionProclitic(view, at) ||
  (view.isAny(['adverbial-opener', 'complementizer-preposition', 'preposition'], at) &&
    !view.is('temporal-preposition', at) &&
    !(view.is('locative-preposition', at) && view.match('venue', at + 1) > 0));

/** Whether the cue stands in a relative clause that a comma opens, so that the next comma closes it. */
const isRemark = (view: TokenView, { cue }: Reading): boolean =>
  view.is('relative-pronoun', cue.groupToken - 1) && view.isMark(cue.groupToken - 2, COMMA);
