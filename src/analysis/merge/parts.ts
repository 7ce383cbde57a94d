import {
  COLON,
  COMMA,
  DASH,
  DOUBLE_BRACKET,
  FULL_STOP,
  type MarkKinds,
  SEMICOLON,
} from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Run } from '../model/segments.ts';
import { lastSubject } from '../phrases/subjects.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import type { Quotation } from '../tokens/quotations.ts';
import type { TokenView } from '../tokens/token-view.ts';

// The source and the content that the model found for a cue, put right where grammar plainly speaks against their bounds.

/** The source of a candidate, at most one run; `cue` is the listed one in it. */
export const sourceRuns = (view: TokenView, candidate: Candidate, cue: Cue | undefined): Run[] =>
  nearestOf(view, candidate)
    .filter((run) => mayTell(view, run, candidate, cue))
    .map((run) => singleSubject(view, run, cue));

/** What of a run may be the subject of a singular cue behind it. */
function singleSubject(view: TokenView, { from, to }: Run, cue: Cue | undefined): Run {
  if (cue === undefined || to > cue.firstToken) return { from, to };
  const { firstToken, endToken } = lastSubject(view, { firstToken: from, endToken: to }, cue);
  return { from: firstToken, to: endToken };
}

/** Whether the words may be the source of a cue: behind a passive only those that a preposition of the agent leads. */
const mayTell = (view: TokenView, { from }: Run, candidate: Run, cue: Cue | undefined): boolean =>
  cue?.features.passive !== true ||
  (from < candidate.from && !cue.entry.addressee) ||
  view.is('agentive-preposition', from - 1) ||
  view.is('agentive-preposition', candidate.to - 1);

/** Of what was found for a source the part nearest to the cue. It stands in one sentence, and marks at its ends are none of it. */
function nearestOf(view: TokenView, { from, source }: Candidate): Run[] {
  const gap = (run: Run): number => Math.max(from - run.to, run.from - from);
  const nearest = [...source].sort((a, b) => gap(a) - gap(b)).slice(0, 1);
  return nearest.flatMap((run): Run[] => {
    const sentence = view.sentenceOf(run.from < from ? run.to - 1 : run.from);
    let first = Math.max(run.from, sentence.firstToken);
    let end = Math.min(run.to, sentence.endToken);
    while (first < end && view.isMark(first, EDGES)) first++;
    while (end > first && view.isMark(end - 1, EDGES)) end--;
    return first < end ? [{ from: first, to: end }] : [];
  });
}

const EDGES: MarkKinds = COMMA | SEMICOLON | COLON | FULL_STOP | DASH;

/** A candidate's content, put right where the words that announce one speak against it, or the rules plainly do. */
export function contentRuns(view: TokenView, candidate: Candidate, rule: Attribution | undefined): Run[] {
  const runs = withoutGaps(view, tidied(view, candidate.content), candidate);
  return pastPlace(view, quotedOnly(view, fromOpener(view, runs, candidate, rule), candidate), rule);
}

/** Behind a quotation and its speaker only a further one goes on with it: "Stay home," she said a day after the storm. */
function quotedOnly(view: TokenView, runs: readonly Run[], { from }: Candidate): Run[] {
  const [first, ...others] = runs;
  if (first === undefined || first.to > from || view.opensAt(first.from)?.endToken !== first.to - 1) return [...runs];
  return [first, ...others.filter((run) => run.to <= from || hasQuotation(view, run))];
}

function hasQuotation(view: TokenView, run: Run): boolean {
  for (let at = run.from; at < run.to; at++) if (view.opensAt(at) !== null) return true;
  return false;
}

// What the model leaves out between two runs is mostly a few words; more is somebody else's.
const LONGEST_GAP = 12;

/** Runs with nothing of the cue or the source between them, in one sentence, are one. */
function withoutGaps(view: TokenView, runs: readonly Run[], { from, source }: Candidate): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const parts = [from, ...source.map((one) => one.from)];
    const whole =
      last !== undefined &&
      run.from - last.to <= LONGEST_GAP &&
      view.sentenceOf(last.to - 1) === view.sentenceOf(run.from) &&
      !parts.some((at) => last.to <= at && at < run.from);
    if (whole) joined[joined.length - 1] = { from: last.from, to: run.to };
    else joined.push(run);
  }
  return joined;
}

