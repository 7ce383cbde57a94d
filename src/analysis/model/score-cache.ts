import { type BoundFeature, bind, hashAt } from './features.ts';
import { groupAdder } from './group-adder.ts';
import { mix } from './hashing.ts';
import type { Series, SeriesList } from './inputs.ts';
import { type JointRows, jointRowsOf } from './joint-rows.ts';
import type { Lexemes } from './lexemes.ts';
import { rowsAdderAt } from './row-parts.ts';
import { packKeys, placesOf, type RowSource, type Rows, rowsOf } from './row-table.ts';
import { type AddBlock, BLOCK } from './score-block.ts';
import type { Column, Plan } from './score-plan.ts';
import type { Run } from './segments.ts';
import { type AddWeights, weightAdder } from './weight-adder.ts';
import { MOST_FEATURES, type Weights } from './weights.ts';

/**
 * Scores tokens: the same sums of weights that the hashes of `features.ts` give, by sums that are kept. A test holds the
 * two against each other.
 */
export interface Scorer {
  /** Adds the sums at each token of a run to the scores, of which those of the first token stand first. */
  readonly addRun: (series: SeriesList, run: Run, scores: Int32Array) => void;
  /** Adds the sums at one token to its scores, which stand from `base` on. */
  readonly addAt: (series: SeriesList, at: number, scores: Int32Array, base: number) => void;
}

/** A scorer of a plan's features by some weights. */
export function newScorer(plan: Plan, source: RowSource): Scorer {
  refuseTooMany(plan);
  const width = source.pick?.length ?? source.weights.classes;
  const stride = Math.ceil(width / 2);
  const add = weightAdder(source.weights, source.pick);
  const rowsFor = (column: Column): Rows => rowsOf(column, source, stride);
  const columns = plan.columns.map(rowsFor);
  const steady = (plan.joint?.columns ?? []).map(rowsFor);
  const joint = plan.joint === null ? null : jointRowsOf(rowsAdderAt(steady, stride), plan.joint.key, stride);
  const sumRows = rowSummer(columns, joint, { stride, width });
  const addDirect = directAdder(bind(plan.direct, source.lexemes), add, width);
  const addGroups = plan.groups.map((group) => groupAdder(group, { lexemes: source.lexemes, add, width }));
  const addRowsAt = rowAdder([...columns, ...steady], { stride, width });
  const each = bind([...plan.direct, ...plan.groups.flatMap(({ features }) => features)], source.lexemes);
  const hashes = new Int32Array(each.length);
  return {
    addRun: (series, { from, to }, scores) => {
      for (let first = from; first < to; first += BLOCK) {
        const size = Math.min(BLOCK, to - first);
        // Nearly all runs are one block: a view of the scores costs more than the block's sums.
        const own = first === from ? scores : scores.subarray((first - from) * width);
        sumRows(series, first, size, own);
        addDirect(series, first, size, own);
        for (const addGroup of addGroups) addGroup(series, first, size, own);
      }
    },
    addAt: (series, at, scores, base) => {
      addRowsAt(series, at, scores, base);
      for (let index = 0; index < each.length; index++) hashes[index] = hashAt(each[index] as BoundFeature, series, at);
      add(hashes, 0, hashes.length, scores, base);
    },
  };
}

/** Two sums of bytes share a number: there must be so few that neither needs more than 16 bits. */
function refuseTooMany({ columns, joint }: Plan): void {
  const all = [...columns, ...(joint?.columns ?? [])];
  const count = all.flatMap(({ parts }) => parts).reduce((sum, { features }) => sum + features.length, 0);
  if (count > MOST_FEATURES) throw new Error(`a table must have at most ${MOST_FEATURES} features, not ${count}`);
}

interface Shape {
  readonly stride: number;
  readonly width: number;
}

/** Adds the rows of all columns: one column after the other at all tokens of a block, so that its rows lie close together. */
function rowSummer(columns: readonly Rows[], joint: JointRows | null, { stride, width }: Shape): AddBlock {
  const room = BLOCK + Math.max(0, ...columns.map(({ least, most }) => most - least));
  const begins = new Int32Array(room);
  const totals = new Int32Array(stride * BLOCK);
  const addRows = ADDERS[stride] ?? addWide(stride);
  return (series, first, size, scores) => {
    totals.fill(0, 0, size * stride);
    if (joint !== null) {
      joint.find(series, first, size, begins);
      addRows(totals, size, joint.table.sums, 0, begins, 0);
    }
    for (const column of columns) {
      const { key, table, adds, least, most } = column;
      const count = size + most - least;
      packKeys(begins, key, series, first + least, count);
      findRows(begins, count, column);
      for (const { from, offset } of adds) addRows(totals, size, table.sums, offset, begins, from - least);
    }
    for (let at = 0; at < size; at++) addPacked(totals, at * stride, scores, at * width, width);
  };
}

/** Puts where the rows of each key begin into the place of the key; makes those that are missing. */
function findRows(keys: Int32Array, count: number, { table, make }: Rows): void {
  for (let at = 0; at < count; at++) {
    at = findKnown(keys, at, count, table.begins);
    if (at < count) keys[at] = make(keys[at] as number);
  }
}

