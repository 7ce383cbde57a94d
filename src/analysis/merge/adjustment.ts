import type { Run } from '../model/segments.ts';

/** An adjustment of the bounds that the model gives a part of an attribution. */
export interface Adjustment<Case> {
  readonly id: string;
  readonly apply: (runs: readonly Run[], one: Case) => readonly Run[];
}

/** The runs after all adjustments, made in their order. */
export const adjust = <Case>(
  adjustments: readonly Adjustment<Case>[],
  runs: readonly Run[],
  one: Case,
): readonly Run[] => adjustments.reduce((adjusted, { apply }) => apply(adjusted, one), runs);
