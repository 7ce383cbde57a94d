import type { Claim, Reason } from '../../analysis/claim.ts';
import type { Axis, Stance, Transparency } from '../../language/values.ts';
import { policyBehind, type Report } from '../../report/report.ts';
import type { Messages } from '../locale/messages.ts';
import { arrow, joinParts } from '../terminal/bidi.ts';
import { visible } from '../terminal/sanitise.ts';

/** One axis of a claim's hedging level: its value, its words and its points. */
export interface AxisTrace {
  readonly axis: Axis;
  readonly label: string;
  readonly points: number;
  readonly reasons: readonly Reason[];
}

/** The axes of a claim's level. The writer's own voice has no tellers, except for hearsay. */
export function axesOf(claim: Claim, report: Report, messages: Messages): AxisTrace[] {
  const axis = (name: Axis, label: string): AxisTrace => {
    const reasons = claim.hedging.reasons.filter((reason) => reason.axis === name);
    const points = reasons.reduce((total, reason) => total + reason.points, 0);
    return { axis: name, label, points: Math.round(1000 * points) / 1000, reasons };
  };
  const transparency = axis('transparency', messages.transparency[weakestTeller(claim, report)]);
  const told = claim.source !== null;
  return [
    axis('stance', messages.stance[countedStance(claim, report)]),
    axis('certainty', messages.certainty[claim.certainty]),
    ...(told || transparency.points > 0 ? [transparency] : []),
    ...(told ? [axis('distance', tellers(claim, messages))] : []),
  ];
}

/**
 * The sum behind a level on one line, such as `claimed → distance 4; person 0; one teller 0; = 4 →
 * high`.
 */
export function traceOf(claim: Claim, report: Report, messages: Messages): string {
  const { direction, clause, level } = messages;
  // A certain content adds no points.
  const axes = axesOf(claim, report, messages).filter(({ axis, points }) => axis !== 'certainty' || points > 0);
  const parts = axes.map(({ label, points, reasons }) => {
    const because = reasonWords(reasons, messages);
    return because === ''
      ? `${label} ${points}`
      : joinParts([because, `${label} ${points}`], arrow(direction), direction);
  });
  const total = joinParts([`= ${claim.hedging.points}`, level[claim.hedging.level]], arrow(direction), direction);
  return [...parts, total].join(clause);
}

/** The words of the article that set an axis, each once. */
export const reasonWords = (reasons: readonly Reason[], messages: Messages): string =>
  [...new Set(reasons.map(({ text }) => visible(text)).filter((text) => text !== ''))].join(messages.list);

/**
 * The stance that counts: of those of the claim and of the claims around it, the one with the most
 * points.
 */
export function countedStance(claim: Claim, report: Report): Stance {
  const stances = [claim, ...ancestors(claim, report).reverse()].map(({ stance }) => stance);
  return heaviest(stances, policyBehind(report).stance) ?? claim.stance;
}

// A source without a name inside another's words (it was agreed) is no teller; the tellers of the
// chain count.
function weakestTeller(claim: Claim, report: Report): Transparency {
  const tellers = claim.chain.flatMap(
    ({ id }) => report.sources.find((source) => source.id === id)?.transparency ?? [],
  );
  const own = claim.source?.transparency ?? 'none';
  const counted = claim.source?.id === null && tellers.length > 0 ? tellers : [...tellers, own];
  return heaviest(counted, policyBehind(report).transparency) ?? own;
}

/** The claims that a claim is nested in, the nearest first. */
export function ancestors(claim: Claim, report: Report): Claim[] {
  const found: Claim[] = [];
  for (let id = claim.parent; id !== null && found.length < report.claims.length; ) {
    const parent = report.claims.find((other) => other.id === id);
    if (parent === undefined) break;
    found.push(parent);
    id = parent.parent;
  }
  return found;
}

function tellers(claim: Claim, messages: Messages): string {
  const count = Math.max(claim.chain.length, 1);
  const category = new Intl.PluralRules(messages.tag).select(count);
  return (messages.tellers[category] ?? messages.tellers.other).replace('#', String(count));
}

/** The first of the values with the most points. */
const heaviest = <Value extends string>(
  values: readonly Value[],
  weights: Readonly<Record<Value, number>>,
): Value | undefined => [...values].sort((a, b) => weights[b] - weights[a])[0];