/** A content behind a cue begins at the complementizer or the colon that the rules see, not with what stands before it. */
function fromOpener(view: TokenView, runs: readonly Run[], { to }: Run, rule: Attribution | undefined): Run[] {
  const start = rule?.content.map(({ firstToken }) => firstToken).find((at) => at >= to) ?? -1;
  const before = view.opensAt(start - 1) === null ? start - 1 : start - 2;
  if (start === -1 || !(view.is('complementizer', before) || view.isMark(before, COLON))) return [...runs];
  return runs.map((run) => (run.from >= to && run.from < start && start < run.to ? { from: start, to: run.to } : run));
}

/** The runs of a content: quotations whole, those that meet joined, those without a word left out. */
function tidied(view: TokenView, runs: readonly Run[]): Run[] {
  const joined: { from: number; to: number }[] = [];
  for (const run of runs) {
    const { from, to } = withoutNote(view, withoutThat(view, withoutMarks(view, wholeQuotations(view, run))));
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** A run without marks before its first word. */
function withoutMarks(view: TokenView, { from, to }: Run): Run {
  let first = from;
  while (first < to && view.isMark(first, EDGES)) first++;
  return { from: first, to };
}

/** What is left of some runs without what others take; a run without a word is none. */
export function apartFrom(view: TokenView, runs: readonly Run[], taken: readonly Run[]): Run[] {
  const left = taken.reduce<readonly Run[]>(
    (parts, { from, to }) =>
      parts.flatMap((run) => [
        { from: run.from, to: Math.min(run.to, from) },
        { from: Math.max(run.from, to), to: run.to },
      ]),
    runs,
  );
  return left.filter(({ from, to }) => view.tokens.slice(from, to).some(({ kind }) => kind !== 'mark'));
}

/** A content without the note in double brackets that stands behind it. */
function withoutNote(view: TokenView, { from, to }: Run): Run {
  const note = view.closesAt(to - 1);
  return note !== null && note.firstToken - 1 > from && view.isMark(note.firstToken - 1, DOUBLE_BRACKET)
    ? { from, to: note.firstToken - 1 }
    : { from, to };
}

/** A content that was cut between a town and its country (in Harwick, Essex until spring) ends where the rules say. */
function pastPlace(view: TokenView, runs: readonly Run[], rule: Attribution | undefined): Run[] {
  return runs.map((run, at) => {
    const town = view.tokens[run.to - 1]?.capital === true && isPlace(view, run.to + 1);
    const whole = rule?.content.find(({ firstToken, cut }) => firstToken === run.from && cut === 0);
    if (at < runs.length - 1 || !town || !view.isMark(run.to, COMMA) || whole === undefined) return run;
    return { from: run.from, to: Math.max(run.to, whole.endToken) };
  });
}

/** Whether a name that nobody bears goes on with the sentence: no person, and no verb behind it. */
const isPlace = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true &&
  !view.is('given-name', at) &&
  !view.isSurname(view.tokens[at]?.stem ?? '') &&
  view.tokens[at + 1]?.kind === 'word' &&
  view.tokens[at + 1]?.capital === false &&
  !isVerb(view, at + 1);

/** A run that begins or ends inside a quotation that it is not inside of as a whole takes all of it. */
function wholeQuotations(view: TokenView, { from, to }: Run): Run {
  const [first, last] = [outermostAt(view, from), outermostAt(view, to - 1)];
  return {
    from: first?.closed === true && to > first.endToken ? first.firstToken - 1 : from,
    to: last?.closed === true && from < last.firstToken ? last.endToken + 1 : to,
  };
}

/** The quotation that lies in no other and holds a token, its marks not counted; null outside any. */
function outermostAt({ quotations, quotationOf }: TokenView, at: number): Quotation | null {
  let found = quotationOf(at);
  while (found !== null && found.parent !== null) found = quotations[found.parent] ?? null;
  return found !== null && found.firstToken <= at && at < found.endToken ? found : null;
}

/** A content without the complementizer that stands alone before it. */
function withoutThat(view: TokenView, { from, to }: Run): Run {
  return view.is('complementizer', from) && to - from > 1 ? { from: from + 1, to } : { from, to };
}
