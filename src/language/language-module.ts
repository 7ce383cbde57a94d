import type { WordLists } from './newsroom-lists.ts';
import type { Pack } from './pack.ts';

/** What the folder of a language gives the program, in parts that are loaded when they are first used. */
export interface LanguageModule {
  readonly pack: () => Promise<Pack>;
  /** The word lists of newsroom rules, which are loaded by what checks sourcing alone. */
  readonly newsroom: () => Promise<WordLists>;
}
