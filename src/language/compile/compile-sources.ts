import type { PackData } from '../pack.ts';
import type { SourceSpec } from '../schema/sources.ts';
import { Interned, interned, push, type SplitWords } from './tables.ts';

/** The sources of a lexicon as entries, and which of them have a form. */
export function compileSources(
  specs: readonly SourceSpec[],
  words: SplitWords,
): Pick<PackData, 'sources' | 'sourceForms' | 'sourceRows' | 'sourceLengths'> {
  const forms: Record<string, number[]> = {};
  specs.forEach((spec, entry) => {
    for (const form of new Set(spec.forms.map((text) => words(text).join(' ')))) push(forms, form, entry);
  });
  const rows = new Interned<number[]>();
  return {
    sources: specs.map(
      ({ id, transparency, role, gender = null, number = null, name = null, aliases = false, forms: [full = ''] }) => ({
        ...{ id, transparency, role, gender, number, name },
        full: aliases ? words(full) : null,
      }),
    ),
    sourceForms: interned(forms, rows),
    sourceRows: rows.values,
    sourceLengths: lengthsOf(Object.keys(forms)),
  };
}

/** The number of words of the longest phrase that begins with a word, so that most phrases need not be put together. */
function lengthsOf(phrases: readonly string[]): Record<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    if (rest.length > 0) longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  return Object.fromEntries(longest);
}
