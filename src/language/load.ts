import { readingOfMark, type WordReading, wordReader } from '../text/word-reading.ts';
import { cueWordOf } from './forms.ts';
import { hedgeStartsOf } from './hedge-starts.ts';
import { lazily, memoise } from './memo.ts';
import {
  type ClassPhrase,
  CUE_KINDS,
  type CueForm,
  type CueKind,
  type Features,
  type Frame,
  type Pack,
  type PackData,
  type PackFunctions,
} from './pack.ts';
import type { CueWord, Word } from './word.ts';
import { keepWords } from './word-cache.ts';

/** A language's word classes, by word: what a word is is asked far more often than what a class holds. */
interface ClassIndex {
  readonly words: ReadonlyMap<string, readonly string[]>;
  /** By first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly ClassPhrase[]>;
  readonly patterns: readonly (readonly [wordClass: string, pattern: RegExp])[];
}

const NO_FORMS: readonly CueForm[] = [];
const NO_CLASSES: ReadonlySet<string> = new Set();
const NO_PHRASES: readonly ClassPhrase[] = [];
const NO_ENTRIES: readonly number[] = [];
const SHORTEST_EVENT = 3;

/** Makes compiled data and a language's functions into a pack to analyse with. */
export function loadPack(data: PackData, functions: PackFunctions, model: Pack['model'] = null): Pack {
  const index = indexClasses(data);
  const classesOf = memoise(distinctSets((norm) => classesIn(data, index, norm)));
  const is = (wordClass: string, norm: string): boolean => classesOf(norm).has(wordClass);
  const isKnown = (norm: string): boolean =>
    index.words.has(norm) || Object.hasOwn(data.forms, norm) || Object.hasOwn(data.sourceForms, norm);
  const readOne = wordReader({ ...functions, split: (word) => functions.split(word, isKnown) });
  const cueOf = (word: string, norm: string) => cueWordOf(pack, norm, functions.mayEndInPronoun(word));
  const known = (word: string, reading: WordReading): Word =>
    toWord(reading, index, { data, classesOf, cue: cueOf(word, reading.norm) });
  const pack: Pack = {
    ...functions,
    data: { ...data, frames: withSharedSlots(data.frames) },
    model,
    language: data.id,
    readWord: keepWords((word) => known(word, readOne(word))),
    readMark: memoise((mark) => known(mark, readingOfMark(mark))),
    normalise: memoise(functions.normalise),
    citation: memoise(functions.citation),
    isKnown,
    eventStem: (norm) => withoutPronoun(data, functions, norm).some((stem) => is('event', stem)),
    isAbbreviation: (norm) => is('abbreviation', norm),
    is,
    listedForms: formsBy(data),
    longestSource: longestBy(Object.keys(data.sourceForms)),
    sourceEntries: (norm) => (Object.hasOwn(data.sourceForms, norm) ? data.sourceForms[norm] : undefined) ?? NO_ENTRIES,
  };
  return pack;
}

/** Frames that ask for the same slots before the cue share one list of them, so that those need be read only once. */
function withSharedSlots(frames: readonly Frame[]): Frame[] {
  const lists = new Map(frames.map(({ left }) => [left.join(' '), left]));
  return frames.map((frame) => ({ ...frame, left: lists.get(frame.left.join(' ')) ?? frame.left }));
}

/** The cue readings that compiled data lists for a normalised word. */
export function formsIn({ forms, features }: PackData, norm: string): readonly CueForm[] {
  const row = Object.hasOwn(forms, norm) ? forms[norm] : undefined;
  if (row === undefined) return NO_FORMS;
  return Array.from({ length: row.length / 3 }, (_, at) => ({
    entry: row[3 * at] as number,
    kind: CUE_KINDS[row[3 * at + 1] as number] as CueKind,
    features: features[row[3 * at + 2] as number] as Features,
  }));
}

/** The same, made once for each word that is listed. */
function formsBy(data: PackData): Pack['listedForms'] {
  const listed = memoise((norm) => formsIn(data, norm));
  return (norm) => (Object.hasOwn(data.forms, norm) ? listed(norm) : NO_FORMS);
}

/** How many words the longest of some phrases has that begins with a word; asked first, most phrases need not be put together. */
function longestBy(phrases: readonly string[]): (first: string) => number {
  const lengths = lazily(() => {
    const longest = new Map<string, number>();
    for (const phrase of phrases) {
      const [first = '', ...rest] = phrase.split(' ');
      longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
    }
    return longest;
  });
  return (first) => lengths().get(first) ?? 0;
}

function indexClasses(data: PackData): ClassIndex {
  const words = new Map<string, string[]>();
  const phrases = new Map<string, ClassPhrase[]>();
  for (const [wordClass, list] of Object.entries(data.classes)) {
    for (const text of list) {
      if (!text.includes(' ')) {
        push(words, text, wordClass);
        continue;
      }
      const [first = '', ...rest] = text.split(' ');
      push(phrases, first, { wordClass, rest });
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  const patterns = Object.entries(data.patterns).flatMap(([name, list]) =>
    list.map((text) => [name, new RegExp(text, 'u')] as const),
  );
  return { words, phrases, patterns };
}

function push<T>(table: Map<string, T[]>, key: string, value: T): void {
  const list = table.get(key);
  if (list === undefined) table.set(key, [value]);
  else list.push(value);
}

/** Words of the same classes, of which most have none, share one set. */
function distinctSets(classesOf: (norm: string) => readonly string[]): (norm: string) => ReadonlySet<string> {
  const sets = memoise((names) => new Set(names.split(' ')));
  return (norm) => {
    const classes = classesOf(norm);
    return classes.length === 0 ? NO_CLASSES : sets(classes.join(' '));
  };
}

interface Known {
  readonly data: PackData;
  readonly classesOf: (norm: string) => ReadonlySet<string>;
  readonly cue: CueWord | null;
}

/** All of a word by itself; field by field, for a whole vocabulary is read in the first articles. */
function toWord(reading: WordReading, { phrases }: ClassIndex, { data, classesOf, cue }: Known): Word {
  const { norm, proclitic, stem, cut, capital } = reading;
  const [whole, stemClasses] = [classesOf(norm), classesOf(stem)];
  const classes = stem === norm ? whole : joined(whole, [...stemClasses]);
  const begun = [
    phrases.get(norm) ?? NO_PHRASES,
    stem === norm ? NO_PHRASES : (phrases.get(stem) ?? NO_PHRASES),
  ].flat();
  const begins = joined(
    classes,
    begun.map(({ wordClass }) => wordClass),
  );
  const hedges = hedgeStartsOf(data, reading);
  return { norm, proclitic, stem, cut, capital, classes, stemClasses, begins, phrases: begun, cue, hedges };
}

const joined = (set: ReadonlySet<string>, more: readonly string[]): ReadonlySet<string> =>
  more.length === 0 ? set : new Set([...set, ...more]);

/** The classes of a word: those that list it, those whose pattern it matches, and what source entries make of it. */
function classesIn(data: PackData, { words, patterns }: ClassIndex, norm: string): string[] {
  const classes = new Set(words.get(norm));
  for (const [wordClass, pattern] of patterns) if (pattern.test(norm)) classes.add(wordClass);
  for (const entry of Object.hasOwn(data.sourceForms, norm) ? (data.sourceForms[norm] ?? []) : []) {
    const role = data.sources[entry]?.role;
    if (role === 'title') classes.add('title');
    if (role === 'title' || role === 'head') classes.add('head');
  }
  return [...classes];
}

/** What a word may be without an enclitic pronoun of the third person. */
function withoutPronoun(data: PackData, functions: PackFunctions, norm: string): string[] {
  return data.enclitics
    .filter(({ form, person }) => person === 3 && norm.endsWith(form) && norm.length - form.length >= SHORTEST_EVENT)
    .flatMap(({ form }) => functions.beforePronoun(norm.slice(0, -form.length)));
}
