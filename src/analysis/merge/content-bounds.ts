import { COLON, COMMA, DASH, SEMICOLON } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Run } from '../model/segments.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { type Adjustment, adjust } from './adjustment.ts';
import { asProClause, withExample, withoutNote } from './content-ends.ts';
import { fromIntroducer, fromRelative } from './content-starts.ts';
import { beforeSecondPredicate, holdsVerb, joinsStatement } from './coordination.ts';
import { EDGE_MARKS } from './edge-marks.ts';
import { beforeMainClause } from './main-clause.ts';
import { contentStarts, sourceStarts } from './ruled-starts.ts';
import { hasQuotation, quotationAlone, toClosingMark, wholeQuotations } from './whole-quotations.ts';

/** What the bounds of a content are adjusted by. */
export interface ContentCase {
  readonly view: TokenView;
  /** The part of speech of each token. */
  readonly tags: Uint8Array;
  readonly candidate: Candidate;
  /** The listed cue within the candidate's cue. */
  readonly cue: Cue | undefined;
  /** What the rules find for the same cue. */
  readonly rule: Attribution | undefined;
  /** All that the rules find. */
  readonly ruled: readonly Attribution[];
}

/**
 * The adjustments of a content, in the order in which they are made. In an example, | marks what an adjustment leaves out
 * or adds.
 */
export const CONTENT_ADJUSTMENTS: readonly Adjustment<ContentCase>[] = [
  {
    // A content that cuts a quotation takes all of it.
    id: 'whole-quotations',
    apply: (runs, { view }) => runs.map((run) => wholeQuotations(view, run)),
  },
  {
    // A quotation that runs over a paragraph is closed in the next one.
    id: 'open-quotation',
    apply: (runs, { view }) => runs.map((run) => toClosingMark(view, run)),
  },
  {
    // She gave examples, including: |“Who are you?”
    id: 'example',
    apply: (runs, { view }) => runs.map((run) => withExample(view, run)),
  },
  {
    // He said|, we sail|:
    id: 'edge-marks',
    apply: (runs, { view }) => runs.map((run) => withoutEdgeMarks(view, run)),
  },
  {
    // He said |that we sail.
    id: 'complementizer',
    apply: (runs, { view }) => runs.map((run) => withoutComplementizer(view, run)),
  },
  {
    // “Many schools will close” |((it))
    id: 'closing-note',
    apply: (runs, { view }) => runs.map((run) => withoutNote(view, run)),
  },
  {
    // |It| is expected |that the law will pass|: the pronoun stands for the clause.
    id: 'expletive',
    apply: (runs, { candidate: { from }, rule }) =>
      rule?.cue?.kind === 'impersonal' && runs.length > 1
        ? runs.filter((run) => run.to > from || run.to - run.from > 1)
        : runs,
  },
  {
    // |The skipper| was told that |the light was out|: whoever is told is no part of what they are told.
    id: 'person-told',
    apply: withoutPersonTold,
  },
  {
    // Runs without a token between them are one.
    id: 'adjacent',
    apply: joinAdjacent,
  },
  {
    // The content ends where a new sentence begins that the rules ascribe to another cue.
    id: 'quotation-of-another',
    apply: (runs, one) => runs.map((run) => beforeQuotationOfAnother(run, one)),
  },
  {
    // A rower who claims to be free, |Ruth Lane|, won: behind the relative clause its sentence goes on.
    id: 'relative-clause',
    apply: inRelativeClause,
  },
  {
    // He said we sail |perhaps| at nine: no other attribution has the words that the model leaves out.
    id: 'small-gaps',
    apply: joinOverGaps,
  },
  {
    // He told |us on Monday that| we sail.
    id: 'introducer',
    apply: fromIntroducer,
  },
  {
    // Critics say the plan will fail|; supporters say it will work, and |, with supporters saying it will work,
    // and Asked if it will fail|, they said no.
    id: 'next-statement',
    apply: beforeStatement,
  },
  {
    // When Hale announced a plan|, prices rose: the main clause is the writer's.
    id: 'main-clause',
    apply: beforeMainClause,
  },
  {
    // Lane praised the plan |and signed it: the second verb has the subject of the cue.
    id: 'second-predicate',
    apply: beforeSecondPredicate,
  },
  {
    // Lane said as much |in an interview on Monday.
    id: 'pro-clause',
    apply: (runs, { view }) => runs.map((run) => asProClause(view, run)),
  },
  {
    // No injuries were reported in the town|, but the school closed: the cue is the verb of its clause.
    id: 'clause-of-cue',
    apply: inClauseOfCue,
  },
  {
    // She says, “Don’t,” |until he leaves, and |She scolded him: |“Don’t,” she said.
    id: 'quotation-alone',
    apply: (runs, one) => runs.map((run) => quotationAlone(one.view, run, one.candidate)),
  },
  {
    // “Stay home,” she said |a day after the storm.
    id: 'after-quotation',
    apply: onlyQuotations,
  },
  {
    // “We sail,” said Ruth Lane, who owns the boat, |“and we fish.”
    id: 'second-half',
    apply: withSecondHalf,
  },
  {
    // She lived in Harwick|, Essex until spring.
    id: 'place-name',
    apply: pastPlaceName,
  },
  {
    // |He lives in a hostel, |which the town calls a palace: the pronoun stands for the noun, and the clause before is no claim.
    id: 'antecedent',
    apply: (runs, { view, candidate: { source } }) => runs.map((run) => fromRelative(view, run, source)),
  },
];

