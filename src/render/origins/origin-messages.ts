import type { Plural } from '../../wording.ts';

/** The columns of the table of origins, and those of the table of sources. */
export const ORIGIN_COLUMNS = ['id', 'source', 'content', 'articles'] as const;
export const INDEX_COLUMNS = ['source', 'article', 'level', 'content'] as const;

/** A column of either table of `isnad origins`. */
export type OriginColumn = (typeof ORIGIN_COLUMNS)[number] | (typeof INDEX_COLUMNS)[number];

/** The texts that only a comparison of several articles has. */
interface OriginMessages {
  readonly headers: Readonly<Record<OriginColumn, string>>;
  /** What two claims have in common; `#` stands for a name or a number. */
  readonly speaker: string;
  readonly relay: string;
  /** Precedes what the claim has in common with the claim of another article. */
  readonly like: string;
  readonly wording: string;
  /** Precedes the names of speakers of similar claims. */
  readonly alike: string;
  /** Follows a source that may be several people. */
  readonly several: string;
  readonly articles: Plural;
  readonly claims: Plural;
  readonly shared: Plural;
  readonly copies: string;
  /** Stands in place of a claim, for an article that credits a source. */
  readonly credited: string;
  /** Texts that only the page has. */
  readonly title: string;
  readonly originsTitle: string;
  readonly originsNote: string;
  readonly noneShared: string;
  readonly indexTitle: string;
  readonly articlesTitle: string;
}

/** The texts of a comparison of articles in each interface language. */
export const ORIGIN_MESSAGES: Readonly<Record<'en' | 'ar', OriginMessages>> = {
  en: {
    headers: {
      id: '#',
      source: 'Source',
      content: 'Claim',
      articles: 'In, and why it is one',
      article: 'Article',
      level: 'Hedging',
    },
    speaker: 'both name #',
    relay: 'both have it from #',
    like: 'like #:',
    wording: '# % of the words are the same',
    alike: 'also said by:',
    several: '(may be several)',
    articles: { one: 'one article', other: '# articles' },
    claims: { one: 'one claim', other: '# claims' },
    shared: { one: 'one stands in several articles', other: '# stand in several articles' },
    copies: 'copies of one text, # % the same:',
    credited: '(the article is from it)',
    title: 'Several articles compared',
    originsTitle: 'From one origin',
    originsNote: 'Claims of several articles that come from one source or one text count once.',
    noneShared: 'No claim stands in more than one article.',
    indexTitle: 'By source',
    articlesTitle: 'The articles',
  },
  ar: {
    headers: {
      id: '#',
      source: 'المصدر',
      content: 'القول',
      articles: 'أين ورد، ولمَ عُدّ واحدًا',
      article: 'المقال',
      level: 'التحفّظ',
    },
    speaker: 'كلاهما يسمّي #',
    relay: 'كلاهما عن #',
    like: 'مثل #:',
    wording: '#٪ من الألفاظ واحدة',
    alike: 'ويقوله أيضًا:',
    several: '(قد يكون أكثر من واحد)',
    articles: { one: 'مقال واحد', two: 'مقالان', few: '# مقالات', many: '# مقالًا', other: '# مقال' },
    claims: { one: 'قول واحد', two: 'قولان', few: '# أقوال', many: '# قولًا', other: '# قول' },
    shared: {
      zero: 'لم يرد أي منها في أكثر من مقال',
      one: 'واحد منها في أكثر من مقال',
      two: 'اثنان منها في أكثر من مقال',
      few: '# منها في أكثر من مقال',
      many: '# منها في أكثر من مقال',
      other: '# منها في أكثر من مقال',
    },
    copies: 'نسخ من نص واحد، المتطابق منه #٪:',
    credited: '(المقال منقول عنه)',
    title: 'مقارنة مقالات',
    originsTitle: 'من أصل واحد',
    originsNote: 'ما ورد في عدة مقالات عن مصدر واحد أو نص واحد يُعدّ مرة واحدة.',
    noneShared: 'لم يرد قول في أكثر من مقال واحد.',
    indexTitle: 'بحسب المصدر',
    articlesTitle: 'المقالات',
  },
};