/** The same up to the first key without rows; returns its index. */
function findKnown(keys: Int32Array, from: number, count: number, begins: Int32Array): number {
  for (let at = from; at < count; at++) {
    const key = keys[at] as number;
    const begin = key < begins.length ? (begins[key] as number) : 0;
    if (begin === 0) return at;
    keys[at] = begin;
  }
  return count;
}

/**
 * Adds the rows of one part to the totals of so many tokens: `begins` has where those of a key begin, from `first` on, and
 * `offset` is where the part's row begins among them.
 */
type AddRows = (
  totals: Int32Array,
  size: number,
  sums: Int32Array,
  offset: number,
  begins: Int32Array,
  first: number,
) => void;

const addThree: AddRows = (totals, size, sums, offset, begins, first) => {
  for (let at = 0, to = 0; at < size; at++, to += 3) {
    const row = (begins[first + at] as number) + offset;
    totals[to] = ((totals[to] as number) + (sums[row] as number)) | 0;
    totals[to + 1] = ((totals[to + 1] as number) + (sums[row + 1] as number)) | 0;
    totals[to + 2] = ((totals[to + 2] as number) + (sums[row + 2] as number)) | 0;
  }
};

const addFour: AddRows = (totals, size, sums, offset, begins, first) => {
  for (let at = 0, to = 0; at < size; at++, to += 4) {
    const row = (begins[first + at] as number) + offset;
    totals[to] = ((totals[to] as number) + (sums[row] as number)) | 0;
    totals[to + 1] = ((totals[to + 1] as number) + (sums[row + 1] as number)) | 0;
    totals[to + 2] = ((totals[to + 2] as number) + (sums[row + 2] as number)) | 0;
    totals[to + 3] = ((totals[to + 3] as number) + (sums[row + 3] as number)) | 0;
  }
};

const addWide =
  (stride: number): AddRows =>
  (totals, size, sums, offset, begins, first) => {
    for (let at = 0, to = 0; at < size; at++) {
      let row = (begins[first + at] as number) + offset;
      for (const end = to + stride; to < end; to++, row++)
        totals[to] = ((totals[to] as number) + (sums[row] as number)) | 0;
    }
  };

/** By how many numbers a row has: those of roles and of labels are written out. */
const ADDERS: readonly (AddRows | undefined)[] = [undefined, undefined, undefined, addThree, addFour];

/** Adds both sums of each number of a row to the scores of so many classes from `base` on. */
function addPacked(sums: Int32Array, row: number, scores: Int32Array, base: number, width: number): void {
  const end = base + width;
  for (let to = base, from = row; to < end; to += 2, from++) {
    const both = sums[from] as number;
    const low = (both << 16) >> 16;
    scores[to] = (scores[to] as number) + low;
    if (to + 1 < end) scores[to + 1] = (scores[to + 1] as number) + ((both - low) >> 16);
  }
}

/** Adds the rows of all columns at one token. */
function rowAdder(columns: readonly Rows[], { stride, width }: Shape): Scorer['addAt'] {
  const total = new Int32Array(stride);
  const addRows = rowsAdderAt(columns, stride);
  return (series, at, scores, base) => {
    addRows(series, at, total.fill(0), 0);
    addPacked(total, 0, scores, base, width);
  };
}

/** Adds features that are hashed at each token. */
function directAdder(features: readonly BoundFeature[], add: AddWeights, width: number): AddBlock {
  const count = features.length;
  const hashes = new Int32Array(BLOCK * count);
  return (series, first, size, scores) => {
    if (count === 0) return;
    for (let index = 0; index < count; index++) {
      const { feature, terms } = features[index] as BoundFeature;
      for (let at = index; at < size * count; at += count) hashes[at] = feature.seed;
      for (const { input, offset, hashes: values } of terms)
        mixIn({ hashes, index, count, size }, first + offset, series[input.atom.id] as Series, values);
    }
    for (let at = 0; at < size; at++) add(hashes, at * count, (at + 1) * count, scores, at * width);
  };
}

/** The hashes of one of so many features at each token of a block, those of a token side by side. */
interface Hashes {
  readonly hashes: Int32Array;
  readonly index: number;
  readonly count: number;
  readonly size: number;
}

/** Mixes the numbers of a series into hashes, of which the first is that of the token `first`. */
function mixIn(
  { hashes, index, count, size }: Hashes,
  first: number,
  series: Series,
  values: readonly number[] | null,
): void {
  const { begin, end, shift } = placesOf(series, first, size);
  const outside = values === null ? series.outside : (values[series.outside] as number);
  for (let at = 0, to = index; at < size; at++, to += count) {
    let number = outside;
    if (at >= begin && at < end) {
      number = series.values[at + shift] as number;
      if (values !== null) number = values[number] as number;
    }
    hashes[to] = mix(hashes[to] as number, number);
  }
}

/** Features planned once, and a scorer kept for each weights that they are scored by, while the lexemes stay the same. */
export function scorerKeeper(planned: () => Plan, pick?: readonly number[]) {
  const kept = new WeakMap<Weights, { readonly lexemes: Lexemes; readonly scorer: Scorer }>();
  return (weights: Weights, lexemes: Lexemes): Scorer => {
    const known = kept.get(weights);
    if (known?.lexemes === lexemes) return known.scorer;
    const scorer = newScorer(planned(), { weights, lexemes, pick });
    kept.set(weights, { lexemes, scorer });
    return scorer;
  };
}
