import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { functions as arabic } from './ar/functions.ts';
import { inflect as inflectArabic } from './ar/inflect.ts';
import type { ClassPhrase, CueForm, CueKind, CuePhrase, Features, HedgeForm } from './cue-forms.ts';
import { CUE_KINDS } from './cue-forms.ts';
import { functions as english } from './en/functions.ts';
import { inflect as inflectEnglish } from './en/inflect.ts';
import {
  type CueSpec,
  cueFile,
  type FrameSpec,
  frameFile,
  type HedgeSpec,
  hedgeFile,
  type MarksSpec,
  marksFile,
  type NewsroomSpec,
  newsroomFile,
  type SourceSpec,
  sourceFile,
  wordFile,
} from './entries.ts';
import { readGlossary, wordClassSource } from './glossary.ts';
import type { WordLists } from './newsroom-lists.ts';
import type { Affix, CueEntry, HedgeEntry, PackData, PackFunctions } from './pack.ts';
import { isPattern } from './pack.ts';
import { type Profile, profileFile } from './profile.ts';
import type { WordClass } from './word-class.ts';

// Turns each language's YAML into src/language/<id>/pack.json and newsroom.json, so that no YAML is read at run time.

/** What a language needs at compile time: its matching functions, and the expansion of a cue's stems. */
interface Compiler extends PackFunctions {
  readonly inflect: (spec: CueSpec) => readonly (readonly [form: string, features: Features, kind: CueKind])[];
}

const COMPILERS: Readonly<Record<string, Compiler>> = {
  ar: { ...arabic, inflect: inflectArabic },
  en: { ...english, inflect: inflectEnglish },
};

/** The languages that have a folder of data. */
export const LANGUAGES: readonly string[] = Object.keys(COMPILERS);

/** One language's data as people wrote it, checked for shape. Throws with file, entry and key where it is not sound. */
export interface Lexicon {
  readonly cues: readonly CueSpec[];
  readonly frames: readonly FrameSpec[];
  readonly sources: readonly SourceSpec[];
  readonly hedges: readonly HedgeSpec[];
  readonly marks: MarksSpec;
  readonly profile: Profile;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Reads and checks a language's YAML files. */
export function readLexicon(id: string): Lexicon {
  const lexicon: Lexicon = {
    cues: readYaml(id, 'cues', cueFile),
    frames: readYaml(id, 'frames', frameFile),
    sources: readYaml(id, 'sources', sourceFile),
    hedges: readYaml(id, 'hedges', hedgeFile),
    marks: readYaml(id, 'marks', marksFile),
    profile: readYaml(id, 'profile', profileFile),
    words: readYaml(id, 'words', wordFile),
  };
  const known = readGlossary();
  for (const name of [lexicon.marks.classes, lexicon.marks.patterns, lexicon.words].flatMap(Object.keys))
    if (!Object.hasOwn(known, name)) throw new Error(`${id}: the class '${name}' is not in glossary.yaml`);
  return lexicon;
}

function readYaml<T>(id: string, name: string, schema: z.ZodType<T>): T {
  const file = new URL(`./${id}/${name}.yaml`, import.meta.url);
  const data: unknown = parse(readFileSync(file, 'utf8')) ?? (schema === (wordFile as unknown) ? {} : []);
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const index = issue?.path[0];
  const entry =
    Array.isArray(data) && typeof index === 'number' ? ((data[index] as { id?: string })?.id ?? index) : index;
  throw new Error(`${id}/${name}.yaml: ${String(entry)}: ${z.prettifyError(result.error)}`);
}

/** The compiled pack of a lexicon: forms expanded and normalised, examples left out. */
export function compilePack(id: string, lexicon: Lexicon): PackData {
  const compiler = COMPILERS[id];
  if (compiler === undefined) throw new Error(`no compiler for the language '${id}'`);
  const words = (text: string): string[] => text.split(/\s+/u).map(compiler.normalise);
  const { forms, phrases } = compileCues(lexicon.cues, compiler, words);
  const features = new Interned<Features>();
  const sourceForms = index(lexicon.sources, (spec) => spec.forms.map((form) => words(form).join(' ')));
  const sourceRows = new Interned<number[]>();
  return {
    id,
    profile: lexicon.profile,
    cues: lexicon.cues.map(toEntry),
    forms: Object.fromEntries(
      Object.entries(forms).map(([norm, list]) => [
        norm,
        list.flatMap((form) => [form.entry, CUE_KINDS.indexOf(form.kind), features.indexOf(form.features)]),
      ]),
    ),
    features: features.values,
    phrases,
    frames: lexicon.frames.map(({ id: frame, cues, left, right }) => ({ id: frame, cues, left, right })),
    sources: lexicon.sources.map(({ id: source, transparency, role, gender, number }) => ({
      id: source,
      transparency,
      role,
      gender: gender ?? null,
      number: number ?? null,
    })),
    sourceForms: interned(sourceForms, sourceRows),
    sourceRows: sourceRows.values,
    sourceLengths: lengthsOf(Object.keys(sourceForms)),
    hedges: lexicon.hedges.map((spec) => toHedge(spec, compiler.normalise)),
    hedgeForms: compileHedges(lexicon.hedges, words),
    ...compileClasses([lexicon.marks.classes, lexicon.words], words),
    patterns: lexicon.marks.patterns,
    proclitics: lexicon.marks.proclitics as readonly Affix[],
    enclitics: lexicon.marks.enclitics as readonly Affix[],
  };
}

/** Values kept once each, known by their index. */
class Interned<T> {
  readonly values: T[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** A table with the number of each value in the place of the value. */
const interned = <T>(table: Readonly<Record<string, T>>, rows: Interned<T>): Record<string, number> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, rows.indexOf(value)]));

