/** A message in each language of the interface. */
export interface Wording {
  readonly en: string;
  readonly ar: string;
}

/** A language of the interface. */
export type UiLanguage = keyof Wording;

/** A text with a number, by plural category; `#` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The text for a number, in the plural category that it has in the language. */
export const counted = (count: number, forms: Plural, tag: string): string =>
  (forms[new Intl.PluralRules(tag).select(count)] ?? forms.other).replace('#', String(count));

/** A message with a number; each language has its own plural categories. */
export const countedIn = (count: number, { en, ar }: Readonly<Record<UiLanguage, Plural>>): Wording => ({
  en: counted(count, en, 'en'),
  ar: counted(count, ar, 'ar'),
});

/** A message that is the same in each language: a name, a path, the text of a library. */
export const same = (text: string): Wording => ({ en: text, ar: text });

/** A message of texts that are the same in each language and of messages: wording`${path}: ${reason}`. */
export function wording(texts: TemplateStringsArray, ...values: readonly (string | number | Wording)[]): Wording {
  const inLanguage = (ui: UiLanguage): string =>
    texts.reduce((before, text, at) => {
      const value = values[at - 1] ?? '';
      return before + (typeof value === 'object' ? value[ui] : value) + text;
    });
  return { en: inLanguage('en'), ar: inLanguage('ar') };
}

/** Messages as one, with the punctuation of each language between them. */
export const joinWordings = (parts: readonly Wording[], between: Wording): Wording => ({
  en: parts.map(({ en }) => en).join(between.en),
  ar: parts.map(({ ar }) => ar).join(between.ar),
});

/** Separators of the parts of a list, and of the parts of a sentence. */
export const COMMA: Wording = { en: ', ', ar: '، ' };
export const SEMICOLON: Wording = { en: '; ', ar: '؛ ' };
