import type { WordLists } from '../newsroom-lists.ts';
import type { PackData } from '../pack.ts';
import { compileNewsroom } from './compile-newsroom.ts';
import { compilePack } from './compile-pack.ts';
import type { Compiler } from './compiler.ts';
import { compilerOf } from './compilers.ts';
import { folderOf, readLexicon, readNewsroom } from './lexicon.ts';

/** What the folder of a language compiles to. */
export interface CompiledLanguage {
  readonly pack: PackData;
  readonly newsroom: WordLists;
}

/**
 * Compiles the YAML files of a language; the folder's path is relative to the project's. Throws a LexiconError for a
 * malformed file.
 */
export const compileLanguage = (
  id: string,
  folder: string = folderOf(id),
  compiler: Compiler = compilerOf(id),
): CompiledLanguage => ({
  pack: compilePack(id, readLexicon(id, folder), compiler),
  newsroom: compileNewsroom(id, readNewsroom(id, folder), compiler),
});
