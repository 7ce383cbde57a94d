import type { Affix, PackData } from '../pack.ts';
import { compileClasses } from './compile-classes.ts';
import { compileCues } from './compile-cues.ts';
import { compileHedges } from './compile-hedges.ts';
import { compileSources } from './compile-sources.ts';
import type { Compiler } from './compiler.ts';
import { compilerOf } from './compilers.ts';
import type { Lexicon } from './lexicon.ts';
import { wordSplitter } from './tables.ts';

/** The compiled pack of a lexicon: forms expanded and normalised, examples left out. */
export function compilePack(id: string, lexicon: Lexicon, compiler: Compiler = compilerOf(id)): PackData {
  const words = wordSplitter(compiler.normalise);
  return {
    id,
    profile: lexicon.profile,
    ...compileCues(lexicon.cues, compiler),
    frames: lexicon.frames.map(({ id: frame, cues, left, right }) => ({ id: frame, cues, left, right })),
    ...compileSources(lexicon.sources, words),
    ...compileHedges(lexicon.hedges, compiler.normalise),
    ...compileClasses(lexicon.classes.lists, words),
    patterns: lexicon.classes.patterns,
    proclitics: lexicon.clitics.proclitics as readonly Affix[],
    enclitics: lexicon.clitics.enclitics as readonly Affix[],
  };
}