function toEntry(spec: CueSpec): CueEntry {
  const { id, kind, stance, nominal, particles, via, clause, bare, quote, addressee } = spec;
  const { certainty = null, polarity = null, irrealis = null } = spec;
  const sense = spec.sense ?? (certainty === 'belief' ? 'thought' : 'speech');
  const content = { nominal, particles, via, clause, bare, quote, addressee };
  return { id, kind, sense, stance, certainty, polarity, irrealis, ...content };
}

function compileCues(cues: readonly CueSpec[], compiler: Compiler, words: (text: string) => string[]) {
  const forms: Record<string, CueForm[]> = {};
  const phrases: Record<string, CuePhrase[]> = {};
  cues.forEach((spec, entry) => {
    const written = spec.forms.map((form): readonly [string, Features, CueKind] => {
      if (typeof form === 'string') return [form, {}, spec.kind];
      const { form: text, kind = spec.kind, ...features } = form;
      return [text, features as Features, kind];
    });
    for (const [text, features, kind] of [...compiler.inflect(spec), ...written]) {
      const [first = '', ...rest] = words(text);
      if (rest.length > 0) push(phrases, first, { entry, kind, features, rest });
      else addForm(forms, first, { entry, kind, features });
    }
  });
  for (const list of Object.values(phrases)) list.sort((a, b) => b.rest.length - a.rest.length);
  return { forms, phrases };
}

function addForm(forms: Record<string, CueForm[]>, norm: string, form: CueForm): void {
  const known = Object.hasOwn(forms, norm) ? (forms[norm] ?? []) : [];
  if (!known.some((other) => JSON.stringify(other) === JSON.stringify(form))) push(forms, norm, form);
}

/** Adds a value to the list that a table has under a key. */
function push<T>(table: Record<string, T[]>, key: string, value: T): void {
  if (Object.hasOwn(table, key)) table[key]?.push(value);
  else table[key] = [value];
}

function toHedge(spec: HedgeSpec, normalise: (word: string) => string): HedgeEntry {
  const {
    id,
    kind,
    scope,
    certainty = null,
    stance = null,
    polarity = null,
    irrealis = null,
    head,
    clause,
    lower,
  } = spec;
  // A pattern is left as written: to normalise it could change what its signs mean.
  const part = (word: string): string => (isPattern(word) ? word : normalise(word));
  const rows = (list: readonly string[]): string[] => list.map((row) => row.split(/\s+/u).map(part).join(' '));
  return {
    ...{ id, kind, scope, certainty, stance, polarity, irrealis, head, clause, lower },
    next: rows(spec.next),
    notNext: rows(spec.notNext),
    previous: rows(spec.previous),
    notPrevious: rows(spec.notPrevious),
    with: spec.with.map(normalise),
  };
}

function compileHedges(hedges: readonly HedgeSpec[], words: (text: string) => string[]): Record<string, HedgeForm[]> {
  const forms: Record<string, HedgeForm[]> = {};
  hedges.forEach((spec, entry) => {
    for (const form of spec.forms) {
      const [first = '', ...rest] = words(form);
      push(forms, first, { entry, rest });
    }
  });
  for (const list of Object.values(forms)) list.sort((a, b) => b.rest.length - a.rest.length);
  return forms;
}

