import { memoise } from '../memo.ts';
import { readingOfMark, type WordReading, wordReader } from '../text/word-reading.ts';
import { classLookup, entriesOf, under } from './class-lookup.ts';
import { type ClassPhrase, CUE_KINDS, type CueForm, type CueKind, type Features } from './cue-forms.ts';
import { cueWordOf } from './cue-words.ts';
import { hedgeStartsOf } from './hedge-starts.ts';
import { type CueWord, type Lexeme, lengthsOf } from './lexeme.ts';
import { cacheByText } from './lexeme-cache.ts';
import type { Frame, Pack, PackData, PackFunctions } from './pack.ts';
import { type MarkKinds, markReader, quotationMarksOf, sentenceMarksOf } from './punctuation.ts';
import type { WordClass } from './word-class.ts';

const NO_FORMS: readonly CueForm[] = [];
const NO_PHRASES: readonly ClassPhrase[] = [];
// An event noun before a pronoun has so many letters: فوزه "his victory".
const SHORTEST_EVENT = 3;

/** Data that a language imports as JSON: a bundle holds it as text. */
export const readBundled = <T>(json: unknown): T => (typeof json === 'string' ? JSON.parse(json) : json) as T;

/** What was learned of a language from marked articles. */
type Learned = Partial<Pick<Pack, 'model' | 'confidence'>>;

/** The pack of a language, from its compiled data, its functions, and what was learned of it. */
export function loadPack(
  data: PackData,
  functions: PackFunctions,
  { model = null, confidence = null }: Learned = {},
): Pack {
  const classesOf = classLookup(data);
  const is = (wordClass: WordClass, norm: string): boolean => classesOf(norm).has(wordClass);
  const unknown = unknownRows(data);
  const isKnown = (norm: string): boolean =>
    (Object.hasOwn(data.classWords, norm) && !unknown.has(data.classWords[norm] as number)) ||
    Object.hasOwn(data.forms, norm) ||
    Object.hasOwn(data.sourceForms, norm);
  const splitsBefore = (norm: string): boolean => isKnown(norm) || beginsName(data, norm) || isLongSurname(norm, is);
  const readOne = wordReader({ ...functions, split: (word) => functions.split(word, splitsBefore) });
  const cueOf = (word: string, norm: string) => cueWordOf(pack, norm, functions.mayEndInPronoun(word));
  const phraseCut = phraseCutter(data, functions);
  const lexemeOf = (word: string, reading: WordReading, mark = 0): Lexeme =>
    toLexeme(reading, { pack, classesOf, cue: cueOf(word, reading.norm), mark, phraseCut: phraseCut(word, reading) });
  const proclitics = new Set(data.proclitics.map(({ form }) => form));
  const kindsOf = markReader(data.profile.punctuation);
  const pack: Pack = {
    ...functions,
    data: { ...data, frames: withSharedSlots(data.frames) },
    profile: data.profile,
    model,
    confidence,
    language: data.id,
    readWord: cacheByText((word) => lexemeOf(word, readOne(word))),
    readMark: memoise((mark) => lexemeOf(mark, readingOfMark(mark), kindsOf(mark))),
    quotationMarks: quotationMarksOf(data.profile.punctuation),
    sentenceMarks: sentenceMarksOf(data.profile.punctuation),
    isProclitic: (norm) => proclitics.has(norm),
    procliticsIn: memoise((text) => procliticsIn(data, text)),
    isOwnScript: isWrittenIn(data.profile.scripts),
    normalise: memoise(functions.normalise),
    citation: memoise(functions.citation),
    isKnown,
    eventStem: memoise((norm) => withoutPronoun(data, functions, norm).some((stem) => is('event', stem))),
    isAbbreviation: (norm) => is('abbreviation', norm),
    is,
    listedForms: formsBy(data),
    longestSource: (norm) => under(data.sourceLengths, norm) ?? (Object.hasOwn(data.sourceForms, norm) ? 1 : 0),
    longestIn: (wordClass) => under(data.classLengths, wordClass) ?? 1,
    sourceEntries: (norm) => entriesOf(data, norm),
    withoutPronoun: memoise((norm) => withoutPronoun(data, functions, norm)),
  };
  return pack;
}

/**
 * The rows of words whose only class is that of nouns for things or that of surnames. They do not count as known: proclitics
 * are not split from names that end in one («بسمة», Basma, is not «ب» and «سمة», a feature), and what holds of unlisted
 * names holds of the listed ones.
 */
const unknownRows = ({ classes, classRows }: PackData): ReadonlySet<number> =>
  new Set(
    classRows.flatMap((row, index) =>
      row.length === 1 && UNKNOWN.has(classes[row[0] as number] as WordClass) ? [index] : [],
    ),
  );

const UNKNOWN: ReadonlySet<WordClass> = new Set(['thing-noun', 'surname']);

/** Whether the name of an outlet, or of another body of several words, begins with a word: سكاي in «لسكاي نيوز» "to Sky News". */
const beginsName = ({ classPhrases, sourceLengths }: PackData, norm: string): boolean =>
  Object.hasOwn(sourceLengths, norm) ||
  under(classPhrases, norm)?.some(({ wordClass }) => wordClass === 'outlet') === true;

