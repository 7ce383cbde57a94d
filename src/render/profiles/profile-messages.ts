/** The columns of the table of sources. */
export const PROFILE_COLUMNS = ['source', 'is', 'claims', 'relayed', 'stances', 'mean', 'range', 'articles'] as const;

/** A column of the table of sources. */
export type ProfileColumn = (typeof PROFILE_COLUMNS)[number];

/** The texts that only the table of sources has. */
interface ProfileMessages {
  readonly headers: Readonly<Record<ProfileColumn, string>>;
  readonly none: string;
}

/** The texts of the table of sources in each interface language. */
export const PROFILE_MESSAGES: Readonly<Record<'en' | 'ar', ProfileMessages>> = {
  en: {
    headers: {
      source: 'Source',
      is: 'Source is',
      claims: 'Claims',
      relayed: 'Relays',
      stances: 'Stances',
      mean: 'Mean',
      range: 'Levels',
      articles: 'Articles',
    },
    none: 'No sources.',
  },
  ar: {
    headers: {
      source: 'المصدر',
      is: 'نوع المصدر',
      claims: 'الأقوال',
      relayed: 'ينقل',
      stances: 'المواقف',
      mean: 'المتوسط',
      range: 'المدى',
      articles: 'المقالات',
    },
    none: 'لا مصادر.',
  },
};
