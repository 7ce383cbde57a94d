import type { WordReading } from '../text/word-reading.ts';
import type { HedgeForm } from './cue-forms.ts';
import type { HedgeStart } from './lexeme.ts';
import type { PackData } from './pack.ts';

const NO_FORMS: readonly HedgeForm[] = [];

/** The hedge forms that a word may begin: whole, then without its proclitics, then without each possible proclitic. */
export const hedgeStartsOf = (data: PackData, reading: WordReading): HedgeStart[] =>
  keysOf(data, reading).flatMap(({ key, cut }) => {
    const forms = (Object.hasOwn(data.hedgeForms, key) ? data.hedgeForms[key] : undefined) ?? NO_FORMS;
    return forms.map((form) => ({ form, cut }));
  });

/** A possible first word of a hedge form, and how many UTF-16 units of the word stand before it. */
interface Key {
  readonly key: string;
  readonly cut: number;
}

function keysOf({ proclitics }: PackData, { norm, stem, cut }: WordReading): Key[] {
  const keys = [{ key: norm, cut: 0 }];
  if (stem !== norm) keys.push({ key: stem, cut });
  for (const { form, tense, kinds } of proclitics) {
    const key = norm.slice(form.length);
    if (!norm.startsWith(form) || key === stem) continue;
    // A proclitic of verbs or of nouns alone would cut into short words that begin with its letter.
    if (tense === undefined && key.length >= (kinds === undefined ? 2 : 4)) keys.push({ key, cut: form.length });
  }
  return keys;
}
