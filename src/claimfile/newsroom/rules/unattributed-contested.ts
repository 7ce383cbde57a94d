import { memoise } from '../../../memo.ts';
import { touches } from '../attributed-spans.ts';
import { type NewsroomRule, quoted } from '../newsroom-rule.ts';
import { droppedSentences } from './attribution-dropped.ts';

/** Contested statements are attributed. */
export const unattributedContested: NewsroomRule = {
  id: 'unattributed-contested',
  severity: 'error',
  where: 'both',
  summary: 'deaths, attacks, crimes, deals and movements of troops are attributed to somebody',
  why: 'The writer states it without a source, so nobody can be asked how it is known. Name the source; if the newsroom has seen or confirmed it, say how. Contested topics are a word list: `words: contested` in .isnad.yaml adds to it.',
  standard: 'AP: attribute any disputable fact not witnessed or confirmed. BBC 3.2.3. Reuters: source every statement.',
  invalid: [
    {
      text: 'اجتمع المجلس أمس.\nتوصلت المخابرات والفصائل إلى اتفاق على إرسال مسلحين إلى الجبهة الشمالية.',
      found: ['توصلت'],
    },
    {
      text: 'The council met on Monday.\nThree villagers were killed in a raid on the northern town.',
      found: ['Three'],
    },
  ],
  valid: [
    'قال ناطق باسم الجيش إن ثلاثة قرويين قتلوا في غارة على البلدة.',
    'افتتح الوزير أمس المعرض السنوي للكتاب في العاصمة.',
    'An army spokesman said three villagers were killed in a raid on the town.',
    'The minister opened the annual book fair in the capital on Monday.',
  ],
  remarks: (reading) => {
    const { ownVoice, lists, claims } = reading;
    const dropped = droppedSentences(reading);
    // Words in the writer's own voice count as attributed where a claim of a source has them.
    const attributed = claims.filter(({ own }) => !own).flatMap(({ spans }) => spans);
    const names = reading.tellers.flatMap(({ calledBy }) => calledBy);
    const isOfName = memoise((text) => names.some((name) => name.includes(text)));
    return ownVoice
      .filter(({ spans }) => !spans.some((span) => touches(dropped, span)))
      .flatMap((passage) => {
        const found = lists
          .find('contested', passage.spans)
          .filter((word) => !touches(attributed, word) && !isOfName(word.text));
        if (found.length === 0) return [];
        const words = [...new Set(found.map(({ text }) => text))].slice(0, MOST_SHOWN).map(quoted);
        return [
          {
            at: passage,
            message: {
              en: `this is contested (${words.join(', ')}) and attributed to nobody; name the source`,
              ar: `هذا القول خلافي (${words.join('، ')}) ولا يُنسب إلى أحد؛ اذكر المصدر`,
            },
          },
        ];
      });
  },
};

const MOST_SHOWN = 3;
