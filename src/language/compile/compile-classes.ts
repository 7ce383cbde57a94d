import type { ClassPhrase } from '../cue-forms.ts';
import type { PackData } from '../pack.ts';
import { CLASS_SIGN, type ClassLists } from '../schema/classes.ts';
import type { WordClass } from '../word-class.ts';
import { Interned, interned, push, type SplitWords, sortLongestFirst } from './tables.ts';

type ClassData = 'classes' | 'classRows' | 'classWords' | 'classPhrases' | 'classLengths';

/** The word classes of a language by their words: what a word is, is asked far more often than what a class holds. */
export function compileClasses(lists: ClassLists, words: SplitWords): Pick<PackData, ClassData> {
  const classes = Object.keys(lists) as WordClass[];
  const classWords: Record<string, number[]> = {};
  const classPhrases: Record<string, ClassPhrase[]> = {};
  classes.forEach((wordClass, at) => {
    for (const text of new Set(membersOf(lists, wordClass, words))) {
      const [first = '', ...rest] = text.split(' ');
      if (rest.length > 0) push(classPhrases, first, { wordClass, rest });
      else push(classWords, first, at);
    }
  });
  sortLongestFirst(classPhrases);
  const rows = new Interned<number[]>();
  return {
    classes,
    classWords: interned(classWords, rows),
    classRows: rows.values,
    classPhrases,
    classLengths: longestPhrases(Object.values(classPhrases).flat()),
  };
}

/** The normalised words and phrases of a class, those of the classes that it includes among them. */
const membersOf = (lists: ClassLists, wordClass: WordClass, words: SplitWords): string[] =>
  (lists[wordClass] ?? []).flatMap((text) =>
    text.startsWith(CLASS_SIGN)
      ? membersOf(lists, text.slice(CLASS_SIGN.length) as WordClass, words)
      : [words(text).join(' ')],
  );

/** The number of words of the longest phrase of each class. */
function longestPhrases(phrases: readonly ClassPhrase[]): Partial<Record<WordClass, number>> {
  const lengths: Partial<Record<WordClass, number>> = {};
  for (const { wordClass, rest } of phrases) lengths[wordClass] = Math.max(lengths[wordClass] ?? 0, rest.length + 1);
  return lengths;
}
