import type { Span } from '../text/span.ts';
import type { Attribution, AttributionCue } from './attribution.ts';
import { spanOf, type TokenRange } from './tokens/token-range.ts';
import type { TokenView } from './tokens/token-view.ts';

/** An attribution whose parts are spans of the text. */
export interface LocatedAttribution {
  readonly cue: LocatedCue | null;
  readonly source: readonly Span[];
  readonly content: readonly Span[];
  readonly parent: number | null;
}

/** A cue as spans of the text, with what it says and whether it is negated. */
export interface LocatedCue extends Pick<AttributionCue, 'entry' | 'negated'> {
  readonly spans: readonly Span[];
}

/** Puts the token ranges of an attribution into the text: grading and claims go on with spans. */
export function locate(view: TokenView, { cue, source, content, parent }: Attribution): LocatedAttribution {
  const spansOf = (ranges: readonly TokenRange[]): Span[] => ranges.map((range) => spanOf(view, range));
  const located = cue === null ? null : { spans: spansOf(cue.ranges), entry: cue.entry, negated: cue.negated };
  const named = source.filter((range) => !isEulogy(view, range));
  return { cue: located, source: spansOf(named), content: spansOf(content), parent };
}

/** «قال عز وجل» (He said, exalted be He): words of praise tell who is meant, but are no mention of it. */
const isEulogy = (view: TokenView, { firstToken, endToken }: TokenRange): boolean =>
  view.match('eulogy', firstToken) === endToken - firstToken;
