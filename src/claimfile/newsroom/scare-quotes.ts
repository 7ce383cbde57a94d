import type { Quotation } from '../../analysis/quotes.ts';
import { ascribedSpans, touches } from './ascribed.ts';
import { contentWords } from './content-words.ts';
import type { NewsroomRule, Reading } from './reading.ts';

/** Quotation marks mean that somebody is quoted. */
export const scareQuotes: NewsroomRule = {
  id: 'scare-quotes',
  severity: 'warning',
  where: 'article',
  summary: 'a few words in quotation marks are somebody’s, and the article says whose',
  why: 'Nobody is quoted, so the marks sneer, or hide behind somebody. Say whose words they are, or take the marks off. Names and titles are left alone as far as the rule can tell them: behind a word such as agency or film, with capitals, or called so elsewhere. The option `most` sets how many words count as few.',
  standard: 'AP: no fragmentary quotations. Style guides: quotation marks are not for irony.',
  options: { most: 3 },
  invalid: [
    { text: 'واصل المجلس "إصلاح" الطرق حتى المساء.', found: ['"'] },
    { text: 'وصلت «المساعدات الإنسانية» إلى البلدة ليلا.', found: ['«'] },
    { text: 'The council went on with its “reform” of the roads.', found: ['“'] },
    { text: 'The "experts" left the town by night.', found: ['"'] },
  ],
  valid: [
    'ذكرت وكالة "سانا" أن الطريق فتح.\nوزار الوفد مقر "سانا" في المدينة.',
    'عرض فيلم "الطريق الطويل" في المدينة.',
    'وصف الوزير الخطة بأنها "إصلاح".',
    'The town showed the film “the long road” on Monday.',
    'The minister called the plan a “reform”.',
    'The choir sang “Long Road” on Monday.',
  ],
  remarks: (reading) => {
    const ascribed = ascribedSpans(reading);
    return reading.quotations
      .filter((quotation) => quotation.closed && quotation.parent === null && !touches(ascribed, quotation))
      .filter((quotation) => isFragment(quotation, reading) && !isName(quotation, reading))
      .map((quotation) => {
        const words = reading.document.text.slice(quotation.start, quotation.end);
        return {
          at: quotation,
          message: `nobody is said to have said ${words}; say whose words these are, or take the marks off`,
        };
      });
  },
};

function isFragment({ firstToken, endToken, start, end }: Quotation, { document, pack, option }: Reading): boolean {
  const words = document.tokens.slice(firstToken, endToken).filter(({ kind }) => kind !== 'mark');
  return words.length <= option('scare-quotes', 'most') && contentWords(document, pack, [{ start, end }]).length > 0;
}

function isName(quotation: Quotation, reading: Reading): boolean {
  const { document, pack, tellers, report } = reading;
  const { start, end, firstToken, endToken } = quotation;
  const inner = document.text.slice(document.tokens[firstToken]?.start ?? start, document.tokens[endToken - 1]?.end);
  const words = contentWords(document, pack, [{ start, end }]);
  return (
    words.every(({ token }) => token.capital) ||
    tellers.some(({ calledBy }) => calledBy.some((name) => name.includes(inner))) ||
    // Somebody says it elsewhere: a headline that quotes, a term taken up again.
    report.claims.some(({ chain, content }) => chain.length > 0 && content.text.includes(inner)) ||
    isIntroduced(firstToken - 1, reading)
  );
}

// Between the word that says what it is and the name: the national agency for news "…".
const FARTHEST = 3;

/** Whether a word before the mark says that a name, a title or a word as such follows. */
function isIntroduced(mark: number, { document, pack }: Reading): boolean {
  for (let at = mark - 1; at >= Math.max(0, mark - FARTHEST); at--) {
    const token = document.tokens[at];
    if (token === undefined || token.kind === 'mark') return token?.norm === ':' && at === mark - 1;
    const forms = [token.norm, token.stem, pack.bare(token.stem)];
    // English lists articles there as well, for names with capitals.
    if (
      forms.some(
        (form) => pack.is('named', form) && !pack.is('determiner', form) && !pack.is('pronoun-possessive', form),
      )
    )
      return true;
    const isHead = !pack.data.headLast && !pack.is('definite', token.norm);
    if (isHead && forms.some((form) => pack.sourceEntries(form).length > 0)) return true;
  }
  return false;
}
