import { memoise, onceFor } from '../../../memo.ts';
import type { ListedPhrase } from '../../../report/phrase-finder.ts';
import { touches } from '../attributed-spans.ts';
import { type NewsroomInput, type NewsroomRule, quoted } from '../newsroom-rule.ts';

/** Words that take a side are somebody's, and marked as such. */
export const loadedTerm: NewsroomRule = {
  id: 'loaded-term',
  severity: 'warning',
  where: 'article',
  summary: 'words that take a side are in quotation marks',
  why: 'Readers take the word for the writer’s own. Put it in quotation marks if it is the source’s, or use a neutral one: killed, attack, fighter. The rule skips names of organisations and what a source calls somebody. The words are a list: `words: loaded` in .isnad.yaml adds to it and removes from it.',
  standard: 'BBC: “terrorist” only in attribution. Al Jazeera 3. Reuters: no emotive terms.',
  invalid: [
    { text: 'أعلنت البلدية استشهاد عاملين في العدوان على المصنع.', found: ['استشهاد', 'العدوان'] },
    { text: 'وصلت المرتزقة إلى البلدة ليلا.', found: ['المرتزقة'] },
    { text: 'The council buried two martyrs on Monday.', found: ['martyrs'] },
    { text: 'The mayor said that terrorists had hit the village.', found: ['terrorists'] },
  ],
  valid: [
    'أعلنت البلدية مقتل عاملين في الهجوم على المصنع.',
    'أعلنت كتائب سيد الشهداء أن عاملين قتلا في «العدوان» على المصنع.',
    'The council buried two workers on Monday.',
    'The mayor said that “terrorists” had hit the village.',
  ],
  remarks: (reading) =>
    reading.lists
      .find('loaded')
      .filter((word) => !touches(reading.quotations, word) && !isInName(word, reading) && !isDescription(word, reading))
      .map((word) => ({
        at: word,
        message: {
          en: `${quoted(word.text)} takes a side and is not in quotation marks; quote it, or use a neutral word`,
          ar: `الكلمة ${quoted(word.text)} منحازة وليست بين علامتي تنصيص؛ ضعها بينهما، أو استعمل كلمة محايدة`,
        },
      })),
};

/** Whether the word is part of a source's name. */
function isInName({ start, end, text: word }: ListedPhrase, reading: NewsroomInput): boolean {
  const { mentions, namesWith } = calledIn(reading);
  if (touches(mentions, { start, end })) return true;
  return namesWith(word).some((name) => reading.document.text.startsWith(name, start - name.indexOf(word)));
}

/** Whether a source is reported to use the word: then the word is the source's. */
const isDescription = (word: ListedPhrase, reading: NewsroomInput): boolean =>
  touches(calledIn(reading).descriptions, word);

/** The places where the article describes somebody, with the names. */
const calledIn = onceFor(({ report, tellers }: NewsroomInput) => {
  const names = [...new Set(tellers.flatMap(({ calledBy }) => calledBy))];
  return {
    mentions: report.claims.flatMap(({ source }) => source?.spans ?? []),
    namesWith: memoise((word) => names.filter((name) => name.includes(word))),
    descriptions: report.claims.flatMap(({ frame, content }) => (frame?.endsWith('-object') ? content.spans : [])),
  };
});