// A word that begins with this sign stands for all the words of the class behind it.
const CLASS_SIGN = '@';

type ClassData = 'classes' | 'classRows' | 'classWords' | 'classPhrases' | 'classLengths';

function compileClasses(
  files: readonly Readonly<Record<string, readonly string[]>>[],
  words: (text: string) => string[],
): Pick<PackData, ClassData> {
  const lists: Record<string, string[]> = {};
  for (const [name, list] of files.flatMap((file) => Object.entries(file)))
    lists[name] = [...(lists[name] ?? []), ...list];
  const wordsIn = (text: string): string[] =>
    text.startsWith(CLASS_SIGN)
      ? (lists[text.slice(1)] ?? unknownClass(text)).flatMap(wordsIn)
      : [words(text).join(' ')];
  const classWords: Record<string, number[]> = {};
  const classPhrases: Record<string, ClassPhrase[]> = {};
  const classes = Object.keys(lists) as WordClass[]; // readLexicon has checked them
  classes.forEach((wordClass, at) => {
    for (const text of new Set(lists[wordClass]?.flatMap(wordsIn))) {
      const [first = '', ...rest] = text.split(' ');
      if (rest.length > 0) push(classPhrases, first, { wordClass, rest });
      else push(classWords, first, at);
    }
  });
  for (const list of Object.values(classPhrases)) list.sort((a, b) => b.rest.length - a.rest.length);
  const lengths = new Map<string, number>();
  for (const { wordClass, rest } of Object.values(classPhrases).flat())
    lengths.set(wordClass, Math.max(lengths.get(wordClass) ?? 0, rest.length + 1));
  const rows = new Interned<number[]>();
  return {
    classes,
    classWords: interned(classWords, rows),
    classRows: rows.values,
    classPhrases,
    classLengths: Object.fromEntries(lengths),
  };
}

/** How many words the longest of some phrases has that begins with a word: asked first, most phrases need not be put together. */
function lengthsOf(phrases: readonly string[]): Record<string, number> {
  const longest = new Map<string, number>();
  for (const phrase of phrases) {
    const [first = '', ...rest] = phrase.split(' ');
    if (rest.length > 0) longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  return Object.fromEntries(longest);
}

function unknownClass(text: string): never {
  throw new Error(`'${text}' is no class of this language; the sign ${CLASS_SIGN} stands before the name of one`);
}

function index<T>(entries: readonly T[], keys: (entry: T) => readonly string[]): Record<string, number[]> {
  const table: Record<string, number[]> = {};
  entries.forEach((entry, at) => {
    for (const key of new Set(keys(entry))) push(table, key, at);
  });
  return table;
}

/** Reads and checks a language's word lists for newsroom rules. */
export const readNewsroom = (id: string): NewsroomSpec => readYaml(id, 'newsroom', newsroomFile);

/** The lists with their words normalised, examples left out. */
export function compileNewsroom(id: string, spec: NewsroomSpec): WordLists {
  const normalise = COMPILERS[id]?.normalise ?? ((word: string) => word);
  const group = ({ id: name, words, patterns }: NewsroomSpec['loaded'][number]) => ({
    ...{ id: name, patterns },
    words: words.map((text) => text.split(/\s+/u).map(normalise).join(' ')),
  });
  return Object.fromEntries(
    Object.entries(spec).map(([list, groups]) => [list, groups.map(group)]),
  ) as unknown as WordLists;
}

/** Compiles every language and writes its pack.json and newsroom.json. */
export function compileAll(): void {
  write('word-class.ts', wordClassSource(Object.keys(readGlossary()).sort()));
  for (const id of LANGUAGES) {
    writeJson(id, 'pack', compilePack(id, readLexicon(id)));
    writeJson(id, 'newsroom', compileNewsroom(id, readNewsroom(id)));
  }
}

const writeJson = (id: string, name: string, data: unknown): void =>
  write(`${id}/${name}.json`, `${JSON.stringify(data)}\n`);

function write(name: string, text: string): void {
  const file = fileURLToPath(new URL(name, import.meta.url));
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file); // whole or not at all: another run may be reading it
}

if (process.argv[1] === fileURLToPath(import.meta.url)) compileAll();
