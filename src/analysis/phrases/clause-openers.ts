import type { TokenView } from '../tokens/token-view.ts';

/** Where a subject begins behind a time, a place or a marker that opens its clause (|Last week |Ruth Lane said); `from` for none. */
export function behindOpener(view: TokenView, from: number, end: number): number {
  const marker = view.match('discourse-marker', from);
  if (marker > 0 && from + marker < end) return from + marker;
  const at = from + (timeAt(view, from) || placeBefore(view, from));
  return at < end && at > from && beginsSubject(view, at) ? at : from;
}

/** How many tokens from here are a time: yesterday, last week, two days ago; 0 for none. */
function timeAt(view: TokenView, at: number): number {
  const time = view.match('time', at);
  if (time > 0) return time;
  if (view.is('time-modifier', at) && view.isAny(['time-unit', 'time'], at + 1)) return 2;
  return view.is('time', at + 2) && !view.isAny(['time-unit', 'time'], at) && view.tokens[at + 1]?.kind === 'word'
    ? lengthOfSpan(view, at)
    : 0;
}

/** Two days ago: a number or an article, a unit of time and a word of time in small letters. */
const lengthOfSpan = (view: TokenView, at: number): number =>
  view.tokens[at + 2]?.capital === false &&
  (view.tokens[at]?.kind === 'number' || view.isAny(['determiner', 'article'], at))
    ? 3
    : 0;

/** One where a place behind a preposition stands before a given name: In Harwick Ruth Lane said. */
const placeBefore = (view: TokenView, at: number): number =>
  view.is('preposition', at - 1) && view.is('place', at) && view.is('given-name', at + 1) ? 1 : 0;

const beginsSubject = (view: TokenView, at: number): boolean =>
  view.tokens[at]?.kind === 'word' &&
  (view.tokens[at]?.capital === true || view.isAny(['phrase-initial-determiner', 'pronoun'], at));
