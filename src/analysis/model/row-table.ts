import { type BoundFeature, bind } from './features.ts';
import { mix } from './hashing.ts';
import type { Series, SeriesList } from './inputs.ts';
import type { Lexemes } from './lexemes.ts';
import type { Column, KeyAtom } from './score-plan.ts';
import { addWeights, type Weights } from './weights.ts';

/** The weights that rows are sums of: those of all classes, or only of the classes picked. */
export interface RowSource {
  readonly weights: Weights;
  readonly lexemes: Lexemes;
  readonly pick: readonly number[] | undefined;
}

/**
 * Sums of weights by key, a row for each part of a column, made when a key is met first. A number of a row holds the sums
 * of two classes, one in its low and one in its high 16 bits: one addition adds both.
 */
export interface RowTable {
  /** How many numbers the rows of a key have. */
  readonly size: number;
  /** Where the rows of a key begin; 0 for those not made yet. */
  begins: Int32Array<ArrayBuffer>;
  sums: Int32Array<ArrayBuffer>;
  used: number;
}

const newTable = (size: number): RowTable => ({
  size,
  begins: new Int32Array(64),
  sums: new Int32Array(16 * size),
  used: size,
});

/** Makes room for the rows of a new key; returns where they begin. */
function roomFor(table: RowTable, key: number): number {
  const begin = table.used;
  table.used += table.size;
  while (table.used > table.sums.length) table.sums = into(new Int32Array(2 * table.sums.length), table.sums);
  if (key >= table.begins.length)
    table.begins = into(new Int32Array(Math.max(key + 1, 2 * table.begins.length)), table.begins);
  table.begins[key] = begin;
  return begin;
}

function into(larger: Int32Array<ArrayBuffer>, old: Int32Array): Int32Array<ArrayBuffer> {
  larger.set(old);
  return larger;
}

/** A column with its rows. */
export interface Rows {
  readonly key: readonly KeyAtom[];
  readonly table: RowTable;
  /** How far from its token each part's sums are added, and where its row begins among those of the key. */
  readonly adds: readonly { readonly from: number; readonly offset: number }[];
  /** The least and the greatest of these distances. */
  readonly least: number;
  readonly most: number;
  /** Makes the rows of a key; returns where they begin. */
  readonly make: (key: number) => number;
}

/** A feature whose terms are read from the numbers of some atoms: where each term's number is among them. */
export interface KeyedFeature extends BoundFeature {
  readonly places: readonly number[];
}

/** The rows of a column, none made as yet; `stride` numbers each. */
export function rowsOf({ key, parts }: Column, source: RowSource, stride: number): Rows {
  const table = newTable(parts.length * stride);
  const features = parts.map((part) => keyedBy(key, bind(part.features, source.lexemes), part.from));
  const numbers = new Int32Array(key.length);
  const sums = new Int32Array(source.weights.classes);
  const make = (packed: number): number => {
    const begin = roomFor(table, packed);
    unpack(numbers, packed, key);
    features.forEach((list, part) => {
      sums.fill(0);
      for (const feature of list) addWeights(source.weights, hashOfNumbers(feature, numbers), sums, 0);
      writeRow(table.sums, begin + part * stride, sums, source.pick);
    });
    return begin;
  };
  const froms = parts.map(({ from }) => from);
  return {
    key,
    table,
    adds: froms.map((from, index) => ({ from, offset: index * stride })),
    least: Math.min(...froms),
    most: Math.max(...froms),
    make,
  };
}

/** Finds the atoms of features among those of a key, whose token is `from` tokens away from that which is scored. */
export const keyedBy = (key: readonly KeyAtom[], features: readonly BoundFeature[], from = 0): KeyedFeature[] =>
  features.map((bound) => ({
    ...bound,
    places: bound.terms.map(({ input: { atom }, offset }) =>
      key.findIndex((one) => one.atom === atom && one.offset === (one.isFixed === true ? offset : offset - from)),
    ),
  }));

/** The numbers of a key's atoms. */
export function unpack(numbers: Int32Array, packed: number, key: readonly KeyAtom[]): void {
  let rest = packed;
  for (let at = key.length - 1; at >= 0; at--) {
    const bits = (key[at] as KeyAtom).atom.bits;
    numbers[at] = bits === 0 ? rest : rest & ((1 << bits) - 1);
    rest >>= bits;
  }
}

/** The hash of a feature's value, from the numbers of its atoms. */
export function hashOfNumbers({ feature, terms, places }: KeyedFeature, numbers: Int32Array): number {
  let hash = feature.seed;
  for (let at = 0; at < terms.length; at++) {
    const number = numbers[places[at] as number] as number;
    const hashes = (terms[at] as (typeof terms)[number]).hashes;
    hash = mix(hash, hashes === null ? number : (hashes[number] as number));
  }
  return hash;
}

function writeRow(row: Int32Array, begin: number, sums: Int32Array, pick: readonly number[] | undefined): void {
  const width = pick?.length ?? sums.length;
  for (let at = 0; at < width; at++) {
    const sum = sums[pick === undefined ? at : (pick[at] as number)] as number;
    const place = begin + (at >> 1);
    row[place] = (row[place] as number) + (at % 2 === 0 ? sum : sum << 16);
  }
}

/** Writes the keys of so many tokens from `first` on, one behind the other. */
export function packKeys(
  keys: Int32Array,
  key: readonly KeyAtom[],
  series: SeriesList,
  first: number,
  size: number,
): void {
  for (let index = 0; index < key.length; index++) {
    const { atom, offset } = key[index] as KeyAtom;
    const values = series[atom.id] as Series;
    if (index === 0) copyIn(keys, size, first + offset, values);
    else shiftIn(keys, size, first + offset, values, atom.bits);
  }
  if (key.length === 0) keys.fill(0, 0, size);
}

/** Begins keys with the numbers of a series. Loops, as `fill` takes longer than the few places that it is for. */
function copyIn(keys: Int32Array, size: number, first: number, { values, shift, from, to, outside }: Series): void {
  const begin = Math.min(size, Math.max(0, from - first));
  const end = Math.min(size, Math.max(begin, to - first));
  const by = first - shift;
  for (let at = 0; at < begin; at++) keys[at] = outside;
  for (let at = begin; at < end; at++) keys[at] = values[at + by] as number;
  for (let at = end; at < size; at++) keys[at] = outside;
}

/** Shifts the numbers of a series into keys, of which the first is that of the token `first`. */
function shiftIn(
  keys: Int32Array,
  size: number,
  first: number,
  { values, shift, from, to, outside }: Series,
  bits: number,
): void {
  const begin = Math.min(size, Math.max(0, from - first));
  const end = Math.min(size, Math.max(begin, to - first));
  const by = first - shift;
  for (let at = 0; at < begin; at++) keys[at] = ((keys[at] as number) << bits) | outside;
  for (let at = begin; at < end; at++) keys[at] = ((keys[at] as number) << bits) | (values[at + by] as number);
  for (let at = end; at < size; at++) keys[at] = ((keys[at] as number) << bits) | outside;
}

/**
 * Which of so many tokens from `first` on a series has numbers for: from `begin` to `end`, counted from the first; the
 * number of each is `values[index + shift]`.
 */
export function placesOf({ shift, from, to }: Series, first: number, size: number) {
  const begin = Math.min(size, Math.max(0, from - first));
  return { begin, end: Math.min(size, Math.max(begin, to - first)), shift: first - shift };
}
