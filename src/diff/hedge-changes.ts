import { type Certainty, LEVELS, type Stance } from '../language/values.ts';
import { comparable } from '../text/comparable.ts';
import { overlaps } from '../text/span.ts';
import { type Both, type Change, changeOf, each, type HedgeAxis, isSame, sideOf } from './change.ts';
import type { VersionClaim } from './version.ts';

// The firmest first; what is level with each other is neither firmer nor more cautious.
const STANCES: Readonly<Record<Stance, number>> = { own: 0, endorse: 1, neutral: 2, distance: 3 };
const CERTAINTIES: Readonly<Record<Certainty, number>> = {
  certain: 0,
  probable: 1,
  possible: 2,
  belief: 2,
  unknown: 2,
};

const CAUTION: Readonly<Record<HedgeAxis, (claim: VersionClaim) => number>> = {
  stance: ({ stance }) => STANCES[stance],
  certainty: ({ certainty }) => CERTAINTIES[certainty],
  irrealis: ({ irrealis }) => (irrealis === null ? 0 : 1),
  level: ({ level }) => LEVELS.indexOf(level),
};

/** What is put more firmly than it was, and what more cautiously, on the axes given. */
export function hedgeChanges(claims: Both, axes: readonly HedgeAxis[]): Change[] {
  const steps = axes.map((axis) => ({ axis, step: CAUTION[axis](claims.after) - CAUTION[axis](claims.before) }));
  const change = (kind: 'hedge-dropped' | 'hedge-added', way: number): Change[] => {
    const found = steps.filter(({ step }) => Math.sign(step) === way).map(({ axis }) => axis);
    return found.length === 0 ? [] : [changeOf(kind, hedgeSides(claims, found), { axes: found })];
  };
  return [...change('hedge-dropped', -1), ...change('hedge-added', 1)];
}

/**
 * The words by which a claim is put as it is, on these axes: the stance by the cue, unless both
 * have the same one.
 */
function hedgeSides(claims: Both, axes: readonly HedgeAxis[]) {
  const byCue = axes.includes('stance') && !isSame(each(claims, cueKey));
  return each(claims, (claim) => {
    const cue = byCue ? claim.cue : null;
    const hedges = claim.hedges.filter(({ axis }) => axes.includes(axis) && !(byCue && axis === 'stance'));
    const words = [cue?.text ?? '', ...hedges.map(({ text }) => text)];
    return sideOf(claim, words, [...(cue?.spans ?? []), ...hedges.flatMap(({ spans }) => spans)].filter(isFirst));
  });
}

const isFirst = ({ start }: { start: number }, index: number, all: readonly { start: number }[]): boolean =>
  all.findIndex((span) => span.start === start) === index;

/**
 * What changed in the cue beyond what the other changes say; null entries are those of colons and
 * quotations alone.
 */
export function cueChange(claims: Both, others: readonly Change[]): Change[] {
  const isTold = others.some(
    ({ kind, axes }) =>
      kind === 'polarity-flipped' || axes.includes('stance') || (axes.length > 0 && cueHedges(claims)),
  );
  if (isTold || isSame(each(claims, cueKey))) return [];
  const entries = each(claims, ({ cue }) => cue?.entry ?? null);
  const isForm = entries.before !== null && isSame(entries);
  const sides = each(claims, (claim) => sideOf(claim, [claim.cue?.text ?? ''], claim.cue?.spans ?? []));
  return [changeOf('cue-replaced', sides, { minor: isForm })];
}

/** Whether it was turned into its opposite: said, denied. */
export function polarityChange(claims: Both): Change[] {
  if (isSame(each(claims, ({ polarity }) => polarity))) return [];
  return [
    changeOf(
      'polarity-flipped',
      each(claims, (claim) => sideOf(claim, [claim.cue?.text ?? ''], claim.cue?.spans ?? [])),
    ),
  ];
}

const cueKey = ({ cue }: VersionClaim): string => comparable(cue?.text ?? '').join(' ');

/** Whether the certainty of one of them is set by its cue: it believes, it expects. */
const cueHedges = ({ before, after }: Both): boolean =>
  [before, after].some(({ cue, hedges }) =>
    hedges.some(
      ({ axis, spans }) => axis === 'certainty' && spans.some((span) => cue?.spans.some((at) => overlaps(at, span))),
    ),
  );
