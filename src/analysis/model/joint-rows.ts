import { mix } from './hashing.ts';
import type { SeriesList } from './inputs.ts';
import type { AddRowsAt } from './row-parts.ts';
import { packKeys } from './row-table.ts';
import { BLOCK } from './score-block.ts';
import type { JointKey } from './score-plan.ts';

/** The rows of several columns summed up, by all their atoms. These change seldom: most tokens have the row of the one before. */
export interface JointRows {
  readonly table: JointTable;
  /** Writes where the row of each of so many tokens from `first` on begins. */
  readonly find: (series: SeriesList, first: number, size: number, begins: Int32Array) => void;
}

/** A hash table with open addressing, whose keys are two numbers. */
interface JointTable {
  readonly stride: number;
  /** Both numbers of each key, and where its row begins; 0 in a free slot. */
  slots: Int32Array;
  sums: Int32Array;
  /** How many rows there are; row 0 is none. */
  count: number;
}

const SLOT = 3;
const FEWEST_SLOTS = 256;

// Texts without end have keys without end: an empty table takes the place of one with so many rows.
const MOST_ROWS = 1 << 14;

/** The joint rows of some columns, which `addRows` adds for one token, none made as yet; `stride` numbers each. */
export function jointRowsOf(addRows: AddRowsAt, [one, other]: JointKey, stride: number): JointRows {
  const table: JointTable = { stride, slots: new Int32Array(0), sums: new Int32Array(0), count: 0 };
  resize(table, FEWEST_SLOTS);
  const [ones, others] = [new Int32Array(BLOCK), new Int32Array(BLOCK)];
  const beginOf = (series: SeriesList, token: number, a: number, b: number): number => {
    const known = table.slots[slotOf(table.slots, a, b) + 2] as number;
    if (known !== 0) return known;
    const begin = newRow(table, a, b);
    addRows(series, token, table.sums, begin);
    return begin;
  };
  return {
    table,
    find: (series, first, size, begins) => {
      if (table.count >= MOST_ROWS) resize(table, FEWEST_SLOTS);
      packKeys(ones, one, series, first, size);
      packKeys(others, other, series, first, size);
      for (let at = 0; at < size; at++) {
        const [a, b] = [ones[at] as number, others[at] as number];
        const isSame = at > 0 && a === ones[at - 1] && b === others[at - 1];
        begins[at] = isSame ? (begins[at - 1] as number) : beginOf(series, first + at, a, b);
      }
    },
  };
}

/** Empties a table and gives it so many slots, at most half of which are filled. */
function resize(table: JointTable, slots: number): void {
  table.slots = new Int32Array(SLOT * slots);
  table.sums = new Int32Array((slots / 2 + 2) * table.stride);
  table.count = 0;
}

/** Adds a row of zeros for a key; returns where it begins. */
function newRow(table: JointTable, a: number, b: number): number {
  if (2 * SLOT * (table.count + 1) > table.slots.length) grow(table);
  const begin = ++table.count * table.stride;
  table.slots.set([a, b, begin], slotOf(table.slots, a, b));
  return begin;
}

function grow(table: JointTable): void {
  const { slots, sums, count } = table;
  resize(table, (2 * slots.length) / SLOT);
  table.sums.set(sums);
  table.count = count;
  for (let slot = 0; slot < slots.length; slot += SLOT)
    if (slots[slot + 2] !== 0)
      table.slots.set(
        slots.subarray(slot, slot + SLOT),
        slotOf(table.slots, slots[slot] as number, slots[slot + 1] as number),
      );
}

/** The slot of a key, or the free one that it may take. */
function slotOf(slots: Int32Array, a: number, b: number): number {
  const mask = slots.length / SLOT - 1;
  for (let at = mix(a, b) & mask; ; at = (at + 1) & mask) {
    const slot = at * SLOT;
    if (slots[slot + 2] === 0 || (slots[slot] === a && slots[slot + 1] === b)) return slot;
  }
}
