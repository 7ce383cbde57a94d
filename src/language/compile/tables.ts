/** Values kept once each, known by their index. */
export class Interned<T> {
  readonly values: T[] = [];
  private readonly indexes = new Map<string, number>();

  indexOf(value: T): number {
    const key = JSON.stringify(value);
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.indexes.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}

/** A table with the index of each value in place of the value. */
export const interned = <T>(table: Readonly<Record<string, T>>, rows: Interned<T>): Record<string, number> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [key, rows.indexOf(value)]));

/** Adds a value to the list that a table has under a key. */
export function push<T>(table: Record<string, T[]>, key: string, value: T): void {
  if (Object.hasOwn(table, key)) table[key]?.push(value);
  else table[key] = [value];
}

/** Sorts each list of a table of phrases by their number of words, the longest first. */
export function sortLongestFirst(table: Readonly<Record<string, { readonly rest: readonly string[] }[]>>): void {
  for (const list of Object.values(table)) list.sort((a, b) => b.rest.length - a.rest.length);
}

/** The normalised words of a text that blanks part. */
export type SplitWords = (text: string) => string[];

/** Splits a text at blanks and normalises its words. */
export const wordSplitter =
  (normalise: (word: string) => string): SplitWords =>
  (text) =>
    text.split(/\s+/u).map(normalise);
