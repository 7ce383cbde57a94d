/** What is said of a number of things, by plural category; `#` stands for the number. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string };

/** A number of things, in words. */
export const counted = (count: number, forms: Plural, tag: string): string =>
  (forms[new Intl.PluralRules(tag).select(count)] ?? forms.other).replace('#', String(count));
