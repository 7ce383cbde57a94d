import { sharedCount } from '../text/comparable.ts';
import { mayBeSame, type Statement } from './statements.ts';

/** Two statements with common words, and how many they share. */
export interface Likeness {
  readonly one: Statement;
  readonly other: Statement;
  /** Common words as a share of both statements (Dice coefficient), from 0 to 1. */
  readonly share: number;
  /** Common words as a share of the shorter statement, from 0 to 1. */
  readonly part: number;
}

// A run of words that more statements have is not looked up, which keeps the cost linear.
const MOST_HOLDERS = 48;
const MOST_COMPARED = 24;
const SHINGLE = 3;
/** The least share that counts. */
const LEAST = 0.5;

/** Pairs of statements with similar wording, found by common runs of three words. */
export function alikePairs(statements: readonly Statement[]): Likeness[] {
  const holders = new Map<string, number[]>();
  return statements.flatMap((one, index) => {
    const shingles = shinglesOf(one.words);
    const counts = new Map<number, number>();
    for (const shingle of shingles) {
      const known = holders.get(shingle);
      for (const other of known ?? []) counts.set(other, (counts.get(other) ?? 0) + 1);
      if (known === undefined) holders.set(shingle, [index]);
      else if (known.length < MOST_HOLDERS) known.push(index);
    }
    const most = [...counts].sort(([a, many], [b, few]) => few - many || a - b).slice(0, MOST_COMPARED);
    return most.flatMap(([other]) => likenessOf(one, statements[other] as Statement) ?? []);
  });
}

function shinglesOf(words: readonly string[]): ReadonlySet<string> {
  const shingles = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(words.slice(at, at + SHINGLE).join(' '));
  return shingles;
}

function likenessOf(one: Statement, other: Statement): Likeness | null {
  if (!mayBeSame(one, other)) return null;
  const shared = sharedCount(one.words, other.words);
  const [shorter, longer] = [one.words.length, other.words.length].sort((a, b) => a - b) as [number, number];
  const [share, part] = [(2 * shared) / (shorter + longer), shared / shorter];
  return Math.max(share, part) < LEAST ? null : { one, other, share, part };
}
