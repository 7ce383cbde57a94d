import { attributedSpans, touches } from '../attributed-spans.ts';
import { type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** Who says “alleged” says who alleges. */
export const allegedWithoutSource: NewsroomRule = {
  id: 'alleged-without-source',
  severity: 'warning',
  where: 'article',
  summary: 'where something is “alleged” or “it is said”, the article says who alleges it',
  why: 'Whoever writes “alleged” keeps a distance from somebody whom readers do not meet: it looks careful and tells less than an attribution. Say who alleges it.',
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
    const ascribed = attributedSpans(reading);
    return reading.lists
      .find('alleged')
      .filter((word) => !touches(ascribed, word) && !touches(reading.quotations, word))
      .map((word) => ({ at: word, message: `${quoted(word.text)}, and nobody is named who says so; say who does` }));
  },
};
