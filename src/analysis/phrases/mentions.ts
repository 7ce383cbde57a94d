import { COLON, COMMA_LIKE, DASH, FULL_STOP } from '../../language/punctuation.ts';
import { decide } from '../tokens/rule-table.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { MENTION_COMMAS, MENTION_MARKS } from './mention-marks.ts';
import { isIndefinite, isWithheld, nameLength } from './mention-names.ts';
import {
  beginsMention,
  hasPrepositionProclitic,
  isAddressee,
  leadsTag,
  maybeJoined,
  skipDiscourseMarkers,
} from './mention-starts.ts';
import { MENTION_WORDS, type MentionStep, STOP, TAKE } from './mention-words.ts';
import { isVerb } from './verbs.ts';

/** A noun phrase that names a source, as a half-open range of tokens. */
export interface Mention {
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * Reads the source's noun phrase from `from` on, at most to `to`: apposition, relative clauses, brackets and names in
 * quotation marks are in; turns (من جهته), adverbials of time, place and occasion, and the person told are not.
 * Null where no noun phrase begins there.
 */
export function readMention(view: TokenView, from: number, to: number): Mention | null {
  const start = skipDiscourseMarkers(view, from, to);
  const first = leadsTag(view, start) ? start + 1 : start;
  return first < to && beginsMention(view, first) && !maybeJoined(view, first) ? readFrom(view, first, to) : null;
}

/**
 * The same after a preposition that is written onto the phrase (وفقا لمصادر, according to sources).
 */
export function readLedMention(view: TokenView, from: number, to: number): Mention | null {
  // «وفقا لـ"الأفق"»: the preposition stands apart from a quoted name.
  const isApart = view.is('dative-preposition', from) && view.opensAt(from + 1) !== null && from + 1 < to;
  if (isApart) return readFrom(view, from + 1, to);
  const first =
    hasPrepositionProclitic(view, from) || view.is('dative-preposition', from)
      ? from
      : skipDiscourseMarkers(view, from, to);
  return first < to && hasPrepositionProclitic(view, first) ? readFrom(view, first, to) : readMention(view, from, to);
}

function readFrom(view: TokenView, first: number, to: number): Mention | null {
  let end = first;
  let relative = false;
  let stopped = false;
  while (end < to) {
    const step = stepOver(view, end, { first, to, relative });
    stopped = step === STOP;
    if (stopped) break;
    relative = startsRelative(view, first, end) || (relative && !view.isMark(end, COMMA_LIKE));
    end += step;
  }
  end = trimEnd(view, first, end);
  view.trace?.ended('mention', first, end, stopped ? 'row' : 'limit');
  if (end - first === 1 && view.is('bound-determiner', first)) return null;
  return end > first ? { firstToken: first, endToken: end } : null;
}

/** The number of tokens that a mention gains at `at`; 0 where it ends. */
function stepOver(view: TokenView, at: number, step: MentionStep): number {
  const { to, first } = step;
  const token = view.tokens[at];
  if (token === undefined) return STOP;
  const named = at > first && isAddressee(view, at) && view.match('place', at) === 0 ? 0 : nameLength(view, at);
  if (named > 0) return Math.min(named, to - at);
  if (view.isMark(at, COMMA_LIKE)) return at > first && at + 1 < to ? decide(MENTION_COMMAS, view, at, step) : STOP;
  if (token.kind === 'mark') return decide(MENTION_MARKS, view, at, step);
  return at === first ? TAKE : decide(MENTION_WORDS, view, at, step);
}

function startsRelative(view: TokenView, first: number, at: number): boolean {
  if (view.is('relative-pronoun', at) || isWithheld(view, first, at)) return true;
  return at > first && isVerb(view, at) && isIndefinite(view, first);
}

/** The end of a phrase without trailing marks and prepositions. */
export function trimEnd(view: TokenView, first: number, end: number): number {
  let last = end;
  while (
    last > first &&
    (view.isMark(last - 1, COMMA_LIKE | COLON | FULL_STOP | DASH) ||
      view.is('preposition', last - 1) ||
      view.is('appositive-pronoun', last - 1) ||
      (view.is('relative-pronoun', last - 1) && view.pack.profile.relativeWord === 'marker' && last - 1 > first))
  )
    last--;
  return last;
}
