import { contentsEqual, type Measured, sourcesEqual, sourcesOverlap } from './measure.ts';
import { jaccard } from './sets.ts';

/**
 * A pair of a gold and a predicted item with its grades: the first grade decides, the others break
 * ties.
 */
export interface Match<T> {
  readonly gold: T;
  readonly predicted: T;
  readonly grades: readonly number[];
}

interface Candidate<T> extends Match<T> {
  readonly order: readonly [number, number];
}

/**
 * One-to-one pairs, the best first; `grade` gives null for no pair. Ties go to the earlier gold,
 * then prediction.
 */
export function matchBest<T>(
  golds: readonly T[],
  predictions: readonly T[],
  grade: (gold: T, predicted: T) => readonly number[] | null,
): Match<T>[] {
  const candidates = golds.flatMap((gold, i) =>
    predictions.flatMap((predicted, j): Candidate<T>[] => {
      const grades = grade(gold, predicted);
      return grades === null ? [] : [{ gold, predicted, grades, order: [i, j] }];
    }),
  );
  const taken = new Set<T>();
  return candidates.sort(better).filter(({ gold, predicted }) => {
    if (taken.has(gold) || taken.has(predicted)) return false;
    taken.add(gold).add(predicted);
    return true;
  });
}

function better<T>(a: Candidate<T>, b: Candidate<T>): number {
  const at = a.grades.findIndex((grade, index) => grade !== b.grades[index]);
  if (at !== -1) return (b.grades[at] ?? 0) - (a.grades[at] ?? 0);
  return a.order[0] - b.order[0] || a.order[1] - b.order[1];
}

/** A pair of attributions with its agreement. */
export interface Pair {
  readonly gold: Measured;
  readonly predicted: Measured;
  /** Jaccard index of the content characters. */
  readonly overlap: number;
  readonly contentAgrees: boolean;
  readonly lenient: boolean;
  readonly strict: boolean;
}

/** Pairs attributions by their contents; ties go to the better source, then cue. */
export function pairAttributions(golds: readonly Measured[], predictions: readonly Measured[]): Pair[] {
  const matches = matchBest(golds, predictions, (gold, predicted) => {
    const content = jaccard(gold.content.characters, predicted.content.characters);
    if (content === 0) return null;
    return [
      content,
      jaccard(gold.source.characters, predicted.source.characters),
      jaccard(gold.cueWords, predicted.cueWords),
    ];
  });
  return matches.map(({ gold, predicted, grades: [overlap = 0] }) => toPair(gold, predicted, overlap));
}

function toPair(gold: Measured, predicted: Measured, overlap: number): Pair {
  const same = contentsEqual(gold, predicted);
  const contentAgrees = overlap >= 0.5 || same;
  return {
    gold,
    predicted,
    overlap,
    contentAgrees,
    lenient: contentAgrees && sourcesOverlap(gold, predicted),
    strict: same && sourcesEqual(gold, predicted),
  };
}
