import type { Lexemes } from './lexemes.ts';
import type { Run } from './segments.ts';

/** The object that an input describes: a token, a token relative to a cue, or the cue itself. */
export type Level = 'token' | 'window' | 'cue';

/** A number that the scorer reads at a token. Inputs that are looked up by the same number share one atom. */
export interface Atom {
  /** Its index among all atoms, and among the series that a scorer is given. */
  readonly id: number;
  readonly name: string;
  readonly level: Level;
  /** How many bits its numbers take; 0 for numbers of lexemes or entries, which have no bound. */
  readonly bits: number;
  /** For an open atom, how many bits beside it a lookup table may be indexed by. */
  readonly room: number;
  /** Whether most tokens have the same number as the one before. */
  readonly isSteady: boolean;
}

/** A named input of features. */
export interface Input {
  readonly atom: Atom;
  /** The column of the lexemes that turns the atom's number into a hash; null where the number counts as it is. */
  readonly column: string | null;
}

// [name, bits]; 0 bits for an open one.
const TOKEN_ATOMS = [
  ['lexeme', 0],
  ['shape', 4], // mark, number, capitals, hyphen; whether the token begins its sentence
  ['tag', 5], // the part of speech
  ['quoted', 2], // outside quotations, inside, an opening mark, a closing one
  ['ruled', 3], // the label that the rules give the token
  ['entry', 0], // the lexicon's entry of a cue that begins here
  ['subject', 0], // the nearest noun or pronoun before, within the sentence
  ['subjectGap', 3], // how far it is
  ['sinceVerb', 8], // what stands between the nearest verb before and here
  ['firstCue', 0], // the first word of the sentence that the lexicon lists
  ['markBefore', 0], // the nearest mark before, and how far
  ['markBeforeGap', 4],
  ['markBehind', 0],
  ['markBehindGap', 4],
  ['quoteClosed', 4], // how far back a quotation closed
  ['quoteOpens', 4], // how far on one opens
  ['quoteSize', 4],
  ['place', 8], // how far from the sentence's beginning and end
] as const;

const WINDOW_ATOMS = [
  ['side', 2], // behind the cue, before it, in it
  ['relation', 6], // the side and the distance in steps
  ['label', 3], // the label that the first model gave the token
  ['cuesBetween', 2], // how many other labelled cues stand between
  ['marksBetween', 4], // which marks do: comma, stop, quotation mark, sentence end
  ['rank', 4], // which labelled source or content, counted from the cue, the token is in
  ['ruleRole', 3], // what the rules say of this cue's attribution
] as const;

const CUE_ATOMS = [
  ['cueEntry', 0], // the cue's entry, or else its last word
  ['cueTags', 10], // the tags of its first and last word
  ['cueQuoted', 2],
  ['cueLast', 0], // its last word
  ['cueBefore', 0], // the word before it
  ['cueBehind', 0], // the word behind it
  ['cueTagBefore', 5],
  ['cueTagBehind', 5],
] as const;

// Rows are kept for whole numbers below those of lexemes times a power of two; there are many more lexemes than entries.
const LEXEME_ROOM = 7;
const ENTRY_ROOM = 9;

const isLexeme = (name: string): boolean => /^(?:lexeme|cueLast|cueBefore|cueBehind)$/.test(name);

const STEADY: ReadonlySet<string> = new Set([
  ...['quoted', 'ruled', 'entry', 'quoteClosed', 'quoteOpens', 'quoteSize'],
  ...['side', 'label', 'cuesBetween', 'marksBetween', 'rank', 'ruleRole', 'cueQuoted'],
]);

const levelled = (level: Level, atoms: readonly (readonly [string, number])[]): Omit<Atom, 'id'>[] =>
  atoms.map(([name, bits]) => {
    const room = isLexeme(name) ? LEXEME_ROOM : ENTRY_ROOM;
    return { name, level, bits, room, isSteady: STEADY.has(name) };
  });

const ATOMS: readonly Atom[] = [
  ...levelled('token', TOKEN_ATOMS),
  ...levelled('window', WINDOW_ATOMS),
  ...levelled('cue', CUE_ATOMS),
].map((atom, id) => ({ id, ...atom }));

export type AtomName = (typeof TOKEN_ATOMS | typeof WINDOW_ATOMS | typeof CUE_ATOMS)[number][0];

const atomsByName = new Map(ATOMS.map((atom) => [atom.name, atom]));

/** The atom of this name. */
export const atomNamed = (name: AtomName): Atom => atomsByName.get(name) as Atom;

/** What is seen of a lexeme; `cluster.N` and `class.NAME` are too. */
const LEXEME_COLUMNS = /^(?:word|stem|proclitic|enclitic|prefix|suffix|ending|cluster\.\d+|class\.[\w-]+)$/;

const CUE_COLUMNS: Readonly<Record<string, readonly [AtomName, string]>> = {
  'cue.ending': ['cueLast', 'ending'],
  'cue.last': ['cueLast', 'word'],
  'cue.before': ['cueBefore', 'word'],
  'cue.behind': ['cueBehind', 'word'],
  'cue.entry': ['cueEntry', 'entries'],
  'cue.tags': ['cueTags', ''],
  'cue.quoted': ['cueQuoted', ''],
  'cue.tagBefore': ['cueTagBefore', ''],
  'cue.tagBehind': ['cueTagBehind', ''],
};

/** The input of this name; throws where there is none. */
export function inputNamed(name: string): Input {
  if (LEXEME_COLUMNS.test(name)) return { atom: atomNamed('lexeme'), column: name };
  const ofCue = CUE_COLUMNS[name];
  if (ofCue !== undefined) return { atom: atomNamed(ofCue[0]), column: ofCue[1] === '' ? null : ofCue[1] };
  const atom = atomsByName.get(name);
  if (atom === undefined || atom.level === 'cue' || name === 'lexeme') throw new Error(`unknown input: ${name}`);
  return { atom, column: atom.bits === 0 ? 'entries' : null };
}

/** The numbers of an atom over a run of tokens: `values[at - shift]` from `from` to `to`, `outside` elsewhere. */
export interface Series {
  readonly values: Int32Array | Uint8Array;
  readonly shift: number;
  readonly from: number;
  readonly to: number;
  readonly outside: number;
}

const NO_VALUES = new Uint8Array(0);

/** A series with the same number everywhere. */
export const constant = (outside: number): Series => ({ values: NO_VALUES, shift: 0, from: 0, to: 0, outside });

/** A series of numbers by token, the last of which stands for those outside the segment. */
export const paddedSeries = (values: Int32Array | Uint8Array, { from, to }: Run): Series => ({
  values,
  shift: 0,
  from,
  to,
  outside: values[values.length - 1] as number,
});

/** The number of a series at a token. */
export const valueAt = ({ values, shift, from, to, outside }: Series, at: number): number =>
  at >= from && at < to ? (values[at - shift] as number) : outside;

/** The series of all atoms that are known, by their ids. */
export type SeriesList = readonly (Series | undefined)[];

/** The hashes that an input's numbers stand for; null where they count as they are. */
export function hashesOf({ column }: Input, lexemes: Lexemes): readonly number[] | null {
  if (column === null) return null;
  return column === 'entries' ? lexemes.entries : lexemes.column(column);
}
