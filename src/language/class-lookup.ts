import { memoise } from '../memo.ts';
import type { PackData } from './pack.ts';
import type { WordClass } from './word-class.ts';

const NO_CLASSES: ReadonlySet<WordClass> = new Set();
const NO_NAMES: readonly WordClass[] = [];
const NO_ENTRIES: readonly number[] = [];
const NO_MATCHES: Patterns['each'] = [];

/** What a table of the data has under a normalised word. */
export const under = <T>(table: Readonly<Record<string, T>>, norm: string): T | undefined =>
  Object.hasOwn(table, norm) ? table[norm] : undefined;

/** The indexes of the source entries with a normalised form. */
export const entriesOf = (data: PackData, norm: string): readonly number[] =>
  data.sourceRows[under(data.sourceForms, norm) ?? -1] ?? NO_ENTRIES;

/**
 * Finds the classes of normalised words: those that list the word, those whose pattern it matches,
 * and `head` and `title` by the source entries. Words of the same classes share one set.
 */
export function classLookup(data: PackData): (norm: string) => ReadonlySet<WordClass> {
  const patterns = patternsOf(data);
  const sets = memoise((names) => new Set(names.split(' ') as WordClass[]));
  return memoise((norm) => {
    const classes = isTagName(data, norm) ? GIVEN_NAME : classesIn(data, patterns, norm);
    return classes.length === 0 ? NO_CLASSES : sets(classes.join(' '));
  });
}

const GIVEN_NAME: readonly WordClass[] = ['given-name'];

/** Whether a word is a tag that begins with a given name: «#سامي_حداد» (#Sami_Haddad). */
function isTagName({ classes, classRows, classWords }: PackData, norm: string): boolean {
  const end = norm.indexOf('_');
  const row = end > 0 ? under(classWords, norm.slice(0, end)) : undefined;
  return row !== undefined && (classRows[row] ?? NO_ENTRIES).some((at) => classes[at] === 'given-name');
}

/** A language's patterns of word classes. */
interface Patterns {
  /** All of them as one, which is tried first: most words match none. */
  readonly any: RegExp;
  readonly each: readonly (readonly [wordClass: WordClass, pattern: RegExp])[];
}

function patternsOf({ patterns }: PackData): Patterns {
  const classes = Object.keys(patterns) as WordClass[];
  const each = classes.flatMap((name) => (patterns[name] ?? []).map((text) => [name, text] as const));
  return {
    any: new RegExp(each.map(([, text]) => `(?:${text})`).join('|') || '(?!)', 'u'),
    each: each.map(([name, text]) => [name, new RegExp(text, 'u')]),
  };
}

function classesIn(data: PackData, { any, each }: Patterns, norm: string): readonly WordClass[] {
  const entries = entriesOf(data, norm);
  const listed = data.classRows[under(data.classWords, norm) ?? -1] ?? NO_ENTRIES;
  const matched = any.test(norm) ? each.filter(([, pattern]) => pattern.test(norm)) : NO_MATCHES;
  if (entries.length + listed.length + matched.length === 0) return NO_NAMES;
  const classes = new Set(listed.map((at) => data.classes[at] as WordClass));
  for (const [wordClass] of matched) classes.add(wordClass);
  for (const entry of entries) {
    const role = data.sources[entry]?.role;
    if (role === 'title') classes.add('title');
    if (role === 'title' || role === 'head') classes.add('head');
  }
  return [...classes];
}
