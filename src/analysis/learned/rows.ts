import type { Lexemes } from './lexemes.ts';
import { addScores, type FeatureBuffer, newBuffer, type Weights } from './weights.ts';

/** Features in groups: one whole number, a key, says all about those of a group, so that the sum of their weights can be remembered by it. */
export interface Groups<Place> {
  /** Writes the key of each group at a place: numbers small enough to index a table by. */
  readonly keys: (keys: Int32Array, place: Place, at: number) => void;
  /** For each group what adds the features of a key. */
  readonly features: readonly ((buffer: FeatureBuffer, key: number, lexemes: Lexemes) => void)[];
}

/** Adds the features of all groups at a place. */
export function addFeatures<Place>(
  buffer: FeatureBuffer,
  groups: Groups<Place>,
  { place, at, lexemes }: Seen<Place>,
): void {
  const keys = new Int32Array(groups.features.length);
  groups.keys(keys, place, at);
  groups.features.forEach((add, group) => {
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

/** Sums of weights, a row of them for each group of features and key, made when it is first asked for. */
export class Rows<Place> {
  readonly #source: Source<Place>;
  readonly #width: number;
  readonly #keys: Int32Array;
  /** For each group where the row of a key ends; 0 for one that is not made. */
  readonly #ends: Int32Array[];
  /** Where the rows of the place that is looked at begin; the last ones, which make their number one of fours, begin at 0. */
  readonly #rows: Int32Array;
  /** All rows, behind one of zeros. */
  #sums: Int16Array;
  #used: number;

  constructor(source: Source<Place>) {
    const count = source.groups.features.length;
    this.#source = source;
    this.#width = source.pick?.length ?? source.weights.classes;
    this.#keys = new Int32Array(count);
    this.#ends = source.groups.features.map(() => new Int32Array(64));
    this.#rows = new Int32Array(4 * Math.ceil(count / 4));
    this.#sums = new Int16Array(64 * this.#width);
    this.#used = this.#width;
  }

  /** Adds the sums at a place to the scores from `base` on. */
  add(place: Place, at: number, scores: Int32Array, base: number): void {
    this.#source.groups.keys(this.#keys, place, at);
    for (let group = 0; group < this.#keys.length; group++) {
      const key = this.#keys[group] as number;
      const ends = this.#ends[group] as Int32Array;
      const end = key < ends.length ? (ends[key] as number) : 0;
      this.#rows[group] = (end === 0 ? this.#make(group, key) : end) - this.#width;
    }
    for (let from = 0; from < this.#rows.length; from += 4) this.#addFour(from, scores, base);
  }

  /** Four rows at once: their sum needs to be stored but once. */
  #addFour(from: number, scores: Int32Array, base: number): void {
    const sums = this.#sums;
    const rows = this.#rows;
    const a = rows[from] as number;
    const b = rows[from + 1] as number;
    const c = rows[from + 2] as number;
    const d = rows[from + 3] as number;
    for (let index = 0; index < this.#width; index++)
      scores[base + index] =
        (scores[base + index] as number) +
        (sums[a + index] as number) +
        (sums[b + index] as number) +
        (sums[c + index] as number) +
        (sums[d + index] as number);
  }

  /** Makes the row of a key and says where it ends. */
  #make(group: number, key: number): number {
    const { groups, weights, lexemes, pick } = this.#source;
    const buffer = newBuffer();
    const all = new Int32Array(weights.classes);
    groups.features[group]?.(buffer, key, lexemes);
    addScores(weights, buffer, all, 0);
    const begin = this.#used;
    this.#used += this.#width;
    if (this.#used > this.#sums.length) this.#sums = into(new Int16Array(2 * this.#sums.length), this.#sums);
    this.#sums.set(pick === undefined ? all : pick.map((index) => all[index] as number), begin);
    const ends = this.#ends[group] as Int32Array;
    if (key >= ends.length) this.#ends[group] = into(new Int32Array(Math.max(key + 1, 2 * ends.length)), ends);
    (this.#ends[group] as Int32Array)[key] = this.#used;
    return this.#used;
  }
}

function into<T extends Int16Array | Int32Array>(larger: T, old: T): T {
  larger.set(old);
  return larger;
}

/** Gives the rows of some weights, which are kept as long as the spellings are that their keys are numbers of. */
export function rowsFor<Place>(groups: Groups<Place>, pick?: readonly number[]) {
  const kept = new WeakMap<Weights, { readonly lexemes: Lexemes; readonly rows: Rows<Place> }>();
  return (weights: Weights, lexemes: Lexemes): Rows<Place> => {
    const known = kept.get(weights);
    if (known?.lexemes === lexemes) return known.rows;
    const rows = new Rows({ groups, weights, lexemes, ...(pick === undefined ? {} : { pick }) });
    kept.set(weights, { lexemes, rows });
    return rows;
  };
}
