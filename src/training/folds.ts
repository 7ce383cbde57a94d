import { TrainingError } from './training-error.ts';

/**
 * Splits items into folds of about the same size, all items of a group in one fold: what is measured on a fold is then
 * measured on groups (outlets) that nothing was learned from. The largest group first, each goes to the smallest fold so
 * far; ties go to the group that appears first and to the first fold, so that the same items always make the same folds.
 * Items keep their order within a fold.
 */
export function splitIntoFolds<T>(items: readonly T[], count: number, groupOf: (item: T) => string): T[][] {
  const sizes = new Map<string, number>();
  for (const item of items) sizes.set(groupOf(item), (sizes.get(groupOf(item)) ?? 0) + 1);
  if (sizes.size < count)
    throw new TrainingError(
      `${count} folds need at least ${count} groups of documents, and there are ${sizes.size}. ` +
        'Use fewer folds, or group by a field with more values.',
    );
  const foldSizes = new Array<number>(count).fill(0);
  const foldOf = new Map<string, number>();
  for (const [group, size] of [...sizes].sort(([, a], [, b]) => b - a)) {
    const smallest = foldSizes.indexOf(Math.min(...foldSizes));
    foldOf.set(group, smallest);
    foldSizes[smallest] = (foldSizes[smallest] as number) + size;
  }
  return foldSizes.map((_, fold) => items.filter((item) => foldOf.get(groupOf(item)) === fold));
}

/** All items except those of one fold. */
export const withoutFold = <T>(folds: readonly (readonly T[])[], left: number): T[] =>
  folds.flatMap((items, fold) => (fold === left ? [] : items));
