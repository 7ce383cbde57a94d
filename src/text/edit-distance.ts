/**
 * The number of edits from one word to another: letters added, removed, replaced or exchanged with
 * the next one (Damerau-Levenshtein distance with optimal string alignment).
 */
export function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = at(row, j - 1) + (from[i - 1] === to[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const swapped = isSwapped ? at(before, j - 2) + 1 : replaced;
      next.push(Math.min(replaced, swapped, at(row, j) + 1, at(next, j - 1) + 1));
    }
    [before, row] = [row, next];
  }
  return at(row, to.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? 0;

// One edit for three letters: `hihg` suggests `high`; of two letters, `fr` does not suggest `ar`.
const LETTERS_PER_EDIT = 3;

/**
 * The name that a misspelt word most likely stands for, ignoring the case of the word: the nearest
 * one with at most one edit for every three letters of the longer of the two. Null where none is.
 */
export function nearestName(word: string, names: readonly string[]): string | null {
  const folded = word.toLowerCase();
  const [best] = names
    .map((name) => ({ name, edits: editDistance(folded, name) }))
    .filter(({ name, edits }) => edits * LETTERS_PER_EDIT <= Math.max(word.length, name.length))
    .sort((a, b) => a.edits - b.edits);
  return best?.name ?? null;
}
