import { COMMA } from '../../language/punctuation.ts';
import type { Attribution, AttributionCue } from '../attribution.ts';
import { covers, hull, startOf, type TokenRange, wholeTokens } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';

// The statement that «نقلا عن» (citing) belongs to is at most so many attributions away.
const FARTHEST_STATEMENT = 6;

/**
 * Joins a statement with the phrase that says from whom its source has it: «ذكرت الوكالة، نقلا عن شهود، أن» (the agency
 * reported, citing witnesses, that), also where the phrase opens or ends the sentence. Then those cited are the source, and
 * whoever cites them passes it on. A medium cited for somebody's words stays outside them: «قال الوزير إن …، نقلا عن
 * الوكالة» (the minister said …, the agency is quoted).
 */
export function joinCited(view: TokenView, attributions: readonly Attribution[]): Attribution[] {
  const joined = [...attributions];
  const gone = new Set<number>();
  attributions.forEach((phrase, at) => {
    if (!cites(view, phrase)) return;
    const host = statementOf(view, joined, at, gone);
    const statement = joined[host];
    if (statement === undefined) return;
    joined[host] = relayed(view, statement, phrase);
    gone.add(at);
  });
  return joined.filter((_, index) => !gone.has(index));
}

/** Whether an attribution is by a phrase that cites somebody. */
const cites = (view: TokenView, { cue, source, via }: Attribution): boolean =>
  cue?.kind === 'preposition' &&
  source.length > 0 &&
  via === null &&
  cue.ranges[0] !== undefined &&
  view.match('citing', cue.ranges[0].firstToken) === cue.ranges[0].endToken - cue.ranges[0].firstToken;

/** The index of the statement nearest to a citing phrase, in its sentence, that the phrase is said of; -1 for none. */
function statementOf(
  view: TokenView,
  attributions: readonly Attribution[],
  phrase: number,
  gone: ReadonlySet<number>,
): number {
  const citing = attributions[phrase] as Attribution;
  let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
  for (let at = phrase - FARTHEST_STATEMENT; at <= phrase + FARTHEST_STATEMENT; at++) {
    const one = attributions[at];
    if (one === undefined || at === phrase || gone.has(at) || !passesOn(view, one, citing)) continue;
    const apart = Math.abs((one.source[0] as TokenRange).endToken - firstOf(citing));
    if (apart < least) [nearest, least] = [at, apart];
  }
  return nearest;
}

const firstOf = ({ cue }: Attribution): number => cue?.ranges[0]?.firstToken ?? 0;

/** Whether a statement may have been taken from those cited: its cue and content lie in what the phrase is said of. */
function passesOn(view: TokenView, { cue, source, via, content }: Attribution, citing: Attribution): boolean {
  const [said, cited, by] = [source[0], citing.source[0], hull(citing.content)];
  if (said === undefined || cited === undefined || via !== null || by === null) return false;
  if (cue?.kind !== 'verb' && cue?.kind !== 'preposition') return false;
  if (isMedium(view, cited) && !isMedium(view, said)) return false;
  const own = hull(content);
  if (isDirectlyBehind(view, said, citing)) return own !== null;
  return own !== null && covers(by, own) && view.quotationOf(said.firstToken) === view.quotationOf(cited.firstToken);
}

/** «بحسب الصحيفة نقلا عن المدير» (according to the newspaper, citing the director): the phrase directly behind a source is said of it. */
const isDirectlyBehind = (view: TokenView, { endToken }: TokenRange, citing: Attribution): boolean =>
  firstOf(citing) === endToken || (firstOf(citing) === endToken + 1 && view.isMark(endToken, COMMA));

/** Whether a mention begins with a noun for a medium or with the name of one. */
export const isMedium = (view: TokenView, { firstToken }: Pick<TokenRange, 'firstToken'>): boolean =>
  view.is('media-noun', firstToken) || view.match('outlet', firstToken) > 0;

/** A statement with those cited as its source, and the one who cites them as the intermediary. */
function relayed(view: TokenView, statement: Attribution, { cue, source }: Attribution): Attribution {
  const own = statement.cue as AttributionCue;
  const ranges = [...own.ranges, ...(cue?.ranges ?? [])].sort((a, b) => startOf(a) - startOf(b));
  const content = statement.content.flatMap((range) => contentBehind(view, range, source));
  return { ...statement, cue: { ...own, ranges }, source, content, via: statement.source[0] ?? null };
}

/** A range of content without those cited, where it was taken to begin with them: «أعلنت صحيفة، نقلا عن المدير، إلغاء المباراة» (citing the director, the calling off of the match). */
function contentBehind(view: TokenView, range: TokenRange, cited: readonly TokenRange[]): TokenRange[] {
  const last = cited.findLast((one) => covers(range, one));
  if (last === undefined) return [range];
  const first = view.isMark(last.endToken, COMMA) ? last.endToken + 1 : last.endToken;
  return first < range.endToken ? [wholeTokens(first, range.endToken)] : [];
}
