import type { Lexemes } from './lexemes.ts';
import type { Run } from './view.ts';
import { addScores, type FeatureBuffer, newBuffer, type Weights } from './weights.ts';

/** What adds the features of a key. */
export type AddKey = (buffer: FeatureBuffer, key: number, lexemes: Lexemes) => void;

/**
 * Features in groups: one whole number, a key, says all about those of a group, so that the sum of their weights can be
 * remembered by it. Groups stand side by side that meet the same keys at places close by: what is remembered for one of
 * them is near when it is looked for.
 */
export interface Groups<Place> {
  /** Writes the key of each group at a place: numbers small enough to index a table by. */
  readonly keys: (keys: Int32Array, place: Place, at: number) => void;
  readonly features: readonly (readonly AddKey[])[];
}

/** Adds the features of all groups at a place. */
export function addFeatures<Place>(
  buffer: FeatureBuffer,
  groups: Groups<Place>,
  { place, at, lexemes }: Seen<Place>,
): void {
  const all = groups.features.flat();
  const keys = new Int32Array(all.length);
  groups.keys(keys, place, at);
  all.forEach((add, group) => {
    add(buffer, keys[group] as number, lexemes);
  });
}

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

/**
 * Sums of weights, a row of them for each group of features and key, made when it is first asked for. One group after the
 * other adds its rows to all places of a block, so that what it looks for lies close together.
 */
function rowsOf<Place>(source: Source<Place>): AddRows<Place> {
  const { keys: writeKeys, features } = source.groups;
  const width = source.pick?.length ?? source.weights.classes;
  const stride = Math.max(NARROW, Math.ceil(width / 2));
  const columns = features.flatMap((parts) => {
    const table = newTable(parts.length * stride);
    return parts.map((_, part) => ({ table, parts, offset: part * stride }));
  });
  const fill = filler(source, width);
  const make = (table: Table, parts: readonly AddKey[], key: number): number => {
    const begin = roomFor(table, key);
    for (let part = 0; part < parts.length; part++) fill(parts[part] as AddKey, key, table.sums, begin + part * stride);
    return begin;
  };

  const keys = new Int32Array(columns.length);
  const keysAt = new Int32Array(columns.length * BLOCK);
  const begins = new Int32Array(BLOCK);
  const totals = new Int32Array(stride * BLOCK);
  const addRows = stride === NARROW ? addNarrow : addWide;

  const find = ({ table, parts }: (typeof columns)[number], column: number, size: number): void => {
    let known = table.begins;
    for (let at = 0; at < size; at++) {
      const key = keysAt[column * BLOCK + at] as number;
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
    for (let column = 0; column < columns.length; column++) {
      const own = columns[column] as (typeof columns)[number];
      find(own, column, size);
      addRows(totals, own.table.sums, { begins, size, offset: own.offset, stride });
    }
  };

  return (place, { from, to }, scores) => {
    for (let first = from; first < to; first += BLOCK) {
      const size = Math.min(BLOCK, to - first);
      for (let at = 0; at < size; at++) {
        writeKeys(keys, place, first + at);
        for (let column = 0; column < keys.length; column++) keysAt[column * BLOCK + at] = keys[column] as number;
      }
      sumBlock(size);
      for (let at = 0; at < size; at++) spread({ totals, at: at * stride, width }, scores, (first - from + at) * width);
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

/** Where the rows of a block's places are. */
interface Found {
  readonly begins: Int32Array;
  readonly size: number;
  readonly offset: number;
  readonly stride: number;
}

function addNarrow(totals: Int32Array, sums: Int32Array, { begins, size, offset }: Found): void {
  for (let at = 0, to = 0; at < size; at++, to += NARROW) {
    const row = (begins[at] as number) + offset;
    totals[to] = ((totals[to] as number) + (sums[row] as number)) | 0;
    totals[to + 1] = ((totals[to + 1] as number) + (sums[row + 1] as number)) | 0;
    totals[to + 2] = ((totals[to + 2] as number) + (sums[row + 2] as number)) | 0;
    totals[to + 3] = ((totals[to + 3] as number) + (sums[row + 3] as number)) | 0;
  }
}

function addWide(totals: Int32Array, sums: Int32Array, { begins, size, offset, stride }: Found): void {
  for (let at = 0, to = 0; at < size; at++) {
    const row = (begins[at] as number) + offset;
    for (let index = 0; index < stride; index++, to++)
      totals[to] = ((totals[to] as number) + (sums[row + index] as number)) | 0;
  }
}

interface Total {
  readonly totals: Int32Array;
  readonly at: number;
  readonly width: number;
}

/** Adds the two halves of each number of a total to the scores from `base` on. */
function spread({ totals, at, width }: Total, scores: Int32Array, base: number): void {
  const end = base + width;
  for (let to = base, from = at; to < end; to += 2, from++) {
    const both = totals[from] as number;
    const low = (both << 16) >> 16;
    scores[to] = (scores[to] as number) + low;
    if (to + 1 < end) scores[to + 1] = (scores[to + 1] as number) + ((both - low) >> 16);
  }
}

function into(larger: Int32Array<ArrayBuffer>, old: Int32Array): Int32Array<ArrayBuffer> {
  larger.set(old);
  return larger;
}

/** Gives the rows of some weights, which are kept as long as the spellings are that their keys are numbers of. */
export function rowsFor<Place>(groups: Groups<Place>, pick?: readonly number[]) {
  const kept = new WeakMap<Weights, { readonly lexemes: Lexemes; readonly rows: AddRows<Place> }>();
  return (weights: Weights, lexemes: Lexemes): AddRows<Place> => {
    const known = kept.get(weights);
    if (known?.lexemes === lexemes) return known.rows;
    const rows = rowsOf({ groups, weights, lexemes, ...(pick === undefined ? {} : { pick }) });
    kept.set(weights, { lexemes, rows });
    return rows;
  };
}
