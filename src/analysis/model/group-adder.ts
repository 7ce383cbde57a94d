import { bind, type Feature } from './features.ts';
import { type Atom, type Series, type SeriesList, valueAt } from './inputs.ts';
import type { Lexemes } from './lexemes.ts';
import { hashOfNumbers, type KeyedFeature, keyedBy, packKeys, unpack } from './row-table.ts';
import { type AddBlock, BLOCK } from './score-block.ts';
import type { KeyAtom, RunGroup } from './score-plan.ts';
import type { AddWeights } from './weight-adder.ts';

/** What the weights of a group are added by. */
export interface GroupSource {
  readonly lexemes: Lexemes;
  readonly add: AddWeights;
  /** How many classes are scored. */
  readonly width: number;
}

/** Adds the weights of features that look at the cue as well as at the token. */
export function groupAdder(group: RunGroup, source: GroupSource): AddBlock {
  const atoms = cueAtomsOf(group.features);
  const [cue] = atoms;
  const bits = group.key.reduce((sum, { atom }) => sum + atom.bits, 0);
  const isClosed = group.key.every(({ atom }) => atom.bits > 0);
  return cue !== undefined && atoms.length === 1 && isClosed && bits <= MOST_BITS
    ? keptAdder(group, cue, source)
    : changeAdder(group, atoms, source);
}

/** The atoms of the cue that features look at; each has one number all over a run. */
const cueAtomsOf = (features: readonly Feature[]): Atom[] => {
  const atoms = features.flatMap(({ terms }) => terms.map(({ input }) => input.atom));
  return [...new Set(atoms.filter(({ level }) => level === 'cue'))];
};

const withCue = (key: readonly KeyAtom[], atoms: readonly Atom[]): KeyAtom[] => [
  ...key,
  ...atoms.map((atom) => ({ atom, offset: 0 })),
];

/** Adds features that seldom change from one token to the next: they are hashed where their key does. */
function changeAdder({ key, features }: RunGroup, ofCue: readonly Atom[], source: GroupSource): AddBlock {
  const { lexemes, add, width } = source;
  const atoms = withCue(key, ofCue);
  const keyed = keyedBy(atoms, bind(features, lexemes));
  const numbers = new Int32Array(atoms.length);
  const hashes = new Int32Array(keyed.length);
  const keys = new Int32Array(BLOCK);
  const own = new Int32Array(width);
  const alwaysNew = key.some(({ atom }) => atom.bits === 0);
  const read = (series: SeriesList, at: number, from: number, to: number): void => {
    for (let slot = from; slot < to; slot++) {
      const { atom, offset } = atoms[slot] as KeyAtom;
      numbers[slot] = valueAt(series[atom.id] as Series, at + offset);
    }
  };
  return (series, first, size, scores) => {
    packKeys(keys, key, series, first, size);
    read(series, first, key.length, atoms.length);
    for (let at = 0, to = 0; at < size; at++) {
      if (at === 0 || alwaysNew || keys[at] !== keys[at - 1]) {
        read(series, first + at, 0, key.length);
        hashAll(hashes, keyed, numbers);
        add(hashes, 0, hashes.length, own.fill(0), 0);
      }
      for (let index = 0; index < width; index++, to++) scores[to] = (scores[to] as number) + (own[index] as number);
    }
  };
}

function hashAll(hashes: Int32Array, features: readonly KeyedFeature[], numbers: Int32Array): void {
  for (let index = 0; index < features.length; index++)
    hashes[index] = hashOfNumbers(features[index] as KeyedFeature, numbers);
}

// Sums are kept for keys of so many bits, and for so many cues: a few verbs are most of them.
const MOST_BITS = 12;
const MOST_CUES = 128;

/** The sums of a cue's features by the key of the token, made when they are needed first. */
interface KeptSums {
  /** Where those of a key begin; 0 for those not made yet. */
  readonly begins: Int32Array;
  sums: Int32Array;
  used: number;
}

/** Adds features that look at one number of the cue: their sums are kept for each of its values. */
function keptAdder({ key, features }: RunGroup, cue: Atom, { lexemes, add, width }: GroupSource): AddBlock {
  const keyed = keyedBy(withCue(key, [cue]), bind(features, lexemes));
  const numbers = new Int32Array(key.length + 1);
  const hashes = new Int32Array(keyed.length);
  const keys = new Int32Array(BLOCK);
  const keyCount = 2 ** key.reduce((sum, { atom }) => sum + atom.bits, 0);
  const tables = new Map<number, KeptSums>();
  const tableOf = (value: number): KeptSums => {
    const known = tables.get(value);
    if (known !== undefined) return known;
    if (tables.size >= MOST_CUES) tables.clear();
    const table = { begins: new Int32Array(keyCount), sums: new Int32Array(32 * width), used: width };
    tables.set(value, table);
    return table;
  };
  const make = (table: KeptSums, packed: number): number => {
    const begin = table.used;
    table.used += width;
    if (table.used > table.sums.length) table.sums = doubled(table.sums);
    unpack(numbers, packed, key);
    hashAll(hashes, keyed, numbers);
    add(hashes, 0, hashes.length, table.sums, begin);
    table.begins[packed] = begin;
    return begin;
  };
  return (series, first, size, scores) => {
    packKeys(keys, key, series, first, size);
    const value = valueAt(series[cue.id] as Series, first);
    numbers[key.length] = value;
    const table = tableOf(value);
    for (let at = 0, to = 0; at < size; at++) {
      const packed = keys[at] as number;
      let from = table.begins[packed] as number;
      if (from === 0) from = make(table, packed);
      const { sums } = table;
      for (const end = to + width; to < end; to++, from++) scores[to] = (scores[to] as number) + (sums[from] as number);
    }
  };
}

function doubled(old: Int32Array): Int32Array {
  const larger = new Int32Array(2 * old.length);
  larger.set(old);
  return larger;
}