/** Whether a word is a listed surname, too long to be the end of another word: «لترامب» (to Trump), but not «بازار» (Bazaar). */
const isLongSurname = (norm: string, is: Pack['is']): boolean =>
  norm.length >= SHORTEST_LED_SURNAME && is('surname', norm);

const SHORTEST_LED_SURNAME = 5;

/** The proclitics that a run of them is made of, the outermost first; letters where no affix fits. */
function procliticsIn({ proclitics }: PackData, text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at += (found.at(-1) as string).length) {
    const fitting = proclitics.map(({ form }) => form).filter((form) => text.startsWith(form, at));
    found.push(fitting.sort((a, b) => b.length - a.length)[0] ?? text.charAt(at));
  }
  return found;
}

/** Tells how many UTF-16 units of a word's proclitics lie outside the phrase that it begins: all but an article. */
function phraseCutter({ proclitics }: PackData, { normalise }: PackFunctions) {
  const articles = proclitics.filter(({ article }) => article === true).map(({ form }) => form);
  return (word: string, { proclitic, cut }: WordReading): number => {
    const article = articles.find((form) => proclitic.endsWith(form));
    if (article === undefined) return cut;
    const outer = proclitic.slice(0, -article.length);
    let length = 0;
    while (length < cut && normalise(word.slice(0, length)) !== outer) length++;
    return length;
  };
}

/** Tells whether a word is written in one of some scripts; what all scripts share, such as an apostrophe, counts for each. */
function isWrittenIn(scripts: readonly string[]): (word: string) => boolean {
  const letters = [...scripts, 'Common', 'Inherited'].map((script) => `\\p{Script=${script}}`).join('');
  const pattern = new RegExp(`^[${letters}]+$`, 'u');
  return (word) => pattern.test(word);
}

/** The frames, those with the same slots before the cue sharing one list, so that the slots are read once. */
function withSharedSlots(frames: readonly Frame[]): Frame[] {
  const lists = new Map(frames.map(({ left }) => [left.join(' '), left]));
  return frames.map((frame) => ({ ...frame, left: lists.get(frame.left.join(' ')) ?? frame.left }));
}

/** The cue readings that compiled data lists for a normalised word. */
export function formsIn({ forms, features }: PackData, norm: string): readonly CueForm[] {
  const row = under(forms, norm);
  if (row === undefined) return NO_FORMS;
  return Array.from({ length: row.length / 3 }, (_, at) => ({
    entry: row[3 * at] as number,
    kind: CUE_KINDS[row[3 * at + 1] as number] as CueKind,
    features: features[row[3 * at + 2] as number] as Features,
  }));
}

/** The same as a function that keeps its answers. */
function formsBy(data: PackData): Pack['listedForms'] {
  const listed = memoise((norm) => formsIn(data, norm));
  return (norm) => (Object.hasOwn(data.forms, norm) ? listed(norm) : NO_FORMS);
}

/** What the reader of a word knows of its language and its cue readings. */
interface WordContext {
  readonly pack: Pack;
  readonly classesOf: (norm: string) => ReadonlySet<WordClass>;
  readonly cue: CueWord | null;
  readonly mark: MarkKinds;
  readonly phraseCut: number;
}

/** A word with all that the pack knows of it. */
function toLexeme(reading: WordReading, { pack, classesOf, cue, mark, phraseCut }: WordContext): Lexeme {
  const { data } = pack;
  const { norm, proclitic, stem, cut, capital } = reading;
  const [whole, stemClasses] = [classesOf(norm), classesOf(stem)];
  const classes = stem === norm ? whole : joined(whole, [...stemClasses]);
  const begun = phrasesOf(data, norm, stem);
  const begins = joined(
    classes,
    begun.map(({ wordClass }) => wordClass),
  );
  const hedges = hedgeStartsOf(data, reading);
  return {
    norm,
    proclitic,
    stem,
    cut,
    phraseCut,
    capital,
    mark,
    classes,
    stemClasses,
    citation: pack.citation(stem),
    bareCitation: pack.citation(pack.bare(stem)),
    longestSource: pack.longestSource(norm),
    longestStemSource: pack.longestSource(stem),
    begins,
    classLengths: lengthsOf(begins),
    phrases: begun,
    cue,
    hedges,
  };
}

function phrasesOf({ classPhrases }: PackData, norm: string, stem: string): readonly ClassPhrase[] {
  const whole = under(classPhrases, norm) ?? NO_PHRASES;
  const ofStem = stem === norm ? NO_PHRASES : (under(classPhrases, stem) ?? NO_PHRASES);
  return ofStem.length === 0 ? whole : [...whole, ...ofStem];
}

const joined = (set: ReadonlySet<WordClass>, more: readonly WordClass[]): ReadonlySet<WordClass> =>
  more.length === 0 ? set : new Set([...set, ...more]);

/** What may be left of a normalised word without an enclitic pronoun of the third person. */
function withoutPronoun(data: PackData, functions: PackFunctions, norm: string): string[] {
  return data.enclitics
    .filter(({ form, person }) => person === 3 && norm.endsWith(form) && norm.length - form.length >= SHORTEST_EVENT)
    .flatMap(({ form }) => functions.beforePronoun(norm.slice(0, -form.length)));
}
