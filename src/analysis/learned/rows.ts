import type { Lexemes } from './lexemes.ts';
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

/** Adds the sums at a place to the scores from `base` on. */
export type AddRows<Place> = (place: Place, at: number, scores: Int32Array, base: number) => void;

// Up to eight classes are summed in variables, more in an array.
const NARROW = 4;

/**
 * Sums of weights, a row of them for each group of features and key, made when it is first asked for. A number of a row
 * holds the sums of two classes, one in its low and one in its high 16 bits, so that one addition adds both.
 */
function rowsOf<Place>(source: Source<Place>): AddRows<Place> {
  const { keys: writeKeys, features } = source.groups;
  const width = source.pick?.length ?? source.weights.classes;
  const stride = Math.max(NARROW, Math.ceil(width / 2));
  const count = features.flat().length;
  const keys = new Int32Array(count);
  // For each group which table its rows are in, and how far from the end of what the table has for a key.
  const tables = Uint8Array.from(features.flatMap((parts, table) => parts.map(() => table)));
  const back = Int32Array.from(features.flatMap((parts) => parts.map((_, at) => (parts.length - at) * stride)));
  // For each table where what it has for a key ends; 0 for what is not made.
  const ends = features.map(() => new Int32Array(64));
  const total = new Int32Array(stride);
  let sums = new Int32Array(64 * stride);
  let used = stride;

  // In a short article most rows are made and few are met again: no arrays are made for them.
  const buffer = newBuffer();
  const all = new Int32Array(source.weights.classes);
  const fill = (add: AddKey, key: number, begin: number): void => {
    buffer.count = 0;
    add(buffer, key, source.lexemes);
    addScores(source.weights, buffer, all.fill(0), 0);
    for (let at = 0; at < width; at++) {
      const sum = all[source.pick === undefined ? at : (source.pick[at] as number)] as number;
      const place = begin + (at >> 1);
      sums[place] = (sums[place] as number) + (at % 2 === 0 ? sum : sum << 16);
    }
  };

  const make = (table: number, key: number): number => {
    const parts = features[table] ?? [];
    const begin = used;
    used += parts.length * stride;
    while (used > sums.length) sums = into(new Int32Array(2 * sums.length), sums);
    for (let part = 0; part < parts.length; part++) fill(parts[part] as AddKey, key, begin + part * stride);
    const known = ends[table] as Int32Array;
    if (key >= known.length) ends[table] = into(new Int32Array(Math.max(key + 1, 2 * known.length)), known);
    (ends[table] as Int32Array)[key] = used;
    return used;
  };

  /** Where the row of a group begins. */
  const rowOf = (group: number): number => {
    const key = keys[group] as number;
    const known = ends[tables[group] as number] as Int32Array;
    const end = key < known.length ? (known[key] as number) : 0;
    return (end === 0 ? make(tables[group] as number, key) : end) - (back[group] as number);
  };

  const sumNarrow = (): void => {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let group = 0; group < count; group++) {
      const row = rowOf(group);
      a = (a + (sums[row] as number)) | 0;
      b = (b + (sums[row + 1] as number)) | 0;
      c = (c + (sums[row + 2] as number)) | 0;
      d = (d + (sums[row + 3] as number)) | 0;
    }
    total[0] = a;
    total[1] = b;
    total[2] = c;
    total[3] = d;
  };

  const sumWide = (): void => {
    total.fill(0);
    for (let group = 0; group < count; group++) {
      const row = rowOf(group);
      for (let at = 0; at < stride; at++) total[at] = ((total[at] as number) + (sums[row + at] as number)) | 0;
    }
  };

  return (place, at, scores, base) => {
    writeKeys(keys, place, at);
    if (stride === NARROW) sumNarrow();
    else sumWide();
    spread(total, scores, base, width);
  };
}

/** Adds the two halves of each number of a total to so many scores. */
function spread(total: Int32Array, scores: Int32Array, base: number, width: number): void {
  const end = base + width;
  for (let at = base, from = 0; at < end; at += 2, from++) {
    const both = total[from] as number;
    const low = (both << 16) >> 16;
    scores[at] = (scores[at] as number) + low;
    if (at + 1 < end) scores[at + 1] = (scores[at + 1] as number) + ((both - low) >> 16);
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
