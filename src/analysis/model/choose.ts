import type { Attribution } from '../attribution.ts';
import { covers } from '../tokens/token-range.ts';
import type { Candidate } from './candidate.ts';
import { findRoles, labelDocument, rerank } from './candidates.ts';
import { rulesFor } from './cue-window.ts';
import type { EncodedTokens } from './encode.ts';
import type { Model } from './model.ts';
import { isWithin, overlaps } from './rerank-features.ts';
import { RunIndex } from './run-index.ts';
import { type Run, rangeOf } from './segments.ts';
import { tagOf } from './tagger.ts';

/** The attributions that the model finds in a document, the likeliest first; none is nested. */
export function chooseCandidates(encoded: EncodedTokens, model: Model): Choice[] {
  const { labels, scales, thresholds } = model;
  const labelled = labelDocument(encoded, { labels, scale: scales.labels }, thresholds.candidates);
  const candidates = findRoles(encoded, labelled, model.roles);
  const context = { encoded, labels: labelled.labels, all: new RunIndex(candidates) };
  const byOdds = candidates
    .map((candidate) => ranked(candidate, rerank(context, candidate, model)))
    .filter(
      (candidate) =>
        candidate.odds >= thresholds.choose && hasContent(encoded, candidate) && !spansAnother(encoded, candidate),
    )
    .sort((a, b) => b.odds - a.odds || a.from - b.from);
  const chosen: RankedCandidate[] = [];
  const nearby = new RunIndex<RankedCandidate>();
  for (const candidate of byOdds) {
    if (nearby.near(candidate).some((other) => overlaps(other, candidate) || isWithin(candidate, other))) continue;
    chosen.push(candidate);
    nearby.add(candidate);
  }
  return nested(encoded, chosen).map((candidate) => withoutOthers(candidate, nearby));
}

/** Whether a candidate has content: a pronoun before its cue and nothing else ("he was told") has none. */
function hasContent({ tags }: EncodedTokens, { from, content }: Candidate): boolean {
  const [first, second] = content;
  if (first === undefined || second !== undefined) return first !== undefined;
  return first.from > from || first.to - first.from > 1 || tags[first.from] !== PRON;
}

const PRON = tagOf('PRON');

// Written out: spreads of objects define their properties one by one.
const ranked = (
  { from, to, score, segment, alternative, source, content }: Candidate,
  odds: number,
): RankedCandidate => ({ from, to, score, segment, alternative, source, content, odds });

interface RankedCandidate extends Candidate {
  readonly odds: number;
}

/** A candidate that was chosen. */
export interface Choice extends RankedCandidate {
  /**
   * Whether it holds another attribution that the model takes for a part of it, or for its
   * neighbour: then the rules' bounds are used.
   */
  readonly nests: boolean;
}

/**
 * The rules decide on nesting: a candidate that they find inside «according to X» is left to them.
 */
function nested(encoded: EncodedTokens, chosen: readonly RankedCandidate[]): Choice[] {
  const rules = chosen.map((candidate) => rulesFor(encoded, candidate));
  const outerOf = (rule: Attribution | undefined): Attribution | undefined =>
    rule === undefined || rule.parent === null ? undefined : encoded.found[rule.parent];
  const firsts = new Set(rules.map(([first]) => first));
  const inner = rules.map(([first]) => {
    const outer = outerOf(first);
    return outer?.cue?.kind === 'preposition' && firsts.has(outer);
  });
  const holding = new Set(rules.filter((_, at) => inner[at]).map(([first]) => outerOf(first)));
  const holdsInner = (at: number): boolean => {
    const [first] = rules[at] ?? [];
    return first !== undefined && (holding.has(first) || rules[at]?.some((rule) => outerOf(rule) === first) === true);
  };
  const all = chosen.map((candidate, at): Choice => ({ ...candidate, nests: holdsInner(at) }));
  return all.filter((_, at) => inner[at] !== true);
}

/** Whether the source holds a cue whose content, by the rules, this cue is in: the boundary between the two was missed. */
function spansAnother(encoded: EncodedTokens, { from, to, source }: Candidate): boolean {
  const own = rangeOf({ from, to });
  return source.some((run) =>
    rulesFor(encoded, run).some(
      ({ cue, content }) =>
        cue?.ranges.some((range) => covers(rangeOf(run), range)) === true &&
        content.some((range) => covers(range, own)),
    ),
  );
}

/** A candidate without those later parts of its content that overlap another candidate. */
function withoutOthers(candidate: Choice, nearby: RunIndex<Candidate>): Choice {
  if (candidate.content.length < 2) return candidate;
  const chosen = nearby.near(candidate);
  const isFree = (run: Run): boolean =>
    chosen.every(
      (other) =>
        other.from === candidate.from ||
        ![other, ...other.source, ...other.content].some((taken) => overlaps(run, taken)),
    );
  return { ...candidate, content: candidate.content.filter((run, at) => at === 0 || isFree(run)) };
}
