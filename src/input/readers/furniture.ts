/** Whether a line is boilerplate of a page: a notice, a date, the label of links to other articles. */
export const isFurniture = (line: string): boolean =>
  line.length <= MAX_LENGTH &&
  (LABEL.test(line) || BARE_DATE.test(line) || (STAMP.test(line) && !SENTENCE_END.test(line)));

const MAX_LENGTH = 150;

const LABEL = new RegExp(
  `^(?:${[
    '(?:skip )?advertisement',
    'إعلان',
    'a version of this article appear(?:s|ed) .*',
    'end of list',
    'list \\d+ of \\d+.*',
    'sign up (?:for|to) .*newsletter.*',
    '(?:share|save|comments|شارك|مشاركة|تعليقات)',
    '(?:read (?:more|next|also)|more on this(?: story)?|see also|recommended|related(?: \\w+)?)(?:\\s*:.*)?',
    '(?:اقر[أئ]وا?|طالع|شاهد|[إا]قرأ) (?:أيض[اً]{1,2}|المزيد)(?:\\s*:.*)?',
    '(?:مواضيع|أخبار|مقالات|مواد) ذات صلة(?:\\s*:.*)?',
  ].join('|')})$`,
  'iu',
);
// A time, or a date with the names of weekday and month in any language.
const CLOCK = '[\\d\\s:/.,،-]*(?:[ap]\\.?m\\.?|GMT|UTC|[صم])?';
const DAY = '(?:\\p{L}+[,،]? )?(?:\\d{1,2} \\p{L}+|\\p{L}+\\.? \\d{1,2})[,،]? \\d{4}';
const BARE_DATE = new RegExp(`^(?:\\d|${DAY})${CLOCK}$`, 'iu');
const STAMP =
  /^(?:(?:published|posted|(?:last )?updated)\b|(?:آخر تحديث|تاريخ النشر|نشرت? في|مرسلة بواسطة)(?!\p{L})).*\d/iu;
const SENTENCE_END = /[.!?؟]$/u;

const CLOCK_TIME = /^\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\.?)?(?:\s(?:GMT|UTC|[صم]|بتوقيت \p{L}+(?: \p{L}+)?))?$/iu;
/** A page with as many times on lines of their own reports events as they happen. */
const MIN_TIMES = 2;

/** The lines that are no boilerplate; in live reporting the times are kept. */
export function withoutFurniture(lines: readonly string[]): string[] {
  const isLive = lines.filter((line) => CLOCK_TIME.test(line)).length >= MIN_TIMES;
  return lines.filter((line) => !isFurniture(line) || (isLive && CLOCK_TIME.test(line)));
}

/** Whether a line names the authors and little else. */
export const isByline = (line: string, author: string): boolean =>
  author !== '' &&
  line.length <= author.length + MAX_BESIDE_NAMES &&
  !SENTENCE_END.test(line) &&
  author.split(', ').every((name) => line.includes(name));

/** In characters: “By”, “and”, a place, an outlet. */
const MAX_BESIDE_NAMES = 30;
