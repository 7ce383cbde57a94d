import type { Quotation } from '../../../analysis/tokens/quotations.ts';
import type { WordClass } from '../../../language/word-class.ts';
import { overlapping, type Span } from '../../../text/span.ts';
import { spansOf, touches } from '../attributed-spans.ts';
import { contentWords } from '../content-words.ts';
import type { NewsroomInput, NewsroomRule } from '../newsroom-rule.ts';

/** Quotation marks mean that somebody is quoted. */
export const scareQuotes: NewsroomRule = {
  id: 'scare-quotes',
  severity: 'warning',
  where: 'article',
  summary: 'a few words in quotation marks are attributed to somebody',
  why: 'Nobody is quoted, so the marks mock the words, or hide whose they are. Say whose words they are, or remove the marks. The rule skips names and titles as far as it can recognise them: after a word such as agency or film, with capitals, or used as a name elsewhere. The option `most` sets how many words count as few.',
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
    'وصلت سيارات "فورد" (Ford) إلى الميناء. وعرضتها "دار النسيم" و"دار النسيم" للبيع.',
    'وصف الوزير الخطة بأنها "إصلاح".',
    'The town showed the film “the long road” on Monday.',
    'The minister called the plan a “reform”.',
    'The choir sang “Long Road” on Monday.',
  ],
  remarks: (reading) => {
    const said = reading.report.claims.filter(({ cue, source }) => cue !== null || source !== null).flatMap(spansOf);
    return reading.quotations
      .filter(({ closed, parent }) => closed && parent === null)
      .filter((quotation) => isFragment(quotation, reading) && !isSaid(quotation, said, reading))
      .filter((quotation) => !isName(quotation, reading))
      .map((quotation) => {
        const words = reading.document.text.slice(quotation.start, quotation.end);
        const message = {
          en: `${words} is attributed to nobody; say whose words these are, or remove the quotation marks`,
          ar: `${words}: كلام مقتبس لا يُنسب إلى أحد؛ اذكر صاحبه، أو احذف علامتي التنصيص`,
        };
        return { at: quotation, message };
      });
  },
};

/** Whether the sentence has a cue: then its marks count as those of a quotation. */
function isSaid(quotation: Quotation, said: readonly Span[], { document }: NewsroomInput): boolean {
  const [sentence] = overlapping(document.sentences, [quotation]);
  return sentence !== undefined && touches(said, sentence);
}

function isFragment(
  { firstToken, endToken, start, end }: Quotation,
  { document, pack, option }: NewsroomInput,
): boolean {
  const words = document.tokens.slice(firstToken, endToken).filter(({ kind }) => kind !== 'mark');
  return words.length <= option('scare-quotes', 'most') && contentWords(document, pack, [{ start, end }]).length > 0;
}

function isName(quotation: Quotation, reading: NewsroomInput): boolean {
  const { document, pack, tellers, report } = reading;
  const { start, end } = quotation;
  const inner = innerOf(quotation, reading);
  const words = contentWords(document, pack, [{ start, end }]);
  return (
    words.every(({ token }) => token.capital) ||
    words.some(({ form, token }) => NAME_CLASSES.some((name) => pack.is(name, form) || pack.is(name, token.norm))) ||
    tellers.some(({ calledBy }) => calledBy.some((name) => name.includes(inner))) ||
    // Another claim has these words: a headline that quotes, or a term that is repeated.
    report.claims.some(({ chain, content }) => chain.length > 0 && content.text.includes(inner)) ||
    // Words that have quotation marks throughout the article are a name.
    reading.quotations.some((other) => other !== quotation && innerOf(other, reading) === inner) ||
    isIntroduced(quotation.firstToken - 1, reading) ||
    isGlossed(quotation, reading)
  );
}

/** Whether a noun that names the kind precedes, or the name in other letters follows. */
function isGlossed({ firstToken, endToken }: Quotation, { document, pack }: NewsroomInput): boolean {
  const first = document.tokens[firstToken];
  if (first === undefined) return false;
  const begins = pack.profile.modifiers === 'after-noun' && pack.is('name-introducer', first.norm);
  return document.tokens[endToken + 1]?.norm === '(' || begins;
}

const NAME_CLASSES: readonly WordClass[] = ['given-name', 'place', 'outlet'];

/** The quoted words without their marks. */
const innerOf = ({ firstToken, endToken }: Quotation, { document }: NewsroomInput): string =>
  document.text.slice(document.tokens[firstToken]?.start ?? 0, document.tokens[endToken - 1]?.end ?? 0);

// The most words between the noun and the name: the national agency for news "…".
const FARTHEST = 3;

/** Whether a word before the mark introduces a name, a title or a word as such. */
function isIntroduced(mark: number, { document, pack }: NewsroomInput): boolean {
  for (let at = mark - 1; at >= Math.max(0, mark - FARTHEST); at--) {
    const token = document.tokens[at];
    if (token === undefined || token.kind === 'mark') return token?.norm === ':' && at === mark - 1;
    // A statement to an outlet: ل«الشرق الأوسط» (to Asharq Al-Awsat).
    if (at === mark - 1 && pack.is('dative-preposition', token.norm)) return true;
    const forms = [token.norm, token.stem, pack.bare(token.stem)];
    // In English that class also lists articles, for names with capitals.
    if (
      forms.some(
        (form) =>
          pack.is('name-introducer', form) && !pack.is('determiner', form) && !pack.is('pronoun-possessive', form),
      )
    )
      return true;
    const isHead = pack.profile.modifiers === 'after-noun' && !pack.is('definite', token.norm);
    if (isHead && forms.some((form) => pack.sourceEntries(form).length > 0)) return true;
  }
  return false;
}
