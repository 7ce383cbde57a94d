import { type BoundFeature, bind, hashAt } from './features.ts';
import { groupAdder } from './group-adder.ts';
import { mix } from './hashing.ts';
import { type Series, type SeriesList, valueAt } from './inputs.ts';
import type { Lexemes } from './lexemes.ts';
import { packKeys, placesOf, type RowSource, type Rows, rowsOf } from './row-table.ts';
import { BLOCK, type Block } from './score-block.ts';
import type { Plan } from './score-plan.ts';
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
  /** Adds the sums at one token. */
  readonly addAt: (series: SeriesList, at: number, scores: Int32Array) => void;
}

// Up to eight classes are summed in variables, more in an array.
const NARROW = 4;

/** A scorer of a plan's features by some weights. */
export function newScorer(plan: Plan, source: RowSource): Scorer {
  refuseTooMany(plan);
  const width = source.pick?.length ?? source.weights.classes;
  const stride = Math.max(NARROW, Math.ceil(width / 2));
  const add = weightAdder(source.weights, source.pick);
  const columns = plan.columns.map((column) => rowsOf(column, source, stride));
  const sumRows = rowSummer(columns, { stride, width });
  const addDirect = directAdder(bind(plan.direct, source.lexemes), add, width);
  const addGroups = plan.groups.map((group) => groupAdder(group, { lexemes: source.lexemes, add, width }));
  const addRowsAt = rowAdder(columns, width);
  const each = bind([...plan.direct, ...plan.groups.flatMap(({ features }) => features)], source.lexemes);
  const hashes = new Int32Array(each.length);
  return {
    addRun: (series, { from, to }, scores) => {
      for (let first = from; first < to; first += BLOCK) {
        const block = { first, size: Math.min(BLOCK, to - first) };
        // Nearly all runs are one block: a view of the scores costs more than the block's sums.
        const own = first === from ? scores : scores.subarray((first - from) * width);
        sumRows(series, block, own);
        addDirect(series, block, own);
        for (const addGroup of addGroups) addGroup(series, block, own);
      }
    },
    addAt: (series, at, scores) => {
      addRowsAt(series, at, scores);
      for (let index = 0; index < each.length; index++) hashes[index] = hashAt(each[index] as BoundFeature, series, at);
      add(hashes, 0, hashes.length, scores, 0);
    },
  };
}

/** Two sums of bytes share a number: there must be so few that neither needs more than 16 bits. */
function refuseTooMany({ columns }: Plan): void {
  const count = columns.flatMap(({ parts }) => parts).reduce((sum, { features }) => sum + features.length, 0);
  if (count > MOST_FEATURES) throw new Error(`a table must have at most ${MOST_FEATURES} features, not ${count}`);
}

interface Shape {
  readonly stride: number;
  readonly width: number;
}

type AddBlock = (series: SeriesList, block: Block, scores: Int32Array) => void;

/** Adds the rows of all columns: one column after the other at all tokens of a block, so that its rows lie close together. */
function rowSummer(columns: readonly Rows[], shape: Shape): AddBlock {
  const { stride } = shape;
  const room = BLOCK + Math.max(0, ...columns.map(({ least, most }) => most - least));
  const begins = new Int32Array(room);
  const totals = new Int32Array(stride * BLOCK);
  const addRows = stride === NARROW ? addNarrow : addWide;
  return (series, { first, size }, scores) => {
    totals.fill(0, 0, size * stride);
    for (const column of columns) {
      const { key, table, adds, least, most } = column;
      const count = size + most - least;
      packKeys(begins, key, series, { first: first + least, size: count });
      findRows(begins, count, column);
      for (const { from, offset } of adds)
        addRows(totals, table.sums, { begins, first: from - least, size, offset, stride });
    }
    spread(totals, scores, size, shape);
  };
}

/** Puts where the rows of each key begin into the place of the key. */
function findRows(keys: Int32Array, count: number, { table, make }: Rows): void {
  let known = table.begins;
  for (let at = 0; at < count; at++) {
    const key = keys[at] as number;
    let begin = key < known.length ? (known[key] as number) : 0;
    if (begin === 0) {
      begin = make(key);
      known = table.begins;
    }
    keys[at] = begin;
  }
}

/** Where the rows of a block's tokens are: that of the first token at `first`. */
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

/** Adds the two halves of each number of a block's totals to the scores. */
function spread(totals: Int32Array, scores: Int32Array, size: number, { stride, width }: Shape): void {
  for (let at = 0, begin = 0; at < size; at++, begin += width)
    addPacked(totals, at * stride, scores, { begin, end: begin + width });
}

function addPacked(sums: Int32Array, row: number, scores: Int32Array, { begin, end }: { begin: number; end: number }) {
  for (let to = begin, from = row; to < end; to += 2, from++) {
    const both = sums[from] as number;
    const low = (both << 16) >> 16;
    scores[to] = (scores[to] as number) + low;
    if (to + 1 < end) scores[to + 1] = (scores[to + 1] as number) + ((both - low) >> 16);
  }
}

/** Adds the rows of all columns at one token. */
function rowAdder(columns: readonly Rows[], width: number): Scorer['addAt'] {
  return (series, at, scores) => {
    for (const { key, table, adds, make } of columns)
      for (const { from, offset } of adds) {
        let packed = 0;
        for (const { atom, offset: by } of key)
          packed = (packed << atom.bits) | valueAt(series[atom.id] as Series, at + from + by);
        const known = packed < table.begins.length ? (table.begins[packed] as number) : 0;
        const begin = known === 0 ? make(packed) : known;
        addPacked(table.sums, begin + offset, scores, { begin: 0, end: width });
      }
  };
}

/** Adds features that are hashed at each token. */
function directAdder(features: readonly BoundFeature[], add: AddWeights, width: number): AddBlock {
  const count = features.length;
  const hashes = new Int32Array(BLOCK * count);
  return (series, { first, size }, scores) => {
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
