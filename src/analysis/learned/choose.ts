import { covers, type Span } from '../../text/span.ts';
import { type Candidate, findRoles, judge, labelDocument } from './candidates.ts';
import { isWithin, overlaps } from './judge-features.ts';
import type { Model } from './model.ts';
import type { Run, View } from './view.ts';

// The logarithm of the odds from which a candidate counts as an attribution: where precision and recall balance best.
const ENOUGH = -0.6;

/** The attributions that the model sees in a document, the likeliest first; none lies in another. */
export function chooseCandidates(view: View, model: Model): Candidate[] {
  const labelled = labelDocument(view, model);
  const candidates = findRoles(view, labelled, model.roles);
  const panel = { view, labels: labelled.labels, all: candidates };
  const judged = candidates
    .map((candidate) => ({ candidate, odds: judge(panel, candidate, model) }))
    .filter(({ candidate, odds }) => odds >= ENOUGH && candidate.content.length > 0 && !spansAnother(view, candidate))
    .sort((a, b) => b.odds - a.odds || a.candidate.from - b.candidate.from);
  const chosen: Candidate[] = [];
  for (const { candidate } of judged)
    if (!chosen.some((other) => overlaps(other, candidate) || isWithin(candidate, other))) chosen.push(candidate);
  return chosen.map((candidate) => withoutOthers(candidate, chosen));
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
function withoutOthers(candidate: Candidate, chosen: readonly Candidate[]): Candidate {
  const isFree = (run: Run): boolean =>
    chosen.every(
      (other) =>
        other === candidate || ![other, ...other.source, ...other.content].some((taken) => overlaps(run, taken)),
    );
  return { ...candidate, content: candidate.content.filter((run, at) => at === 0 || isFree(run)) };
}
