import type { WordClass } from '../../language/word-class.ts';
import { onceFor } from '../../memo.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Run } from '../model/segments.ts';
import { tagOf } from '../model/tagger.ts';
import { isSpacedDash } from '../phrases/noun-phrases.ts';
import { isVerb } from '../phrases/verbs.ts';
import type { TokenView } from '../tokens/token-view.ts';

/** A statement that the rules find: the first token of its source, and the last one of its verb. */
interface Statement {
  readonly source: number;
  readonly verb: number;
}

/** The statements whose source stands before a verb of saying, with a clause or a quotation behind it. */
const statementsIn = onceFor(
  (ruled: readonly Attribution[]): ReadonlyMap<number, Statement> =>
    new Map(ruled.flatMap(statementOf).map((one) => [one.source, one])),
);

function statementOf({ cue, source: [source], content }: Attribution): Statement[] {
  const [verb, other] = cue?.ranges ?? [];
  if (cue?.kind !== 'verb' || cue.entry?.sense !== 'speech' || source === undefined) return [];
  if (verb === undefined || other !== undefined || verb.firstToken < source.endToken) return [];
  return content.every(({ firstToken }) => firstToken >= verb.endToken)
    ? [{ source: source.firstToken, verb: verb.endToken - 1 }]
    : [];
}

/**
 * Whether a statement of others, who are named, begins behind a conjunction or a dash: Lane says the pool is warm |and| critics say
 * it is cold. A pronoun goes on for whoever the content is about.
 */
export function joinsStatement({ view, tags, ruled }: Joined, at: number): boolean {
  if (!(view.is('coordinator', at) || isSpacedDash(view, at)) || view.is('pronoun', at + 1)) return false;
  const statement = statementsIn(ruled).get(at + 1);
  return statement !== undefined && VERBS.has(tags[statement.verb] ?? 0);
}

interface Joined {
  readonly view: TokenView;
  /** The part of speech of each token. */
  readonly tags: Uint8Array;
  /** All that the rules find. */
  readonly ruled: readonly Attribution[];
}

/** Whether a verb stands between two tokens, by the tags. */
export const holdsVerb = (tags: Uint8Array, from: number, to: number): boolean =>
  tags.subarray(from, to).some((tag) => VERBS.has(tag));

// Where the predicate of a cue goes on with another verb, for languages whose verbs stand behind their subject.

/** A candidate of a view. */
interface Placed {
  readonly view: TokenView;
  /** The part of speech of each token. */
  readonly tags: Uint8Array;
  readonly candidate: Pick<Candidate, 'from' | 'to' | 'source'>;
}

/**
 * A content without a verb of its own ends before a conjunction and a finite verb, whose subject is that of the cue:
 * Lane praised the plan |and signed it.
 */
export function beforeSecondPredicate(runs: readonly Run[], placed: Placed): readonly Run[] {
  const { view, candidate } = placed;
  const { to, source } = candidate;
  const [run, other] = runs;
  if (view.pack.profile.subject !== 'before-verb' || run === undefined || other !== undefined || run.from < to)
    return runs;
  if (!source.some((one) => one.to <= candidate.from) || !isPredicate(view, candidate)) return runs;
  const end = secondPredicate(placed, run);
  return end === null ? runs : [{ from: run.from, to: view.tokens[end - 1]?.kind === 'mark' ? end - 1 : end }];
}

/** Whether a cue has a finite verb or auxiliary in it. */
function isPredicate(view: TokenView, { from, to }: Run): boolean {
  for (let at = from; at < to; at++) if (isDeed(view, at) || (isVerb(view, at) && !view.is('gerund', at))) return true;
  return false;
}

/** Whether a word is a past form or a finite auxiliary; a present form may be an infinitive (to tax and give). */
const isDeed = (view: TokenView, at: number): boolean =>
  view.is('finite-auxiliary', at) ||
  (view.is('imperfect', at) && isVerb(view, at)) ||
  view.pack
    .listedForms(view.tokens[at]?.stem ?? '')
    .some(({ kind, features }) => kind === 'verb' && features.tense === 'past');

const NOUN = tagOf('NOUN');
const VERBS: ReadonlySet<number> = new Set([tagOf('VERB'), tagOf('AUX')]);

const OPENS_CLAUSE: readonly WordClass[] = [
  'complementizer',
  'relative-pronoun',
  'interrogative',
  'subordinator',
  'free-relative',
];

/** The conjunction before a finite verb in a run that has had no verb before; null for none. */
function secondPredicate({ view, tags }: Placed, { from, to }: Run): number | null {
  for (let at = from; at < to; at++) {
    const quotation = view.opensAt(at);
    if (quotation !== null) {
      at = quotation.endToken;
      continue;
    }
    if (view.is('coordinator', at)) {
      const verb = skipAdverbs(view, at + 1, to);
      return verb < to - 1 && isDeed(view, verb) && !view.is('agentive-preposition', verb + 1) ? at : null;
    }
    if (isVerbOfClause({ view, tags }, at) || view.isAny(OPENS_CLAUSE, at) || isDeed(view, at)) return null;
  }
  return null;
}

/** Whether the tagger sees a verb that is no infinitive, no gerund and no participle before its noun. */
const isVerbOfClause = ({ view, tags }: Pick<Placed, 'view' | 'tags'>, at: number): boolean =>
  VERBS.has(tags[at] ?? 0) &&
  !view.is('infinitive', at) &&
  !view.is('infinitive', at - 1) &&
  !view.is('gerund', at) &&
  tags[at + 1] !== NOUN;

function skipAdverbs(view: TokenView, from: number, to: number): number {
  let at = from;
  while (at < to && view.is('verb-group-adverb', at)) at++;
  return at;
}
