import { type Certainty, LEVELS, type Stance } from '../language/values.ts';
import { comparable } from '../text/comparable.ts';
import { overlaps } from '../text/span.ts';
import { type Both, type Change, changeOf, each, type HedgeAxis, isSame, sideOf } from './change.ts';
import type { VersionClaim } from './version.ts';

// The firmest stance first. Stances of the same number are equally firm.
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

/** A change for the axes on which a claim became firmer, and one for those on which it became more cautious. */
export function hedgeChanges(claims: Both, axes: readonly HedgeAxis[]): Change[] {
  const steps = axes.map((axis) => ({ axis, step: CAUTION[axis](claims.after) - CAUTION[axis](claims.before) }));
  const change = (kind: 'hedge-dropped' | 'hedge-added', way: number): Change[] => {
    const found = steps.filter(({ step }) => Math.sign(step) === way).map(({ axis }) => axis);
    return found.length === 0 ? [] : [changeOf(kind, hedgeSides(claims, found), { axes: found })];
  };
  return [...change('hedge-dropped', -1), ...change('hedge-added', 1)];
}

/**
 * The words that set a claim's values on these axes. The cue counts for the stance, unless both
 * versions have the same cue.
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
 * The change of the cue, unless other changes report it; a null entry is that of a colon or a
 * quotation alone.
 */
export function cueChange(claims: Both, others: readonly Change[]): Change[] {
  const isReported = others.some(
    ({ kind, axes }) =>
      kind === 'polarity-flipped' || axes.includes('stance') || (axes.length > 0 && cueHedges(claims)),
  );
  if (isReported || isSame(each(claims, cueKey))) return [];
  const entries = each(claims, ({ cue }) => cue?.entry ?? null);
  const isForm = entries.before !== null && isSame(entries);
  const sides = each(claims, (claim) => sideOf(claim, [claim.cue?.text ?? ''], claim.cue?.spans ?? []));
  return [changeOf('cue-replaced', sides, { minor: isForm })];
}

/** The change from a statement to its denial (said, denied), or back. */
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

/** Whether the cue of one version sets the certainty: "believes", "expects". */
const cueHedges = ({ before, after }: Both): boolean =>
  [before, after].some(({ cue, hedges }) =>
    hedges.some(
      ({ axis, spans }) => axis === 'certainty' && spans.some((span) => cue?.spans.some((at) => overlaps(at, span))),
    ),
  );
