import { attributedSpans, touches } from '../attributed-spans.ts';
import { type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** An allegation has a source. */
export const allegedWithoutSource: NewsroomRule = {
  id: 'alleged-without-source',
  severity: 'warning',
  where: 'article',
  summary: 'where something is “alleged” or “it is said”, the article says who alleges it',
  why: 'The word “alleged” distances the writer from a source that readers do not learn: it looks careful and says less than an attribution. Say who alleges it.',
  standard: 'AP, allege: specify the source of an allegation.',
  invalid: [
    { text: 'أثار الاتفاق المزعوم جدلا في المدينة.', found: ['المزعوم'] },
    { text: 'يقال إن المدير باع الأرض.', found: ['يقال'] },
    { text: 'The alleged agreement was the talk of the town.', found: ['alleged'] },
    { text: 'The manager reportedly sold the land to a friend.', found: ['reportedly'] },
  ],
  valid: [
    'زعم الوزير أن المدير باع الأرض.',
    'قال الوزير إن الاتفاق المزعوم لم يوقع.',
    'The minister alleges that the manager sold the land.',
    'The minister said that the alleged agreement was never signed.',
  ],
  remarks: (reading) => {
    const attributed = attributedSpans(reading);
    return reading.lists
      .find('alleged')
      .filter((word) => !touches(attributed, word) && !touches(reading.quotations, word))
      .map((word) => ({
        at: word,
        message: {
          en: `${quoted(word.text)} names no source; say who alleges it`,
          ar: `لا مصدر مع العبارة ${quoted(word.text)}؛ اذكر من يزعم هذا`,
        },
      }));
  },
};
