import type { Wording } from '../../wording.ts';

/**
 * The messages that the schemas of claim files and settings give to the validator, which takes one
 * language only.
 */
export const SCHEMA_MESSAGES = {
  id: {
    en: 'must be letters and digits of any script, separated by single - _ or .',
    ar: 'يجب أن يكون حروفًا وأرقامًا من أي خط، يفصل بينها محرف واحد هو - أو _ أو النقطة',
  },
  date: {
    en: 'must be a date, such as 2024-05-31, or a date and time, such as 2024-05-31T08:00Z',
    ar: 'يجب أن يكون تاريخًا، مثل 2024-05-31، أو تاريخًا ووقتًا، مثل 2024-05-31T08:00Z',
  },
  text: { en: 'must have some text', ar: 'يجب أن يحتوي نصًا' },
  url: {
    en: 'must be a web address, http://… or https://…',
    ar: 'يجب أن يكون عنوانًا على الشبكة: http://… أو https://…',
  },
  sha256: { en: 'must be 64 digits 0 to 9 and a to f', ar: 'يجب أن يكون 64 محرفًا من 0 إلى 9 ومن a إلى f' },
  proposed: {
    en: 'must be one of the keys that `isnad draft` writes, such as p0k3zr41',
    ar: 'يجب أن يكون من المفاتيح التي يكتبها `isnad draft`، مثل p0k3zr41',
  },
  wordList: {
    en: 'must be a list of words, or a mapping of add and remove',
    ar: 'يجب أن يكون قائمة كلمات، أو المفتاحين add وremove',
  },
  globs: { en: 'must be a glob, or a list of globs', ar: 'يجب أن يكون نمط ملفات (glob)، أو قائمة أنماط' },
  ignored: {
    en: 'must be a glob, or a mapping of files, rules and reason',
    ar: 'يجب أن يكون نمط ملفات (glob)، أو المفاتيح files وrules وreason',
  },
} as const satisfies Readonly<Record<string, Wording>>;

const BY_ENGLISH: ReadonlyMap<string, Wording> = new Map(
  Object.values<Wording>(SCHEMA_MESSAGES).map((wording) => [wording.en, wording]),
);

/** A message of a check in a schema: the Arabic goes with the issue as a parameter. */
export const customIssue = ({ en, ar }: Wording, rule?: string) => ({
  code: 'custom' as const,
  message: en,
  params: { arabic: ar, ...(rule === undefined ? {} : { rule }) },
});

/** The message of an issue in each language; that of the validator itself is in English. */
export function issueWording({ message, params }: { readonly message: string; readonly params?: unknown }): Wording {
  const arabic = typeof params === 'object' && params !== null && 'arabic' in params ? params.arabic : undefined;
  if (typeof arabic === 'string') return { en: message, ar: arabic };
  return BY_ENGLISH.get(message) ?? { en: message, ar: `القيمة غير مقبولة (${message})` };
}
