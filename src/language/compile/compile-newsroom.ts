import type { WordGroup, WordLists } from '../newsroom-lists.ts';
import type { NewsroomSpec } from '../schema/newsroom.ts';
import type { Compiler } from './compiler.ts';
import { compilerOf } from './compilers.ts';
import { wordSplitter } from './tables.ts';

/** The word lists of newsroom rules with their words normalised, examples left out. */
export function compileNewsroom(id: string, spec: NewsroomSpec, { normalise }: Compiler = compilerOf(id)): WordLists {
  const split = wordSplitter(normalise);
  const group = ({ id: name, words, patterns }: NewsroomSpec['loaded'][number]): WordGroup => ({
    id: name,
    patterns,
    words: words.map((text) => split(text).join(' ')),
  });
  return Object.fromEntries(
    Object.entries(spec).map(([list, groups]) => [list, groups.map(group)]),
  ) as unknown as WordLists;
}
