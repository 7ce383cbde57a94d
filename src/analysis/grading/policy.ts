import type { Certainty, Level, Stance, Transparency } from '../../language/values.ts';
import { onceFor } from '../../memo.ts';

/** The weights of the four axes and the thresholds of the levels, which a newsroom may set. */
export interface Policy {
  readonly stance: Readonly<Record<Stance, number>>;
  readonly certainty: Readonly<Record<Certainty, number>>;
  readonly transparency: Readonly<Record<Transparency, number>>;
  /** For each teller after the first. */
  readonly teller: number;
  /** The least points of each level. */
  readonly levels: Readonly<Record<Level, number>>;
}

/** A policy given by the user, with the file that it was read from. */
export interface PolicyInForce extends Policy {
  readonly path: string;
}

/** The published rule: steps away from the paper's own word. */
export const DEFAULT_POLICY: Policy = {
  stance: { own: 0, endorse: 1, neutral: 2, distance: 4 },
  certainty: { certain: 0, probable: 1, possible: 2, belief: 2, unknown: 2 },
  transparency: { person: 0, organisation: 0, role: 1, anonymous: 2, none: 2 },
  teller: 1,
  levels: { none: 0, low: 1, medium: 2, high: 3, 'very-high': 5 },
};

/** The levels by their least points, the highest first. */
const descending = onceFor(({ levels }: Policy) =>
  (Object.entries(levels) as [Level, number][]).sort(([, a], [, b]) => b - a),
);

/** The highest level for so many points. */
export function levelOf(points: number, policy: Policy): Level {
  const [level = 'none'] = descending(policy).find(([, least]) => points >= least) ?? [];
  return level;
}