/** A candidate's content with its bounds adjusted. */
export const contentRuns = (one: ContentCase): readonly Run[] =>
  adjust(CONTENT_ADJUSTMENTS, one.candidate.content, one);

/** A run without marks before its words, and without a colon behind them. */
function withoutEdgeMarks(view: TokenView, { from, to }: Run): Run {
  let first = from;
  while (first < to && view.isMark(first, EDGE_MARKS)) first++;
  return { from: first, to: view.isMark(to - 1, COLON) ? to - 1 : to };
}

const withoutComplementizer = (view: TokenView, { from, to }: Run): Run =>
  view.is('complementizer', from) && to - from > 1 ? { from: from + 1, to } : { from, to };

function joinAdjacent(runs: readonly Run[]): Run[] {
  const joined: { from: number; to: number }[] = [];
  for (const { from, to } of runs) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

/** A run as far as a quotation in a later sentence that the rules ascribe to the cue behind it. */
function beforeQuotationOfAnother({ from, to }: Run, { view, candidate, ruled }: ContentCase): Run {
  const starts = contentStarts(ruled, view.sentenceOf(from).endToken, to, candidate.from);
  return { from, to: Math.min(to, ...starts.filter((at) => view.opensAt(at) !== null)) };
}

/** A content in a relative clause ends where the model cuts it at a comma. */
function inRelativeClause(runs: readonly Run[], { view, candidate: { from, to } }: ContentCase): readonly Run[] {
  if (!view.is('relative-pronoun', from - 1)) return runs;
  const first = runs.find((run) => run.from >= to);
  return runs.filter((run) => first === undefined || run.from <= first.from || !view.isMark(first.to, COMMA));
}

// What the model leaves out between two runs is mostly a few words; more is somebody else's.
const LONGEST_GAP = 12;

/** Joins runs of one sentence with nothing of the cue or the source between them. */
function joinOverGaps(runs: readonly Run[], { view, candidate: { from, source } }: ContentCase): Run[] {
  const joined: Run[] = [];
  const others = [from, ...source.map((one) => one.from)];
  for (const run of runs) {
    const last = joined.at(-1);
    const isGap =
      last !== undefined &&
      run.from - last.to <= LONGEST_GAP &&
      view.sentenceOf(last.to - 1) === view.sentenceOf(run.from) &&
      !others.some((at) => last.to <= at && at < run.from);
    if (isGap) joined[joined.length - 1] = { from: last.from, to: run.to };
    else joined.push(run);
  }
  return joined;
}

/** The runs behind a passive cue of telling, where there are any. */
function withoutPersonTold(runs: readonly Run[], { cue, candidate: { from } }: ContentCase): readonly Run[] {
  if (cue?.kind !== 'impersonal' || !cue.entry.addressee) return runs;
  const behind = runs.filter((run) => run.to > from);
  return behind.length === 0 ? runs : behind;
}

/** A content ends at a semicolon, or at a comma and a preposition, with a statement of somebody else behind it. */
function beforeStatement(runs: readonly Run[], { view, tags, ruled, candidate }: ContentCase): readonly Run[] {
  const starts = sourceStarts(ruled);
  const leads = candidate.source.length === 0 && view.sentenceOf(candidate.from).firstToken === candidate.from;
  const isEnd = (at: number): boolean =>
    (view.isMark(at, SEMICOLON) && starts.has(at + 1)) ||
    (view.isMark(at, COMMA) && view.is('comitative-preposition', at + 1) && starts.has(at + 2)) ||
    (leads && view.isMark(at, COMMA) && starts.has(at + 1)) ||
    (joinsStatement({ view, tags, ruled }, at) && holdsVerb(tags, candidate.to, at));
  return runs.map(({ from, to }) => {
    for (let at = Math.max(from, candidate.to) + 1; at < to; at++)
      if (view.quotationOf(at) === null && isEnd(at))
        return { from, to: view.isMark(at - 1, COMMA | DASH) ? at - 1 : at };
    return { from, to };
  });
}

/** A content round a cue without a source or commas ends with the clause: at a comma with a coordinator and a subject. */
function inClauseOfCue(runs: readonly Run[], { view, candidate: { from, to, source } }: ContentCase): readonly Run[] {
  const isRound = source.length === 0 && runs.some((run) => run.to === from) && !view.isMark(to, COMMA);
  if (!isRound) return runs;
  return runs.map((run) => {
    for (let at = Math.max(run.from, to); at < run.to; at++)
      if (view.isMark(at, COMMA) && view.is('coordinator', at + 1) && !isVerb(view, at + 2))
        return { from: run.from, to: at };
    return run;
  });
}

/** Behind a quotation and its speaker only a further quotation goes on with it. */
function onlyQuotations(runs: readonly Run[], { view, candidate: { from } }: ContentCase): readonly Run[] {
  const [first, ...others] = runs;
  if (first === undefined || first.to > from || view.opensAt(first.from)?.endToken !== first.to - 1) return runs;
  return [first, ...others.filter((run) => run.to <= from || hasQuotation(view, run))];
}

/** A quotation before its cue goes on with one directly behind the speaker, in the same sentence. */
function withSecondHalf(runs: readonly Run[], { view, candidate }: ContentCase): readonly Run[] {
  const [first, other] = runs;
  if (first === undefined || other !== undefined || first.to > candidate.from) return runs;
  if (view.opensAt(first.from)?.endToken !== first.to - 1) return runs;
  const behind = Math.max(candidate.to, ...candidate.source.map(({ to }) => to));
  const at = view.isMark(behind, COMMA) ? behind + 1 : behind;
  const second = view.opensAt(at);
  return second === null || view.sentenceOf(at) !== view.sentenceOf(candidate.from)
    ? runs
    : [first, { from: at, to: second.endToken + 1 }];
}

/** A content that was cut between a place and the larger one it lies in ends where the rules say. */
function pastPlaceName(runs: readonly Run[], { view, rule }: ContentCase): readonly Run[] {
  if (view.pack.profile.names !== 'capitals') return runs;
  return runs.map((run, at) => {
    const isCut = view.tokens[run.to - 1]?.capital === true && isPlaceName(view, run.to + 1);
    const whole = rule?.content.find(({ firstToken, cut }) => firstToken === run.from && cut === 0);
    if (at < runs.length - 1 || !isCut || !view.isMark(run.to, COMMA) || whole === undefined) return run;
    return { from: run.from, to: Math.max(run.to, whole.endToken) };
  });
}

/** Whether a name that nobody bears goes on with the sentence: no person, and no verb behind it. */
const isPlaceName = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.capital === true &&
  !view.is('given-name', at) &&
  !view.isSurname(view.tokens[at]?.stem ?? '') &&
  view.tokens[at + 1]?.kind === 'word' &&
  view.tokens[at + 1]?.capital === false &&
  !isVerb(view, at + 1);
