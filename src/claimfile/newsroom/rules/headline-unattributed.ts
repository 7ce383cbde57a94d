import { overlaps, type Span } from '../../../text/span.ts';
import { same } from '../../../wording.ts';
import { contentWords } from '../content-words.ts';
import { type NewsroomClaim, type NewsroomInput, type NewsroomRule, quoted, sourceOf } from '../newsroom-rule.ts';

/** Headline and lead attribute what the article attributes. */
export const headlineUnattributed: NewsroomRule = {
  id: 'headline-unattributed',
  severity: 'warning',
  where: 'article',
  summary: 'headline and lead name the source of what the article attributes',
  why: 'The headline, or the first sentence, states as a fact what the text below attributes to a source; many read no further. Name the source there, or put its words in quotation marks. The option `share` sets what percentage of the words one reported claim must contain.',
  standard: 'AFP: the source is in the lead. AP: attribute in the same sentence.',
  options: { share: 50 },
  invalid: [
    {
      text: 'المصنع يغلق أبوابه في الربيع ويسرح مئة عامل\nقالت نقابة العمال إن المصنع يغلق أبوابه في الربيع ويسرح مئة عامل.',
      found: ['المصنع'],
    },
    {
      text: 'River plant to close in spring with hundred jobs lost\nThe union said on Monday that the river plant will close in spring with a hundred jobs lost.',
      found: ['River'],
    },
  ],
  valid: [
    'النقابة: المصنع يغلق أبوابه في الربيع\nقالت نقابة العمال إن المصنع يغلق أبوابه في الربيع ويسرح مئة عامل.',
    'معرض الكتاب يفتح أبوابه\nقالت نقابة العمال إن المصنع يغلق في الربيع ويسرح مئة عامل.',
    'Union says river plant will close in spring\nThe union said on Monday that the river plant will close in spring.',
    'Book fair opens to visitors\nThe union said on Monday that the river plant will close in spring.',
  ],
  remarks: (reading) => {
    const tops = reading.claims.filter(({ own, parent }) => !own && parent === null);
    return openings(reading).flatMap((opening) => {
      const words = formsOf(reading, opening.spans);
      if (words.size < FEWEST_WORDS) return [];
      const least = (words.size * reading.option('headline-unattributed', 'share')) / 100;
      const told = tops.find((claim) => sharedWith(words, formsOf(reading, claim.spans)) >= least);
      if (told === undefined) return [];
      const source = sourceOf(told);
      const whose = source === null ? { en: 'a source', ar: 'مصدر' } : same(quoted(source.name));
      return [
        {
          at: opening,
          message: {
            en: `this is stated as a fact here, and attributed to ${whose.en} below; name the source here as well`,
            ar: `يُذكر هذا هنا على أنه حقيقة، ويُنسب في ما بعد إلى ${whose.ar}؛ اذكر المصدر هنا أيضًا`,
          },
        },
      ];
    });
  },
};

const FEWEST_WORDS = 4;

const formsOf = ({ document, pack }: NewsroomInput, spans: readonly Span[]): ReadonlySet<string> =>
  new Set(contentWords(document, pack, spans).map(({ form }) => form));

const sharedWith = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  [...words].filter((word) => others.has(word)).length;

/** The statements in the writer's own voice in the headline and in the first sentence below it. */
function openings({ document, ownVoice }: NewsroomInput): readonly NewsroomClaim[] {
  const headline = document.paragraphs.filter(({ kind }) => kind === 'headline');
  const lead = document.sentences.find(({ paragraph }) => document.paragraphs[paragraph]?.kind === 'body');
  const places: readonly Span[] = lead === undefined ? headline : [...headline, lead];
  return ownVoice.filter(({ spans }) => places.some((place) => spans.some((span) => overlaps(place, span))));
}
