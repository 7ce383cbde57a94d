import type { Lexeme } from '../../language/lexeme.ts';
import type { Pack } from '../../language/pack.ts';
import { onceFor } from '../../memo.ts';
import type { Token } from '../../text/tokens.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { type Clusters, NO_CLUSTERS } from './clusters.ts';
import { hashText } from './hashing.ts';

/** The number for "no token": a lexeme whose hashes are all 0. */
const NOTHING = 0;

/** The written words met so far, each with a small number and with hashes of its letters. */
export interface Lexemes {
  readonly numbers: Map<Lexeme, number>;
  /** Mark, number, capitals, hyphen; by lexeme. */
  readonly shape: number[];
  /** The entry that a word counts as by its class where it begins no cue, as a hash; 0 for none. */
  readonly classEntry: number[];
  /** A hash of each lexeme: of the whole word, a part of it, its cluster, or whether it is in a class. */
  readonly column: (name: string) => number[];
  /**
   * The lexicon's entries met so far, as hashes, and their numbers; number 0 stands for none. Some words are numbered
   * like entries: marks, pronouns, cues that have none.
   */
  readonly entries: number[];
  readonly entryNumbers: Map<number, number>;
  readonly add: (token: Token<Lexeme>, text: string) => number;
}

/** Options for the hashes of words. */
export interface LexemeOptions {
  readonly clusters: Clusters;
  /** Classes of words that count as entries where the lexicon lists no cue; the first that fits counts. */
  readonly entryClasses: readonly string[];
}

/** A word's hash in a column. */
type Column = (word: Spelling) => number;

interface Spelling {
  readonly lexeme: Lexeme;
  /** The normalised word, with 0 for each digit of a number. */
  readonly norm: string;
}

const PREFIX = 5;
const SUFFIX = 3;
const ENDING = 2;

function columnNamed(name: string, pack: Pack, clusters: Clusters): Column {
  const [kind = '', detail = ''] = name.split('.');
  switch (kind) {
    case 'word':
      return ({ norm }) => hashText(norm);
    case 'stem':
      return ({ lexeme, norm }) =>
        hashText(lexeme.proclitic === '' ? partsOf(pack, norm).stem : partsOf(pack, lexeme.stem).stem);
    case 'proclitic':
      return ({ lexeme }) => hashText(lexeme.proclitic);
    case 'enclitic':
      return ({ lexeme }) => hashText(partsOf(pack, lexeme.stem).enclitic);
    case 'prefix':
      return ({ norm }) => hashText(norm.slice(0, PREFIX));
    case 'suffix':
      return ({ norm }) => hashText(norm.slice(-SUFFIX));
    case 'ending':
      return ({ norm }) => hashText(norm.slice(-ENDING));
    case 'cluster':
      return ({ lexeme }) => clusters(lexeme, Number(detail));
    case 'class':
      return ({ lexeme }) => ((lexeme.classes as ReadonlySet<string>).has(detail) ? 1 : 0);
    default:
      throw new Error(`unknown column: ${name}`);
  }
}

const SHORTEST_STEM = 3;

/** A stem without an enclitic pronoun, and that pronoun, where the rest is a word that the pack knows. */
function partsOf(pack: Pack, stem: string): { readonly stem: string; readonly enclitic: string } {
  for (const { form } of pack.data.enclitics) {
    if (!stem.endsWith(form) || stem.length - form.length < SHORTEST_STEM) continue;
    const rest = stem.slice(0, -form.length);
    const known = [rest, ...pack.beforePronoun(rest)].find(pack.isKnown);
    if (known !== undefined) return { stem: known, enclitic: form };
  }
  return { stem, enclitic: '' };
}

/** Lexemes of a language without any word as yet. */
export function newLexemes(pack: Pack, { clusters, entryClasses }: LexemeOptions): Lexemes {
  const spellings: (Spelling | null)[] = [null];
  const columns = new Map<string, { readonly values: number[]; readonly hash: Column }>();
  const classHashes = entryClasses.map(hashText);
  const classOf = (classes: ReadonlySet<string>): number => entryClasses.findIndex((name) => classes.has(name));
  const column = (name: string): number[] => {
    const known = columns.get(name);
    if (known !== undefined) return known.values;
    const hash = columnNamed(name, pack, clusters);
    const values = spellings.map((spelling) => (spelling === null ? 0 : hash(spelling)));
    columns.set(name, { values, hash });
    return values;
  };
  const numbers = new Map<Lexeme, number>();
  const [shape, classEntry] = [[0], [0]];
  const add = (token: Token<Lexeme>, text: string): number => {
    const norm = token.kind === 'number' ? token.norm.replace(/\p{Nd}/gu, '0') : token.norm;
    const spelling = { lexeme: token.word, norm };
    const number = spellings.push(spelling) - 1;
    for (const { values, hash } of columns.values()) values.push(hash(spelling));
    shape.push(shapeOf(token, text, pack));
    classEntry.push(classHashes[classOf(token.word.classes)] ?? 0);
    numbers.set(token.word, number);
    return number;
  };
  return { numbers, shape, classEntry, column, entries: [0], entryNumbers: new Map([[0, 0]]), add };
}

// Vocabulary is unbounded over a stream of articles; past this many words an article starts with an
// empty table.
const MOST_KEPT = 50_000;

const NO_OPTIONS: LexemeOptions = { clusters: NO_CLUSTERS, entryClasses: [] };

const kept = onceFor((_: LexemeOptions) => new Map<Pack, Lexemes>());

/** The lexemes that an article's words are numbered by, kept for later articles. */
export function lexemesFor(pack: Pack, options: LexemeOptions = NO_OPTIONS): Lexemes {
  const known = kept(options).get(pack);
  if (known !== undefined && known.numbers.size <= MOST_KEPT) return known;
  const fresh = newLexemes(pack, options);
  kept(options).set(pack, fresh);
  return fresh;
}

/** The number of each token's lexeme, and behind the last one that of nothing. */
export function numbersOf({ tokens, document }: TokenView, lexemes: Lexemes): Int32Array {
  const numbers = new Int32Array(tokens.length + 1).fill(NOTHING);
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token<Lexeme>;
    numbers[at] = lexemes.numbers.get(token.word) ?? lexemes.add(token, document.text);
  }
  return numbers;
}

/** The number of an entry that is known by its hash. */
export function entryNumber(hash: number, { entries, entryNumbers }: Lexemes): number {
  const known = entryNumbers.get(hash);
  if (known !== undefined) return known;
  entryNumbers.set(hash, entries.length);
  return entries.push(hash) - 1;
}

/** A token's shape as it is written; capitals count only where names have them. */
function shapeOf({ kind, capital, start, end }: Token, text: string, { profile }: Pack): number {
  if (kind === 'mark') return 1;
  if (kind === 'number') return 2;
  const written = text.slice(start, end);
  if (capital && profile.names === 'capitals') return end - start > 1 && written === written.toUpperCase() ? 3 : 4;
  return written.includes('-') ? 5 : 6;
}
