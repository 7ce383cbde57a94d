import type { Profile } from '../profile.ts';
import { type ClassLists, classFile, type Glossary, wordFile } from '../schema/classes.ts';
import { type CliticSpec, cliticFile } from '../schema/clitics.ts';
import { type CueSpec, cueFile } from '../schema/cues.ts';
import { type FrameSpec, frameFile } from '../schema/frames.ts';
import { type HedgeSpec, hedgeFile } from '../schema/hedges.ts';
import { type NewsroomSpec, newsroomFile } from '../schema/newsroom.ts';
import { profileFile } from '../schema/profile.ts';
import { type SourceSpec, sourceFile } from '../schema/sources.ts';
import type { WordClass } from '../word-class.ts';
import { readGlossary } from './glossary.ts';
import { hasFile, LexiconError, readYaml } from './yaml-file.ts';

/** One language's data as people wrote it, checked for shape. */
export interface Lexicon {
  readonly cues: readonly CueSpec[];
  readonly frames: readonly FrameSpec[];
  readonly sources: readonly SourceSpec[];
  readonly hedges: readonly HedgeSpec[];
  readonly clitics: CliticSpec;
  readonly profile: Profile;
  readonly classes: {
    /** Words and phrases by class: those of classes.yaml, words.yaml and names.yaml, which a language need not have. */
    readonly lists: ClassLists;
    readonly patterns: ClassLists;
  };
}

/**
 * Reads and checks a language's YAML files in a folder, whose path is relative to the project's. Throws a LexiconError that
 * lists the problems of the first bad file.
 */
export function readLexicon(id: string, folder = folderOf(id)): Lexicon {
  const glossary = readGlossary();
  const { lists, patterns } = readYaml(`${folder}/classes.yaml`, classFile(glossary));
  const words = readYaml(`${folder}/words.yaml`, wordFile(glossary));
  const names = hasFile(`${folder}/names.yaml`) ? readYaml(`${folder}/names.yaml`, wordFile(glossary)) : {};
  const lexicon: Lexicon = {
    cues: readYaml(`${folder}/cues.yaml`, cueFile),
    frames: readYaml(`${folder}/frames.yaml`, frameFile),
    sources: readYaml(`${folder}/sources.yaml`, sourceFile),
    hedges: readYaml(`${folder}/hedges.yaml`, hedgeFile),
    clitics: readYaml(`${folder}/clitics.yaml`, cliticFile),
    profile: readProfile(id, folder),
    classes: { lists: merged(merged(lists, words), names), patterns },
  };
  const missing = missingClasses(lexicon, glossary);
  if (missing.length > 0) throw new LexiconError(missing.map((name) => notListed(folder, name, glossary)).join('\n'));
  return lexicon;
}

/** Reads and checks a language's profile. */
export const readProfile = (id: string, folder = folderOf(id)): Profile =>
  readYaml(`${folder}/profile.yaml`, profileFile);

/** The folder of a language's data, relative to the project's. */
export const folderOf = (id: string): string => `src/language/${id}`;

const merged = (first: ClassLists, second: ClassLists): ClassLists => {
  const lists: Partial<Record<WordClass, readonly string[]>> = { ...first };
  for (const name of Object.keys(second) as WordClass[])
    lists[name] = [...(lists[name] ?? []), ...(second[name] ?? [])];
  return lists;
};

/** The classes that the glossary requires of the language and no file lists, not even as []. */
export const missingClasses = ({ classes, profile }: Pick<Lexicon, 'classes' | 'profile'>, glossary: Glossary) =>
  Object.keys(glossary).filter(
    (name) =>
      isRequired(glossary[name]?.required ?? 'optional', profile) &&
      !Object.hasOwn(classes.lists, name) &&
      !Object.hasOwn(classes.patterns, name),
  );

/** Whether a class is required of a language with this profile. */
function isRequired(required: Glossary[string]['required'], profile: Profile): boolean {
  if (typeof required === 'string') return required === 'all';
  const values: Readonly<Record<string, unknown>> = { ...profile };
  return Object.entries(required).every(([property, value]) => values[property] === value);
}

const notListed = (folder: string, name: string, glossary: Glossary): string =>
  `${folder}/classes.yaml:1:1: lists: ${name}: required and not listed (${glossary[name]?.meaning} List it as [] if the language has none)`;

/** Reads and checks a language's word lists for newsroom rules. */
export const readNewsroom = (id: string, folder = folderOf(id)): NewsroomSpec =>
  readYaml(`${folder}/newsroom.yaml`, newsroomFile);
