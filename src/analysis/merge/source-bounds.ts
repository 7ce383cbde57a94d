import { COMMA } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import { type Run, runOf } from '../model/segments.ts';
import { tagOf } from '../model/tagger.ts';
import { behindOpener } from '../phrases/clause-openers.ts';
import { lastSubject } from '../phrases/subjects.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { type Adjustment, adjust } from './adjustment.ts';
import { apartFrom } from './apart-from.ts';
import { EDGE_MARKS } from './edge-marks.ts';

/** The context for adjusting the bounds of a source. */
export interface SourceCase {
  readonly view: TokenView;
  /** The part of speech of each token, as the model's tagger sees it. */
  readonly tags: Uint8Array;
  readonly candidate: Candidate;
  /** The listed cue within the candidate's cue. */
  readonly cue: Cue | undefined;
  /** The rules' attribution with the same cue. */
  readonly rule: Attribution | undefined;
}

/** The adjustments of a source, in the order in which they are made. In an example, | marks the source, or what it loses. */
export const SOURCE_ADJUSTMENTS: readonly Adjustment<SourceCase>[] = [
  {
    // Residents were surprised by a claim by |the owner|: the rules read a noun’s agent more surely than the model.
    id: 'agent-of-noun',
    apply: (runs, one) => agentOf(one) ?? runs,
  },
  {
    // Of two runs, the nearest to the cue.
    id: 'nearest',
    apply: nearestOf,
  },
  {
    // Ford, who is 31, |both said|, and |Hale and Ford both| said: words of the rules' cue are none of the source.
    id: 'words-of-cue',
    apply: (runs, { view, rule }) => apartFrom(view, runs, rule?.cue?.ranges.map(runOf) ?? []),
  },
  {
    // A source lies in one sentence and has no marks at its ends.
    id: 'sentence',
    apply: (runs, one) => runs.flatMap((run) => inSentence(run, one)),
  },
  {
    // tweeted @harwick_fan |on Monday
    id: 'time-behind',
    apply: (runs, one) => runs.map((run) => withoutTime(run, one)),
  },
  {
    // said Ruth Lane|, pointing at the clock|
    id: 'remark',
    apply: (runs, one) => runs.map((run) => withoutRemark(run, one)),
  },
  {
    // |Last week| Ruth Lane said so.
    id: 'opener',
    apply: (runs, { view }) => runs.map(({ from, to }) => ({ from: behindOpener(view, from, to), to })),
  },
  {
    // The boats met at noon and |Lane| said so: a name behind a clause of its own.
    id: 'clause-before',
    apply: (runs, one) => runs.map((run) => behindClause(run, one)),
  },
  {
    // The mayor was told: the addressee is no source, unless behind a preposition of the agent.
    id: 'passive-subject',
    apply: (runs, one) => runs.filter((run) => mayTell(run, one)),
  },
  {
    // It closed on |August 10 and| the mayor says so.
    id: 'singular-subject',
    apply: (runs, one) => runs.map((run) => subjectIn(run, one)),
  },
];

/** A candidate's source, at most one run, with its bounds adjusted. */
export const sourceRuns = (one: SourceCase): readonly Run[] => adjust(SOURCE_ADJUSTMENTS, one.candidate.source, one);

/**
 * The rules' source of a noun cue, where a preposition of the agent precedes it; undefined for
 * none.
 */
function agentOf({ view, rule }: SourceCase): readonly Run[] | undefined {
  const [first] = rule?.cue?.kind === 'noun' ? rule.source : [];
  return first !== undefined && view.is('agentive-preposition', first.firstToken - 1) ? [runOf(first)] : undefined;
}

function nearestOf(runs: readonly Run[], { candidate: { from } }: SourceCase): readonly Run[] {
  const gap = (run: Run): number => Math.max(from - run.to, run.from - from);
  return [...runs].sort((a, b) => gap(a) - gap(b)).slice(0, 1);
}

function inSentence(run: Run, { view, candidate: { from } }: SourceCase): Run[] {
  const sentence = view.sentenceOf(run.from < from ? run.to - 1 : run.from);
  let first = Math.max(run.from, sentence.firstToken);
  let end = Math.min(run.to, sentence.endToken);
  while (first < end && view.isMark(first, EDGE_MARKS)) first++;
  while (end > first && view.isMark(end - 1, EDGE_MARKS)) end--;
  return first < end ? [{ from: first, to: end }] : [];
}

/** A run without a trailing adverbial of time, where the rules' source has none. */
function withoutTime({ from, to }: Run, { view, rule }: SourceCase): Run {
  const isTime =
    view.is('preposition', to - 2) &&
    view.is('time', to - 1) &&
    rule?.source.some(({ firstToken, endToken }) => firstToken === from && endToken === to - 2) === true;
  return { from, to: isTime ? to - 2 : to };
}

/** A run behind the cue, up to a comma before a word in -ing. */
function withoutRemark({ from, to }: Run, { view, candidate }: SourceCase): Run {
  if (from < candidate.from) return { from, to };
  for (let at = from + 1; at < to - 1; at++)
    if (view.isMark(at, COMMA) && view.is('gerund', at + 1)) return { from, to: at };
  return { from, to };
}

// Fewer tokens behind a verb may describe a noun: the men held in May and Lane said.
const SHORTEST_CLAUSE = 4;

/** The name behind the last "and" of a run, where a verb before it has no relative pronoun and words of its own. */
function behindClause({ from, to }: Run, { view, tags }: SourceCase): Run {
  let last = to - 2;
  while (last > from && !view.is('coordinator', last)) last--;
  const isName = view.tokens.slice(last + 1, to).every(({ capital }) => capital);
  if (last <= from || !isName) return { from, to };
  for (let at = from; at <= last - SHORTEST_CLAUSE; at++) {
    if (view.isAny(['relative-pronoun', 'complementizer'], at)) break;
    if (tags[at] === VERB && !view.is('gerund', at)) return { from: last + 1, to };
  }
  return { from, to };
}

const VERB = tagOf('VERB');

/**
 * Whether the words may be the source of a cue: of a passive only after a preposition of the agent.
 */
const mayTell = ({ from }: Run, { view, candidate, cue }: SourceCase): boolean =>
  cue?.features.passive !== true ||
  (from < candidate.from && !cue.entry.addressee) ||
  view.is('agentive-preposition', from - 1) ||
  view.is('agentive-preposition', candidate.to - 1);

/** The part of a run that may be the subject of a singular cue after it. */
function subjectIn({ from, to }: Run, { view, cue }: SourceCase): Run {
  if (cue === undefined || to > cue.firstToken || view.pack.profile.subject !== 'before-verb') return { from, to };
  const { firstToken, endToken } = lastSubject(view, { firstToken: from, endToken: to }, cue);
  return { from: firstToken, to: endToken };
}
