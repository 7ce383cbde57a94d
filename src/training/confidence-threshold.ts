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

/** How much lower than at its best each figure may be. */
type MostLost = Readonly<Partial<Record<'rows' | 'lenient', number>>>;

/**
 * For articles. A loss of 0.2 points of rows is within chance. A claim with the right content and a wrong name is a wrong row
 * and a right attribution, so it costs attributions to leave it out: nearly a point of them for several points fewer of
 * wrong rows. A whole point would cost the demonstration article a nested claim.
 */
export const FOR_ROWS: MostLost = { rows: 0.002, lenient: 0.009 };

/** For passages, where names do not count. */
export const FOR_PASSAGES: MostLost = { lenient: 0.002 };

// Where no threshold keeps both losses, both grow by a tenth of themselves, up to three times: 0.05 points short of a threshold
// once meant none at all.
const GROWTH = 0.1;
const MOST_GROWTHS = 20;

/**
 * The highest threshold of a curve at which no figure is much lower than at its best: so the fewest wrong rows are left. Where
 * the figures are best at thresholds too far apart for that, each may be lower by the same multiple; 0 for none.
 */
export function tuneThreshold(curve: readonly ConfidencePoint[], lost: MostLost = FOR_ROWS): number {
  const best = (['rows', 'lenient'] as const).flatMap((figure) => {
    const most = lost[figure];
    return most === undefined ? [] : [{ figure, most, value: Math.max(...curve.map((point) => point[figure])) }];
  });
  for (let growths = 0; growths <= MOST_GROWTHS; growths++) {
    const scale = 1 + growths * GROWTH;
    const found = curve.findLast((point) =>
      best.every(({ figure, most, value }) => point[figure] >= value - most * scale),
    );
    if (found !== undefined) return found.threshold;
  }
  return 0;
}
