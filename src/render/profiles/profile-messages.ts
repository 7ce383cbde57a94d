import type { Level } from '../../language/values.ts';
import type { Profile } from '../../report/profiles.ts';
import type { Text } from '../claims/columns.ts';
import { LEVEL_SIGNS } from '../level-signs.ts';
import type { Messages } from '../locale/messages.ts';
import { directionOf, strung } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';

/** The columns of the table of sources. */
export const PROFILE_COLUMNS = ['source', 'is', 'claims', 'relayed', 'stances', 'mean', 'range', 'articles'] as const;

export type ProfileColumn = (typeof PROFILE_COLUMNS)[number];

/** What only the table of sources says. */
interface ProfileMessages {
  readonly headers: Readonly<Record<ProfileColumn, string>>;
  readonly none: string;
}

/** The words of the table of sources in each interface language. */
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

/** A cell of the table of sources. */
export function profileCell(profile: Profile, column: ProfileColumn, words: Messages): Text {
  if (column === 'source') return nameOf(profile, words);
  return { text: CELLS[column](profile, words), direction: words.direction };
}

function nameOf({ name }: Profile, words: Messages): Text {
  if (name === null) return { text: words.nobody, direction: words.direction };
  return { text: visible(name), direction: directionOf(name, words.direction) };
}

const level = (name: Level, words: Messages): string => `${LEVEL_SIGNS[name]} ${words.level[name]}`;

const CELLS: Readonly<Record<Exclude<ProfileColumn, 'source'>, (profile: Profile, words: Messages) => string>> = {
  is: ({ transparency }, words) => words.transparency[transparency],
  claims: ({ claims }) => String(claims),
  relayed: ({ relayed }) => (relayed === 0 ? '' : String(relayed)),
  stances: ({ stances }, words) => {
    const names = ['endorse', 'neutral', 'distance'] as const;
    const parts = names.filter((name) => stances[name] > 0).map((name) => `${words.stance[name]} ${stances[name]}`);
    return strung(parts, '·', words.direction);
  },
  mean: (profile, words) =>
    profile.points === null || profile.level === null
      ? ''
      : strung([level(profile.level, words), String(profile.points)], '·', words.direction),
  range: ({ lowest, highest }, words) => {
    if (lowest === null || highest === null) return '';
    return lowest === highest ? words.level[lowest] : `${words.level[lowest]} – ${words.level[highest]}`;
  },
  articles: ({ articles }) => String(articles),
};
