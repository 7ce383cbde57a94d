import type { Axis, Certainty, Irrealis, Polarity, Stance, Transparency } from '../../language/values.ts';
import { hull, overlaps, type Span } from '../../text/span.ts';
import type { Hedging, Reason } from '../claim.ts';
import {
  type AxisValue,
  type CertaintyInput,
  certaintyOf,
  type GradedCue,
  heaviest,
  hedgesWithin,
  inContent,
  mainHedges,
} from './certainty.ts';
import type { FoundHedge } from './hedges.ts';
import { DEFAULT_POLICY, levelOf, type Policy } from './policy.ts';

/** A teller of a claim's chain: transparency and mention; null where it is unexpressed. */
export interface Teller {
  readonly transparency: Transparency;
  readonly mention: Span | null;
}

/** The input of a claim's grade. */
export interface GradeInput extends CertaintyInput {
  /** Whether the claim is in the writer's own voice. */
  readonly ownVoice: boolean;
  /** The cues of the attributions around it, outermost first. */
  readonly enclosing: readonly GradedCue[];
  /** Its tellers, outermost first; empty for an unnamed source, and in the writer's own voice. */
  readonly tellers: readonly Teller[];
}

/** The values of a claim's axes, and its level with the words behind the points. */
export interface Grade {
  readonly stance: Stance;
  readonly certainty: Certainty;
  readonly polarity: Polarity;
  readonly irrealis: Irrealis | null;
  readonly hedging: Hedging;
}

/**
 * Grades a claim by the published rule: stance, certainty, the weakest teller, and the number of
 * tellers.
 */
export function gradeClaim(input: GradeInput, text: string, policy: Policy = DEFAULT_POLICY): Grade {
  const stances = stancesOf(input);
  const main = mainHedges(input, text);
  const certainty = certaintyOf({ input, main, text }, policy);
  const reasons = [
    weakest('stance', stances.onChain, policy.stance),
    weakest('certainty', [certainty], policy.certainty),
    weakest('transparency', transparencies(input, main), policy.transparency),
    // The first teller has no points, and the innermost is the source: the words are those of the
    // intermediaries.
    ...input.tellers
      .slice(0, -1)
      .map((teller) => ({ axis: 'distance' as const, points: policy.teller, span: teller.mention, entry: null })),
  ].filter((reason) => reason.points > 0);
  const points = sumOf(reasons.map((reason) => reason.points));
  return {
    stance: stances.own,
    certainty: certainty.value,
    polarity: polarityOf(input.cue),
    irrealis: input.cue?.entry?.irrealis ?? main.find((hedge) => hedge.entry.irrealis !== null)?.entry.irrealis ?? null,
    hedging: {
      level: levelOf(points, policy),
      points,
      reasons: reasons.map((reason) => toReason(reason, input, text)),
    },
  };
}

// Weights may be fractions, and 0.1 + 0.2 must reach a level that begins at 0.3.
const sumOf = (points: readonly number[]): number =>
  Math.round(1000 * points.reduce((sum, each) => sum + each, 0)) / 1000;

interface Counted {
  readonly axis: Axis;
  readonly points: number;
  readonly span: Span | null;
  readonly entry: string | null;
}

/** The setting with the most points, the first of equals. */
function weakest<T extends string>(
  axis: Axis,
  settings: readonly AxisValue<T>[],
  weights: Readonly<Record<T, number>>,
): Counted {
  const most = heaviest(settings, weights);
  if (most === undefined) return { axis, points: 0, span: null, entry: null };
  return { axis, points: weights[most.value], span: most.span, entry: most.entry };
}

/**
 * A reason without words (an unexpressed teller) has an empty span where the cue or the content
 * begins.
 */
function toReason({ axis, points, span, entry }: Counted, { cue, content }: GradeInput, text: string): Reason {
  const at = cue?.spans[0]?.start ?? content[0]?.start ?? 0;
  const { start, end } = span ?? { start: at, end: at };
  return { axis, points, text: text.slice(start, end), start, end, entry };
}

function stancesOf(input: GradeInput): { readonly own: Stance; readonly onChain: readonly AxisValue<Stance>[] } {
  const distance = distancing(input);
  const own = input.ownVoice
    ? { value: 'own' as const, span: null, entry: null }
    : stanceOf(input.cue ?? { entry: null, spans: [] });
  return {
    own: distance?.value ?? own.value,
    onChain: [own, ...(distance === null ? [] : [distance]), ...input.enclosing.map(stanceOf)],
  };
}

const stanceOf = ({ entry, spans }: Pick<GradedCue, 'entry' | 'spans'>): AxisValue<Stance> => ({
  value: entry?.stance ?? 'neutral',
  span: spans[0] ?? null,
  entry: entry?.id ?? null,
});

/**
 * The writer's words of distance: in a statement in the writer's own voice, or beside the cue and
 * outside the content.
 */
function distancing({ cue, content, hedges, ownVoice }: GradeInput): AxisValue<Stance> | null {
  const cues = cue?.spans ?? [];
  const near = (hedge: FoundHedge): boolean =>
    ownVoice ? inContent(content, hedge) : cues.some((span) => overlaps(span, hedge)) || follows(content, hedge);
  const whole = hull([...cues, ...content]) ?? { start: 0, end: 0 };
  const marks = hedgesWithin(hedges, { start: whole.start, end: whole.end + FOLLOWS_AT + 1 });
  const mark = marks.find((hedge) => hedge.entry.stance !== null && near(hedge));
  return mark?.entry.stance ? { value: mark.entry.stance, span: mark, entry: mark.entry.id } : null;
}

// `…, on his claim`: a comma, a dash and spaces may come between.
const FOLLOWS_AT = 4;
const follows = (content: readonly Span[], hedge: Span): boolean =>
  content.some(({ end }) => hedge.start >= end && hedge.start - end <= FOLLOWS_AT);

/**
 * The transparency of the tellers; none for an unnamed source. In the writer's own voice only
 * hearsay counts (`it is said`).
 */
function transparencies(input: GradeInput, main: readonly FoundHedge[]): AxisValue<Transparency>[] {
  if (input.ownVoice) {
    const hearsay = main.filter((hedge) => hedge.kind === 'hearsay');
    return hearsay.map((hedge) => ({ value: 'none', span: hedge, entry: hedge.entry.id }));
  }
  if (input.tellers.length === 0) return [{ value: 'none', span: null, entry: null }];
  return input.tellers.map(({ transparency, mention }) => ({ value: transparency, span: mention, entry: null }));
}

/**
 * The polarity of the content: negative for a denial or a negated cue, positive for both together.
 */
function polarityOf(cue: GradedCue | null): Polarity {
  const denies = cue?.entry?.polarity === 'negative';
  return denies === (cue?.negated ?? false) ? 'positive' : 'negative';
}
