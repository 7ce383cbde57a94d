import type { ConfidencePoint } from '../language/confidence-data.ts';
import { type HeldOutConfidence, hasWholeRows, probabilityOfExample } from './confidence.ts';
import type { ConfidenceExample } from './confidence-examples.ts';

// Between thresholds closer than this the difference on some hundreds of articles is chance.
const STEP = 0.025;
const STEPS = 37;

/** What is kept of held-out attributions at each threshold from 0 to 0.9; the names are those without what was left out. */
export function confidenceCurve(held: readonly HeldOutConfidence[]): ConfidencePoint[] {
  const { judged, gold } = judge(held);
  return Array.from({ length: STEPS }, (_, at) => Number((at * STEP).toFixed(3))).map((threshold) => {
    const kept = judged.filter(({ probability }) => probability >= threshold);
    const [right, agreeing] = [
      kept.filter(({ isRight }) => isRight).length,
      kept.filter(({ agrees }) => agrees).length,
    ];
    const f1 = (hits: number): number => rounded((2 * hits) / (kept.length + gold));
    const missed = (hits: number): number => (kept.length === 0 ? 0 : rounded(1 - hits / kept.length));
    return { threshold, rows: f1(right), wrong: missed(right), lenient: f1(agreeing), disagreeing: missed(agreeing) };
  });
}

const rounded = (share: number): number => Number(share.toFixed(4));

interface Judged {
  readonly judged: readonly (ConfidenceExample & { readonly probability: number })[];
  /** How many attributions are marked, arguable ones not counted. */
  readonly gold: number;
}

/** Corpora that mark only outermost attributions do not count, as their scheme is not that of the table. */
function judge(held: readonly HeldOutConfidence[]): Judged {
  const whole = held.map(({ weights, documents }) => ({ weights, documents: documents.filter(hasWholeRows) }));
  const golds = whole.flatMap(({ documents }) => documents.flatMap(({ gold }) => gold.attributions));
  return {
    judged: whole.flatMap(({ weights, documents }) =>
      documents.flatMap(({ examples }) =>
        examples.map((example) => ({ ...example, probability: probabilityOfExample(weights, example) })),
      ),
    ),
    gold: golds.filter(({ optional }) => !optional).length,
  };
}

// A tenth of a point: what the order of outlets in the folds gives or takes.
const MOST_LOST = 0.001;

/**
 * The highest threshold of a curve at which the mean of the figures is not noticeably lower than where it is highest: so the
 * fewest wrong rows are left at hardly any cost.
 */
export function tuneThreshold(
  curve: readonly ConfidencePoint[],
  figures: readonly ('rows' | 'lenient')[] = ['rows', 'lenient'],
): number {
  const meanOf = (point: ConfidencePoint): number =>
    figures.reduce((sum, figure) => sum + point[figure], 0) / figures.length;
  const highest = Math.max(...curve.map(meanOf));
  return curve.findLast((point) => meanOf(point) >= highest - MOST_LOST)?.threshold ?? 0;
}
