import { COMMA } from '../../language/punctuation.ts';
import { CLAIM_KINDS } from '../../language/values.ts';
import { type Attribution, type AttributionCue, type CueMeaning, meaningOfKind } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Choice } from '../model/choose.ts';
import { rulesFor } from '../model/cue-window.ts';
import type { EncodedTokens } from '../model/encode.ts';
import { type Run, rangeOf, runOf } from '../model/segments.ts';
import { tagOf } from '../model/tagger.ts';
import { covers, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { apartFrom } from './apart-from.ts';
import { contentRuns } from './content-bounds.ts';
import { slotsOf } from './frame-slots.ts';
import { allRanges } from './overlap.ts';
import type { Case } from './policy.ts';
import { sourceRuns } from './source-bounds.ts';

/**
 * The attribution of a choice: bounds from the model; entry, form, intermediary and frame from the
 * rules or the lexicon.
 */
export function attributionOf(whole: Case): Attribution {
  const one = { ...whole, choice: withinCue(whole) };
  const { view, choice, rule, listed } = one;
  const { tags } = one.encoded;
  const known = rule?.cue == null ? undefined : rule;
  const found = sourceRuns({ view, tags, candidate: choice, cue: listed, rule });
  const ruled = known?.source.map(runOf) ?? [];
  const isRuled = found.length === 0 || isTailOf(view, found, ruled);
  const source = isRuled ? ruled : found;
  const runs = contentRuns({ view, tags, candidate: choice, cue: listed, rule, ruled: one.encoded.found });
  const content = apartFrom(view, runs, [choice, ...source, ...quotedBeside(one, runs)]);
  return {
    cue: cueOf(one.encoded, choice, known?.cue ?? listed ?? null),
    source: source.map(rangeOf),
    via: known?.via ?? null,
    content: content.map(rangeOf),
    parent: null,
    frame: known?.frame ?? frameOf(view, choice),
    isSpeakerLabel: false,
    odds: choice.odds,
  };
}

/**
 * A choice whose cue ends where its content begins: at a noun for what others say that is denied (denied |suggestions
 * that he left), or at the first word that the model itself has in both.
 */
function withinCue({ view, choice, rule }: Case): Choice {
  const { from, to, content } = choice;
  const [ruled, other] = rule?.cue?.ranges ?? [];
  const isNoun =
    rule?.cue?.entry?.polarity === 'negative' &&
    ruled !== undefined &&
    other === undefined &&
    from <= ruled.firstToken &&
    ruled.endToken < to &&
    view.is('complementizer', to) &&
    rule.content[0]?.firstToken === ruled.endToken;
  const shared = content.map((run) => run.from).filter((at) => from < at && at < to);
  const end = isNoun ? ruled.endToken : Math.min(to, ...shared);
  if (end === to) return choice;
  return {
    ...choice,
    to: end,
    content: content.map((run) => (isNoun && run.from === to ? { from: end, to: run.to } : run)),
  };
}

type KnownCue = Omit<AttributionCue, 'ranges'> & Partial<Pick<AttributionCue, 'ranges'>>;

// A model adds auxiliaries and particles to the words of an entry (has been told, was quick to
// say).
const MOST_ADDED = 2;

/** The words of a cue: the model's, or those of the rules where it adds many, or a mark (opened the pool, saying:). */
function cueRangeOf(
  { view: { tokens }, tags }: EncodedTokens,
  { from, to }: Run,
  [ruled, other]: readonly TokenRange[],
): TokenRange {
  const isInside = ruled !== undefined && from <= ruled.firstToken && ruled.endToken <= to;
  if (!isInside || other !== undefined) return rangeOf({ from, to });
  const added = to - from - (ruled.endToken - ruled.firstToken);
  const hasMark = tokens.slice(from, to).some(({ kind }) => kind === 'mark');
  if (added > MOST_ADDED || (added > 0 && hasMark)) return ruled;
  const isPart = (at: number): boolean => !NO_PART.has(tags[at] ?? 0);
  return rangeOf({ from: isPart(from) ? from : ruled.firstToken, to: isPart(to - 1) ? to : ruled.endToken });
}

// Whoever is told, or when (warned |drivers, said |on Friday), and a subject that stands for a clause (|it| is known).
const NO_PART: ReadonlySet<number> = new Set([tagOf('NOUN'), tagOf('PROPN'), tagOf('PRON')]);

/**
 * The cue of a candidate with its entry from the rules or the lexicon; an unknown cue counts as a
 * verb.
 */
function cueOf(encoded: EncodedTokens, candidate: Run, known: KnownCue | null): AttributionCue {
  const { view } = encoded;
  const ranges = [cueRangeOf(encoded, candidate, known?.ranges ?? [])];
  if (known === null)
    return { ranges, entry: verbMeaning(view, candidate), features: {}, kind: 'verb', negated: false };
  const { entry, features, kind, negated } = known;
  return { ranges, entry, features, kind, negated };
}

/** The meaning of the last verb that the lexicon lists by its kind only; null for none. */
function verbMeaning({ tokens, pack }: TokenView, { from, to }: Run): CueMeaning | null {
  for (let at = to - 1; at >= from; at--) {
    const sense = CLAIM_KINDS.find((kind) => tokens[at]?.word.classes.has(`other-${kind}`) === true);
    if (sense !== undefined) return meaningOfKind(pack.language, sense);
  }
  return null;
}

/**
 * Whether the model found only the complement of a preposition in the source of the rules:
 * protesters in the streets.
 */
const isTailOf = (view: TokenView, found: readonly Run[], ruled: readonly Run[]): boolean =>
  found.every(({ from, to }) =>
    ruled.some((whole) => whole.from < from && to <= whole.to && view.is('preposition', from - 1)),
  );

/**
 * The runs from where contents belong to neighbouring statements of the rules that have quotations
 * of their own.
 */
function quotedBeside({ encoded, view, rule }: Case, runs: readonly Run[]): Run[] {
  if (rule === undefined || rule.parent !== null) return [];
  // Behind a clause a verb without a subject of its own goes on for the clause's: he said that she came in and told us, "…".
  const isNamed = (other: Attribution): boolean =>
    other.source.some((range) => !rule.source.some((own) => covers(own, range)));
  const isObject = slotsOf(view, rule).includes('object');
  const last = Math.max(-1, ...rule.content.map(({ endToken }) => endToken - 1));
  const beginning = (other: Attribution): number =>
    Math.min(
      ...allRanges(other)
        .map(({ firstToken }) => firstToken)
        .filter((at) => at > last),
    );
  return runs.flatMap((run) =>
    rulesFor(encoded, run)
      .filter((other) => other.parent === null && other !== rule && (isObject || isNamed(other)))
      .filter((other) => other.cue?.kind !== 'noun' && quotesBehind(view, other))
      .map((other) => ({ from: beforeConjunction(view, beginning(other)), to: run.to })),
  );
}

/** The start of a statement's introduction: its "and", and a comma before it. */
function beforeConjunction(view: TokenView, at: number): number {
  const from = view.is('coordinator', at - 1) ? at - 1 : at;
  return view.isMark(from - 1, COMMA) ? from - 1 : from;
}

/** Whether a quotation stands behind the cue. */
function quotesBehind(view: TokenView, { cue, content: [first] }: Attribution): boolean {
  if (first === undefined || view.opensAt(first.firstToken) === null) return false;
  return cue?.ranges.every(({ endToken }) => endToken <= first.firstToken) === true;
}

/** The order of an attribution's parts, as a frame's name. */
function frameOf({ pack }: TokenView, { from, source, content }: Candidate): string {
  const parts = [
    { name: 'cue', at: from },
    ...source.slice(0, 1).map((run) => ({ name: 'source', at: run.from })),
    ...content.map((run) => ({ name: 'content', at: run.from })),
  ];
  const order = parts.sort((a, b) => a.at - b.at).map(({ name }) => name);
  return `${pack.language}/learned-${order.filter((name, at) => name !== order[at - 1]).join('-')}`;
}
