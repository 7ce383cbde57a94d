import { covers, type Span } from '../../text/span.ts';
import type { Attribution } from '../attributions.ts';
import { type Candidate, findRoles, judge, labelDocument } from './candidates.ts';
import { isWithin, overlaps } from './judge-features.ts';
import type { Model } from './model.ts';
import { rulesFor } from './scene.ts';
import type { Run, View } from './view.ts';

// The logarithm of the odds from which a candidate counts as an attribution: where precision and recall balance best.
const ENOUGH = -0.6;

/** The attributions that the model sees in a document, the likeliest first; none lies in another. */
export function chooseCandidates(view: View, model: Model): Choice[] {
  const labelled = labelDocument(view, model);
  const candidates = findRoles(view, labelled, model.roles);
  const panel = { view, labels: labelled.labels, all: candidates };
  const judged = candidates
    .map((candidate): Judged => ({ ...candidate, odds: judge(panel, candidate, model) }))
    .filter((candidate) => candidate.odds >= ENOUGH && candidate.content.length > 0 && !spansAnother(view, candidate))
    .sort((a, b) => b.odds - a.odds || a.from - b.from);
  const chosen: Judged[] = [];
  for (const candidate of judged)
    if (!chosen.some((other) => overlaps(other, candidate) || isWithin(candidate, other))) chosen.push(candidate);
  return nested(view, chosen).map((candidate) => withoutOthers(candidate, chosen));
}

interface Judged extends Candidate {
  readonly odds: number;
}

/** A candidate that was chosen. */
export interface Choice extends Judged {
  /** Whether it holds another attribution that the model takes for a part of it or for one beside it: then its bounds are those of the rules. */
  readonly nests: boolean;
}

/** Who told whom is for the rules to say: a candidate that they find inside «according to X» is left to them. */
function nested(view: View, chosen: readonly Judged[]): Choice[] {
  const rules = chosen.map((candidate) => rulesFor(view, candidate));
  const outerOf = (rule: Attribution): Attribution | undefined =>
    rule.parent === null ? undefined : view.found[rule.parent];
  const inner = chosen.map((_, at) => {
    const outer = rules[at]?.[0] === undefined ? undefined : outerOf(rules[at][0]);
    return outer?.cue?.kind === 'preposition' && rules.some((others, other) => other !== at && others[0] === outer);
  });
  const holdsInner = (at: number): boolean =>
    rules.some(
      (others, other) => inner[other] === true && others[0] !== undefined && outerOf(others[0]) === rules[at]?.[0],
    ) || rules[at]?.some((rule) => outerOf(rule) === rules[at]?.[0]) === true;
  return chosen.flatMap((candidate, at) => (inner[at] === true ? [] : [{ ...candidate, nests: holdsInner(at) }]));
}

/** Whether the source holds a cue whose content, by the rules, this cue is in: the boundary between the two was missed. */
function spansAnother({ words, found }: View, { from, to, source }: Candidate): boolean {
  const own = { start: words.tokens[from]?.start ?? 0, end: words.tokens[to - 1]?.end ?? 0 };
  const inSource = (span: Span): boolean =>
    source.some(
      (run) => (words.tokens[run.from]?.start ?? 0) <= span.start && span.end <= (words.tokens[run.to - 1]?.end ?? 0),
    );
  return found.some(
    ({ cue, content }) => cue?.spans.some(inSource) === true && content.some((span) => covers(span, own)),
  );
}

/** A candidate without those later parts of its content that another one has words in. */
function withoutOthers(candidate: Choice, chosen: readonly Candidate[]): Choice {
  const isFree = (run: Run): boolean =>
    chosen.every(
      (other) =>
        other.from === candidate.from ||
        ![other, ...other.source, ...other.content].some((taken) => overlaps(run, taken)),
    );
  return { ...candidate, content: candidate.content.filter((run, at) => at === 0 || isFree(run)) };
}
