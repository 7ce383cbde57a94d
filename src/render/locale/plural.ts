/** A text with a number, by plural category; `#` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** The text for a number, in the plural category that it has in the language. */
export const counted = (count: number, forms: Plural, tag: string): string =>
  (forms[new Intl.PluralRules(tag).select(count)] ?? forms.other).replace('#', String(count));
