/** A message of commander, or of a parser of option values, and its Arabic with the same groups. */
interface Row {
  readonly english: RegExp;
  readonly arabic: (groups: Readonly<Record<string, string>>) => string;
}

const ROWS: readonly Row[] = [
  {
    english: /^unknown option '(?<option>[\s\S]*?)'(?<rest>[\s\S]*)$/,
    arabic: ({ option, rest = '' }) => `لا خيار باسم '${option}'${rest}`,
  },
  {
    english: /^unknown command '(?<name>[\s\S]*?)'(?<rest>[\s\S]*)$/,
    arabic: ({ name, rest = '' }) => `لا أمر باسم '${name}'${rest}`,
  },
  {
    english: /^option '(?<option>.*)' argument missing$/,
    arabic: ({ option }) => `الخيار '${option}' تنقصه قيمة`,
  },
  {
    english: /^required option '(?<option>.*)' not specified$/,
    arabic: ({ option }) => `ينقص الخيار '${option}'، وهو لازم`,
  },
  {
    english: /^option '(?<one>.*)' cannot be used with option '(?<other>.*)'$/,
    arabic: ({ one, other }) => `لا يُستعمل الخيار '${one}' مع الخيار '${other}'`,
  },
  {
    english: /^missing required argument '(?<name>.*)'$/,
    arabic: ({ name }) => `ينقص الوسيط '${name}'، وهو لازم`,
  },
  {
    english: /^too many arguments for '(?<command>.*)'\. Expected (?<most>\d+) arguments? but got (?<given>\d+)\.$/,
    arabic: ({ command, most, given }) => `وسائط الأمر '${command}' أكثر مما يُنتظر: المنتظر ${most} والمعطى ${given}`,
  },
  {
    english: /^too many arguments\. Expected (?<most>\d+) arguments? but got (?<given>\d+)\.$/,
    arabic: ({ most, given }) => `الوسائط أكثر مما يُنتظر: المنتظر ${most} والمعطى ${given}`,
  },
  {
    english: /^option '(?<option>.*)' argument '(?<value>[\s\S]*)' is invalid\. (?<why>[\s\S]*)$/,
    arabic: ({ option, value, why = '' }) => `القيمة '${value}' لا تصلح للخيار '${option}'. ${reason(why)}`,
  },
  {
    english: /^command-argument value '(?<value>[\s\S]*)' is invalid for argument '(?<name>.*)'\. (?<why>[\s\S]*)$/,
    arabic: ({ value, name, why = '' }) => `القيمة '${value}' لا تصلح للوسيط '${name}'. ${reason(why)}`,
  },
];

/** Why a value is rejected. */
const REASONS: readonly Row[] = [
  { english: /^Allowed choices are (?<all>.*)\.$/, arabic: ({ all = '' }) => `القيم المقبولة: ${listed(all)}.` },
  {
    english: /^The levels are (?<all>.*); high\+ means high and above\.$/,
    arabic: ({ all = '' }) => `الدرجات: ${listed(all)}؛ وhigh+ تعني high فما فوقها.`,
  },
  {
    english: /^The kinds are (?<all>.*); all means every kind\.$/,
    arabic: ({ all = '' }) => `الأنواع: ${listed(all)}؛ وall تعني كل الأنواع.`,
  },
  { english: /^A column name is empty\.$/, arabic: () => 'أحد أسماء الأعمدة فارغ.' },
  {
    english: /^Unknown encoding; known ones are (?<all>.*) and more\.$/,
    arabic: ({ all = '' }) => `الترميز غير معروف؛ من المعروف: ${listed(all)}، وغيرها.`,
  },
  {
    english: /^It must be a whole number, (?<least>\d+) or more\.$/,
    arabic: ({ least }) => `يجب أن تكون عددًا صحيحًا لا يقل عن ${least}.`,
  },
  {
    english: /^It must be a whole number from (?<least>\d+) to (?<most>\d+)\.$/,
    arabic: ({ least, most }) => `يجب أن تكون عددًا صحيحًا من ${least} إلى ${most}.`,
  },
];

const listed = (names: string): string => names.replaceAll(', ', '، ');

const HINT = /\(Did you mean (?<name>[^()]*)\?\)$/;

const reason = (english: string): string => translate(english, REASONS);

function translate(english: string, rows: readonly Row[]): string {
  for (const { english: pattern, arabic } of rows) {
    const found = pattern.exec(english);
    if (found !== null) return arabic(found.groups ?? {});
  }
  return english;
}

/** A usage error of commander in Arabic; as it is where no row matches. */
export function usageError(english: string): string {
  const hint = HINT.exec(english);
  const said = translate(hint === null ? english : english.slice(0, hint.index).trimEnd(), ROWS);
  return hint === null ? said : `${said} (هل تقصد ${hint.groups?.name}؟)`;
}
