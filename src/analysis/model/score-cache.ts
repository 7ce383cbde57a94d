import type { Lexemes } from './lexemes.ts';
import type { Run } from './segments.ts';
import { addScores, type FeatureBuffer, newBuffer, type Weights } from './weights.ts';

/** What adds the features of a key. */
export type AddKey = (buffer: FeatureBuffer, key: number, lexemes: Lexemes) => void;

/** Features of a place that all depend on one key: that of the place itself, or of one so many tokens from it. */
export interface Part {
  /** Which key, by its index. */
  readonly key: number;
  readonly from: number;
  readonly add: AddKey;
}

/**
 * Features in groups: one whole number, a key, says all about those of a part, so that the sum of their weights can be
 * remembered by it. Parts stand side by side in a group that meet the same keys: what is remembered for one of them is
 * near when it is looked for, and what several tokens take from one key is looked for once.
 */
export interface Groups<Place> {
  /** Writes the keys of a place, which may lie just outside the document: numbers small enough to index a table by. */
  readonly keys: (keys: Int32Array, place: Place, at: number) => void;
  readonly features: readonly (readonly Part[])[];
}

/** Features that depend on a key of their own place; keys and features are in the same order. */
export function inOrder(features: readonly (readonly AddKey[])[], first = 0): Part[][] {
  let key = first;
  return features.map((parts) => parts.map((add) => ({ key: key++, from: 0, add })));
}

/** Adds the features of all groups at a place. */
export function addFeatures<Place>(
  buffer: FeatureBuffer,
  groups: Groups<Place>,
  { place, at, lexemes }: Seen<Place>,
): void {
  const keys = new Int32Array(keysOf(groups));
  for (const { key, from, add } of groups.features.flat()) {
    groups.keys(keys, place, at + from);
    add(buffer, keys[key] as number, lexemes);
  }
}

const keysOf = <Place>({ features }: Groups<Place>): number => Math.max(...features.flat().map(({ key }) => key)) + 1;

interface Seen<Place> {
  readonly place: Place;
  readonly at: number;
  readonly lexemes: Lexemes;
}

/** The rows that groups of features make of some weights: a sum for each class, or only for the classes picked. */
interface Source<Place> {
  readonly groups: Groups<Place>;
  readonly weights: Weights;
  readonly lexemes: Lexemes;
  readonly pick?: readonly number[];
}

/** Adds the sums at each place of a run to the scores, of which those of the first place stand first. */
export type AddRows<Place> = (place: Place, run: Run, scores: Int32Array) => void;

// So many places are looked at together that what is known of them stays at hand.
const BLOCK = 128;

// Up to eight classes are summed in variables, more in an array.
const NARROW = 4;

/** What a key is looked for in, and what of the row that is found is added to which places. */
interface Column {
  readonly table: Table;
  readonly parts: readonly AddKey[];
  readonly key: number;
  readonly adds: readonly { readonly from: number; readonly offset: number }[];
  /** How far from a place its keys are looked at. */
  readonly reach: number;
}

const reachOf = (parts: readonly { readonly from: number }[]): number =>
  Math.max(...parts.map(({ from }) => Math.abs(from)));

/** The columns of a group: one for each key that its parts take. */
function columnsOf(parts: readonly Part[], stride: number): Column[] {
  const table = newTable(parts.length * stride);
  const placed = parts.map(({ key, from }, index) => ({ key, from, offset: index * stride }));
  return [...new Set(parts.map(({ key }) => key))].map((key) => {
    const adds = placed.filter((part) => part.key === key);
    return { table, parts: parts.map(({ add }) => add), key, adds, reach: reachOf(adds) };
  });
}

/**
 * Sums of weights, a row of them for each group of features and key, made when it is first asked for. One key after the
 * other is looked for at all places of a block, so that what it looks for lies close together.
 */
function rowsOf<Place>(source: Source<Place>): AddRows<Place> {
  const { keys: writeKeys, features } = source.groups;
  const width = source.pick?.length ?? source.weights.classes;
  const stride = Math.max(NARROW, Math.ceil(width / 2));
  const columns = features.flatMap((parts) => columnsOf(parts, stride));
  const reach = reachOf(features.flat());
  const fill = filler(source, width);
  const make = (table: Table, parts: readonly AddKey[], key: number): number => {
    const begin = roomFor(table, key);
    for (let part = 0; part < parts.length; part++) fill(parts[part] as AddKey, key, table.sums, begin + part * stride);
    return begin;
  };

  const room = BLOCK + 2 * reach;
  const keys = new Int32Array(keysOf(source.groups));
  const keysAt = new Int32Array(keys.length * room);
  const begins = new Int32Array(room);
  const totals = new Int32Array(stride * BLOCK);
  const addRows = stride === NARROW ? addNarrow : addWide;

  const find = ({ table, parts, key: index, reach: own }: Column, size: number): void => {
    let known = table.begins;
    const end = reach + size + own;
    for (let at = reach - own; at < end; at++) {
      const key = keysAt[index * room + at] as number;
      let begin = key < known.length ? (known[key] as number) : 0;
      if (begin === 0) {
        begin = make(table, parts, key);
        known = table.begins;
      }
      begins[at] = begin;
    }
  };

  const sumBlock = (size: number): void => {
    totals.fill(0, 0, size * stride);
    for (const column of columns) {
      find(column, size);
      for (const { from, offset } of column.adds)
        addRows(totals, column.table.sums, { begins, first: reach + from, size, offset, stride });
    }
  };

  return (place, { from, to }, scores) => {
    for (let first = from; first < to; first += BLOCK) {
      const size = Math.min(BLOCK, to - first);
      for (let at = 0; at < size + 2 * reach; at++) {
        writeKeys(keys, place, first - reach + at);
        for (let key = 0; key < keys.length; key++) keysAt[key * room + at] = keys[key] as number;
      }
      sumBlock(size);
      spread({ totals, size, stride, width }, scores, (first - from) * width);
    }
  };
}

