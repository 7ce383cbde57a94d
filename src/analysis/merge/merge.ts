import { lazily } from '../../memo.ts';
import type { Attribution } from '../attribution.ts';
import { type Choice, chooseCandidates } from '../model/choose.ts';
import { ruleFor } from '../model/cue-window.ts';
import { type EncodedTokens, encode } from '../model/encode.ts';
import type { Thresholds } from '../model/manifest.ts';
import { modelOf } from '../model/model.ts';
import type { Run } from '../model/segments.ts';
import { type Cue, findCues } from '../tokens/cues.ts';
import { indexNear, indexOverlaps } from '../tokens/range-index.ts';
import { type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { attributionOf } from './from-choice.ts';
import { type Among, isKept, isLaidOut, LAYOUT_ROWS, type Lists, RULE_ROWS } from './keep-policy.ts';
import { allRanges, claimRanges, cueRanges, hasCueInSource, liesIn, sharesCue, touches } from './overlap.ts';
import { type Case, isSureEnough, takenFor } from './policy.ts';

/**
 * What the rules found, merged with what the language's model chooses where it has one, by the tables of `policy.ts`. The
 * model chooses the outermost attributions and where their parts begin and end.
 */
export function mergeWithModel(view: TokenView, ruled: readonly Attribution[]): readonly Attribution[] {
  const model = modelOf(view.pack);
  if (model === null) return ruled;
  const encoded = encode(view, ruled, model);
  return mergeChoices(encoded, chooseCandidates(encoded, model), model.thresholds);
}

/** The same for given choices in an encoded document. */
export function mergeChoices(
  encoded: EncodedTokens,
  choices: readonly Choice[],
  thresholds: Thresholds,
): readonly Attribution[] {
  const { view, found: ruled } = encoded;
  const laidOut = ruled.filter(isLaidOut);
  const outerOf = ({ parent }: Attribution): Attribution | undefined => ruled[parent ?? -1];
  const lists = { view, tags: encoded.tags, ruled: among(ruled), laidOut: among(laidOut), outerOf };
  const chosen = LAYOUT_ROWS.reduce(
    (taken, rows) => {
      const own = { ...lists, taken: among(taken) };
      return taken.filter((one) => isKept(rows, one, own, true));
    },
    takeChoices(encoded, choices, thresholds),
  );
  const outer = withContinuations(view, ruled, [...laidOut, ...chosen]);
  const all: Lists = { ...lists, taken: among(outer) };
  const own = new Set(outer);
  const kept = ruled.filter((one) => !own.has(one) && isKept(RULE_ROWS, one, all, false));
  return [...outer, ...withinOuter(kept, outer)];
}

/**
 * Removes the words of an outer cue from the sources of inner attributions: They claim |government
 * figures| show that ….
 */
function withinOuter(kept: readonly Attribution[], outer: readonly Attribution[]): Attribution[] {
  const outerByCue = new Map(
    outer.flatMap((one) => cueRanges(one).map(({ firstToken }) => [firstToken, one] as const)),
  );
  return kept.map((one) => ({ ...one, source: one.source.map((range) => withoutOuterCue(range, one, outerByCue)) }));
}

function withoutOuterCue(
  range: TokenRange,
  one: Attribution,
  outerByCue: ReadonlyMap<number, Attribution>,
): TokenRange {
  const around = tokensIn(range)
    .map((at) => outerByCue.get(at))
    .find((other) => other !== undefined && liesIn(one, other));
  const starts = around?.content.map(({ firstToken }) => firstToken).filter((at) => tokensIn(range).includes(at)) ?? [];
  return starts.length === 0 ? range : wholeTokens(Math.min(...starts), range.endToken);
}

/** The attributions taken for the model's choices, in text order. */
function takeChoices(
  encoded: EncodedTokens,
  unordered: readonly Choice[],
  thresholds: Thresholds,
): readonly Attribution[] {
  const { view, found: ruled } = encoded;
  const choices = [...unordered].sort((a, b) => a.from - b.from);
  const chosenRules = new Set(choices.map((choice) => ruleFor(encoded, choice)));
  const listed = listedCues(view);
  const whole = new Set<Attribution>();
  return choices.flatMap((choice): Attribution[] => {
    const rule = ruleFor(encoded, choice);
    const around = ruled[rule?.parent ?? -1];
    const outer = chosenRules.has(around) ? undefined : around;
    const one: Case = { view, encoded, thresholds, choice, rule, outer, listed: listed(choice) };
    const taken = takenFor(one);
    if (taken === 'none') return [];
    if (taken === 'model') return [attributionOf(one)].filter((attribution) => isSureEnough(attribution, one));
    const replaced = taken === 'outer' ? outer : rule;
    if (replaced === undefined || whole.has(replaced)) return [];
    whole.add(replaced);
    return [{ ...replaced, parent: null, odds: choice.odds }];
  });
}

/** Gives the last listed cue in a run of tokens. */
function listedCues(view: TokenView): (run: Run) => Cue | undefined {
  const cues = new Map(findCues(view).map((cue) => [cue.firstToken, cue]));
  return ({ from, to }) => {
    for (let at = to - 1; at >= from; at--) if (cues.has(at)) return cues.get(at);
    return undefined;
  };
}

/** Indexes a list, so that each question looks at few of its attributions. */
function among(list: readonly Attribution[]): Among {
  const near = lazily(() => indexNear(list, allRanges));
  const nearCue = lazily(() => indexNear(list, cueRanges));
  return {
    touches: (one) => near()(allRanges(one), (other) => touches(one, other)),
    crosses: (one) => near()(allRanges(one), (other) => touches(one, other) && !liesIn(other, one)),
    liesIn: (one) => near()(allRanges(one), (other) => liesIn(one, other)),
    hasCueInSource: (one) => near()(cueRanges(one), (other) => hasCueInSource(one, other)),
    sharesCue: (one) => nearCue()(cueRanges(one), (other) => sharesCue(one, other)),
  };
}

/**
 * Adds the quotations with which the rules continue a statement, where no other attribution has a
 * word of them.
 */
function withContinuations(
  view: TokenView,
  ruled: readonly Attribution[],
  taken: readonly Attribution[],
): readonly Attribution[] {
  const isTaken = indexOverlaps(taken.flatMap((one) => [...claimRanges(one), ...one.source]));
  const more = new Map<number, readonly TokenRange[]>();
  for (const { cue, content } of ruled) {
    const later = content.slice(1).filter((range) => view.opensAt(range.firstToken) !== null && !isTaken(range));
    if (cue?.ranges[0] !== undefined && later.length > 0) more.set(cue.ranges[0].firstToken, later);
  }
  return taken.map((one) => {
    const end = Math.max(...one.content.map(({ endToken }) => endToken));
    const later = cueRanges(one)
      .flatMap(tokensIn)
      .flatMap((at) => more.get(at) ?? [])
      .filter(({ firstToken }) => firstToken >= end);
    return later.length === 0 ? one : { ...one, content: [...one.content, ...later] };
  });
}

const tokensIn = ({ firstToken, endToken }: TokenRange): number[] =>
  Array.from({ length: endToken - firstToken }, (_, index) => firstToken + index);
