import type { Span } from '../../../text/span.ts';
import { touches } from '../attributed-spans.ts';
import { type NewsroomInput, type NewsroomRule, quoted, sourceOf } from '../newsroom-rule.ts';

/** A sentence that continues reported speech is attributed. */
export const attributionDropped: NewsroomRule = {
  id: 'attribution-dropped',
  severity: 'warning',
  where: 'article',
  summary: 'a sentence that continues a reported claim has its own attribution',
  why: 'The previous sentence is attributed; this one continues it (also, likewise) without attribution, so readers cannot tell whether the source or the writer speaks. Repeat the attribution.',
  standard: 'AP: restate the attribution in later paragraphs unless it is perfectly clear.',
  invalid: [
    {
      text: 'قالت المصادر إن الحكومة تريد دعما من البلديات. وبدأت كذلك فتح قنوات مع التجار في المدينة.',
      found: ['وبدأت'],
    },
    {
      text: 'The union said that the company would close the plant. It has also sold the land to a bank.',
      found: ['It'],
    },
  ],
  valid: [
    'قالت المصادر إن الحكومة تريد دعما من البلديات. وأضافت أنها بدأت كذلك فتح قنوات مع التجار.',
    'قال الوزير إن العمل انتهى. ويقع المبنى في وسط المدينة القديمة.',
    'The union said that the company would close the plant. It said the company also plans to sell the land.',
    'The union said that the company would close the plant. The plant was built in 1950 by the river.',
  ],
  remarks: (reading) =>
    droppedSentences(reading).map((sentence) => {
      const before = lastTold(reading, sentence);
      const name = before === undefined ? null : (sourceOf(before)?.name ?? null);
      const who = name === null ? null : quoted(name);
      return {
        at: sentence,
        message: {
          en: `this continues what ${who ?? 'the previous sentence'} is reported to have said, without attribution; repeat it`,
          ar:
            who === null
              ? 'هذا تتمّة لما نُقل في الجملة السابقة بلا إسناد؛ كرّر الإسناد'
              : `هذا تتمّة لكلام ${who} بلا إسناد؛ كرّر الإسناد`,
        },
      };
    }),
};

// Such a word is near the beginning: after the verb, or before it.
const MOST_WORDS_BEFORE = 4;

/** The sentences without attribution that continue an attributed sentence. */
export function droppedSentences({ document, claims, lists }: NewsroomInput): Span[] {
  const attributed = claims.filter(({ own }) => !own);
  const told = attributed.flatMap(({ spans, cue }) => [...spans, ...(cue?.spans ?? [])]);
  const has = (sentence: Span): boolean => touches(told, sentence);
  return document.sentences.filter((sentence, index) => {
    const before = document.sentences[index - 1];
    if (before === undefined || before.paragraph !== sentence.paragraph || has(sentence) || !has(before)) return false;
    return lists
      .find('continuation', [sentence])
      .some(({ firstToken }) => firstToken - sentence.firstToken <= MOST_WORDS_BEFORE);
  });
}

const lastTold = ({ claims }: NewsroomInput, { start }: Span) =>
  claims.filter((claim) => !claim.own && claim.parent === null && claim.start < start).at(-1);
