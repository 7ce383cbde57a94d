import { COLON, COMMA } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import type { Candidate } from '../model/candidate.ts';
import type { Run } from '../model/segments.ts';
import { tagOf } from '../model/tagger.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { holdsVerb } from './coordination.ts';
import { slotsOf } from './frame-slots.ts';

/** A candidate of a view, with what the rules find for its cue. */
interface Placed {
  readonly view: TokenView;
  /** The part of speech of each token. */
  readonly tags: Uint8Array;
  readonly candidate: Pick<Candidate, 'to'>;
  readonly rule: Attribution | undefined;
}

/**
 * A content behind a cue begins where the rules see a complementizer, a colon or a question word, and not before, unless
 * a clause stands before that: She says |there is a danger| when we sail. Behind a colon, or whoever is asked to do
 * something, it always does.
 */
export function fromIntroducer(runs: readonly Run[], { view, tags, candidate: { to }, rule }: Placed): readonly Run[] {
  const found = rule?.content.map(({ firstToken }) => firstToken).find((at) => at >= to) ?? -1;
  if (rule === undefined || found === -1) return runs;
  const start = view.is('negation', found - 1) ? found - 1 : found; // told us |never| to sail
  const before = view.opensAt(start - 1) === null ? start - 1 : start - 2;
  const isPlain = view.isMark(before, COLON) || (hasAddressee(view, rule) && view.is('infinitive', found));
  if (!isPlain && !isIntroduced(view, rule, { start, before })) return runs;
  return runs.map((run) =>
    run.from >= to && run.from < start && start < run.to && (isPlain || mayBeAddressee(tags, run.from, start))
      ? { from: start, to: run.to }
      : run,
  );
}

/** The first token of a content, and the last one before it that is no quotation mark. */
interface Start {
  readonly start: number;
  readonly before: number;
}

const isIntroduced = (view: TokenView, rule: Attribution, { start, before }: Start): boolean =>
  view.is('complementizer', before) ||
  view.is('interrogative', start) ||
  (view.isMark(start - 1, COMMA) && view.opensAt(start) !== null) ||
  hasAddressee(view, rule);

const hasAddressee = (view: TokenView, rule: Attribution): boolean => slotsOf(view, rule).includes('addressee');

const ADVERB = tagOf('ADV');

/** Whether words may be who is told and when, by their tags: not “there is a danger” when, not “just” how. */
const mayBeAddressee = (tags: Uint8Array, from: number, to: number): boolean =>
  !holdsVerb(tags, from, to) && tags.subarray(from, to).some((tag) => tag !== ADVERB);

/** A run that ends with the relative pronoun before a source is the pronoun alone. */
export const fromRelative = (view: TokenView, { from, to }: Run, source: readonly Run[]): Run =>
  view.is('relative-pronoun', to - 1) && source.some((run) => run.from === to) ? { from: to - 1, to } : { from, to };