/** The rows of groups that have the same keys. A number of a row holds the sums of two classes, one in its low and one in its high 16 bits: one addition adds both. */
interface Table {
  /** How many numbers the rows of a key have. */
  readonly size: number;
  /** Where those of a key begin, by the key; 0 for those not made. */
  begins: Int32Array<ArrayBuffer>;
  sums: Int32Array<ArrayBuffer>;
  used: number;
}

const newTable = (size: number): Table => ({
  size,
  begins: new Int32Array(64),
  sums: new Int32Array(16 * size),
  used: size,
});

/** Where the rows of a new key are to begin. */
function roomFor(table: Table, key: number): number {
  const begin = table.used;
  table.used += table.size;
  while (table.used > table.sums.length) table.sums = into(new Int32Array(2 * table.sums.length), table.sums);
  if (key >= table.begins.length)
    table.begins = into(new Int32Array(Math.max(key + 1, 2 * table.begins.length)), table.begins);
  table.begins[key] = begin;
  return begin;
}

/** Writes the row that a key's features make. In a short article most rows are made and few are met again: no arrays are made for them. */
function filler<Place>({ weights, lexemes, pick }: Source<Place>, width: number) {
  const buffer = newBuffer();
  const all = new Int32Array(weights.classes);
  return (add: AddKey, key: number, sums: Int32Array, begin: number): void => {
    buffer.count = 0;
    add(buffer, key, lexemes);
    addScores(weights, buffer, all.fill(0), 0);
    for (let at = 0; at < width; at++) {
      const sum = all[pick === undefined ? at : (pick[at] as number)] as number;
      const place = begin + (at >> 1);
      sums[place] = (sums[place] as number) + (at % 2 === 0 ? sum : sum << 16);
    }
  };
}

/** Where the rows of a block's places are: that of the first place at `first`. */
interface Found {
  readonly begins: Int32Array;
  readonly first: number;
  readonly size: number;
  readonly offset: number;
  readonly stride: number;
}

function addNarrow(totals: Int32Array, sums: Int32Array, { begins, first, size, offset }: Found): void {
  for (let at = first, to = 0; to < size * NARROW; at++, to += NARROW) {
    const row = (begins[at] as number) + offset;
    totals[to] = ((totals[to] as number) + (sums[row] as number)) | 0;
    totals[to + 1] = ((totals[to + 1] as number) + (sums[row + 1] as number)) | 0;
    totals[to + 2] = ((totals[to + 2] as number) + (sums[row + 2] as number)) | 0;
    totals[to + 3] = ((totals[to + 3] as number) + (sums[row + 3] as number)) | 0;
  }
}

function addWide(totals: Int32Array, sums: Int32Array, { begins, first, size, offset, stride }: Found): void {
  for (let at = first, to = 0; to < size * stride; at++) {
    const row = (begins[at] as number) + offset;
    for (let index = 0; index < stride; index++, to++)
      totals[to] = ((totals[to] as number) + (sums[row + index] as number)) | 0;
  }
}

interface Totals {
  readonly totals: Int32Array;
  readonly size: number;
  readonly stride: number;
  readonly width: number;
}

/** Adds the two halves of each number of the totals of a block to the scores from `base` on. */
function spread({ totals, size, stride, width }: Totals, scores: Int32Array, base: number): void {
  for (let at = 0, begin = base; at < size; at++, begin += width) {
    const end = begin + width;
    for (let to = begin, from = at * stride; to < end; to += 2, from++) {
      const both = totals[from] as number;
      const low = (both << 16) >> 16;
      scores[to] = (scores[to] as number) + low;
      if (to + 1 < end) scores[to + 1] = (scores[to + 1] as number) + ((both - low) >> 16);
    }
  }
}

function into(larger: Int32Array<ArrayBuffer>, old: Int32Array): Int32Array<ArrayBuffer> {
  larger.set(old);
  return larger;
}

/** Gives the rows of some weights, which are kept as long as the spellings are that their keys are numbers of. */
export function rowsFor<Place>(groups: Groups<Place>, pick?: readonly number[]) {
  const kept = new WeakMap<Weights, { readonly lexemes: Lexemes; readonly scores: AddRows<Place> }>();
  return (weights: Weights, lexemes: Lexemes): AddRows<Place> => {
    const known = kept.get(weights);
    if (known?.lexemes === lexemes) return known.scores;
    const rows = rowsOf({ groups, weights, lexemes, ...(pick === undefined ? {} : { pick }) });
    kept.set(weights, { lexemes, scores: rows });
    return rows;
  };
}
