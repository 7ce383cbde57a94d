import type { ListedPhrase } from '../../../report/phrase-finder.ts';
import { touches } from '../attributed-spans.ts';
import { type NewsroomInput, type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** A passive or impersonal speech verb names its speaker. */
export const agentlessSpeech: NewsroomRule = {
  id: 'agentless-speech',
  severity: 'info',
  where: 'article',
  summary: 'what was stressed, agreed or is considered is attributed to somebody',
  why: 'The passive hides the speaker: somebody stressed, agreed, considers. Say who, if the source tells; inside a quotation, ask.',
  standard: 'Reuters: source every statement. FactBank: an unnamed speaker commits nobody.',
  invalid: [
    { text: 'وتم التأكيد على أهمية التعاون بين المدن.', found: ['وتم التأكيد'] },
    { text: 'زار الوزير القلعة، التي تُعتبر أقدم أبنية البلاد.', found: ['تُعتبر'] },
    { text: 'It was stressed that the work would go on.', found: ['It was'] },
    { text: 'The minister visited the castle, which is considered the oldest in the land.', found: ['is considered'] },
  ],
  valid: [
    'أكد الوزير أهمية التعاون بين المدن.',
    'يعتبر الوزير سامي حداد أن القلعة أقدم أبنية البلاد.',
    'The minister stressed that the work would go on.',
    'The castle is considered by historians the oldest in the land.',
  ],
  remarks: (reading) => {
    // An Arabic active verb may be spelt like a passive one; with an agent it is the cue of a
    // claim.
    const cues = reading.claims.flatMap(({ cue, resolved }) => (resolved ? (cue?.spans ?? []) : []));
    return reading.lists
      .find('agentless')
      .filter((word) => !touches(cues, word) && !hasSubject(word, reading) && !hasAgent(word, reading))
      .map((word) => ({
        at: word,
        message: {
          en: `${quoted(word.text)} does not say by whom; say who said or thinks it`,
          ar: `لا تبيّن العبارة ${quoted(word.text)} من الفاعل؛ اذكر من قال هذا أو من يراه`,
        },
      }));
  },
};

/** Whether a pronoun with a conjunction precedes it: then an Arabic verb is active. */
const hasSubject = ({ firstToken }: ListedPhrase, { document }: NewsroomInput): boolean => {
  const classes = document.tokens[firstToken - 1]?.word.classes;
  return classes !== undefined && (classes.has('complementizer-with-pronoun') || classes.has('subordinator'));
};

/** Whether the agent follows directly: by historians. */
function hasAgent({ endToken }: ListedPhrase, { document }: NewsroomInput): boolean {
  const { tokens } = document;
  const next = tokens[endToken]?.word;
  if (next === undefined) return false;
  const leads = next.phrases.some(
    ({ wordClass, rest }) =>
      wordClass === 'passive-agent-marker' && rest.every((norm, at) => tokens[endToken + 1 + at]?.norm === norm),
  );
  return leads || next.classes.has('passive-agent-marker') || next.classes.has('agentive-preposition');
}
