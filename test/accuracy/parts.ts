// A third of the marked Arabic articles, whole outlets, is scored and never read, to judge what was
// learned from the others. They are the first nine outlets by the SHA-256 of their names, 69 of 203
// articles.
const UNREAD: ReadonlySet<string> = new Set([
  'CNN',
  'BBC',
  'ahdath.info',
  'okaz',
  'jazeera',
  'arriyadiyah',
  'aawsat',
  'france24',
  'aljazirah',
]);

/** Whether an article was read while developing, or only scored; other languages have no such split. */
export const partOf = ({ outlet, language }: { readonly outlet?: string; readonly language?: string }): string =>
  language === 'ar' && UNREAD.has(outlet ?? '') ? 'unread' : 'read';
