import { COMMA } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { readMention } from '../phrases/mentions.ts';
import { hull, type TokenRange, wholeTokens, withoutProclitic } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { isMedium } from './cited-sources.ts';

// Media that carry what somebody says, told by a verb of carrying in a clause of its own: in a relative clause on the
// medium («رويترز التي نقلت عن مصدر», Reuters, which quoted a source), on those who are carried («مصادر نقلت عنها الصحيفة»,
// sources that the newspaper quoted), or on their statement («في تصريحات نقلتها الصحيفة», in remarks carried by the newspaper).

/** Statements with the medium that carries them as intermediary, where a clause beside the statement names it. */
export const joinCarriers = (view: TokenView, attributions: readonly Attribution[]): Attribution[] =>
  attributions.map((one) =>
    one.via === null ? (inSource(view, one) ?? behindSource(view, one) ?? inClause(view, one) ?? one) : one,
  );

/** The two parts of a source with a relative clause about carrying: who tells, and who carries it. */
function inSource(view: TokenView, attribution: Attribution): Attribution | null {
  const [source, another] = attribution.source;
  if (source === undefined || another !== undefined) return null;
  const { firstToken } = source;
  const endToken = clauseEnd(view, source);
  for (let at = firstToken + 1; at + 2 < endToken; at++) {
    if (!view.is('carrying-verb', at) || !view.isAny(['complement-preposition', 'pronoun-only'], at + 1)) continue;
    const isMediums = view.is('relative-pronoun', at - 1) && !view.is('pronoun-only', at + 1);
    const behind = mentionAt(view, at + 2, endToken);
    const before = { ...source, endToken: view.is('relative-pronoun', at - 1) ? at - 1 : at };
    if (behind === null) return null;
    if (isMediums) return isMedium(view, before) ? { ...attribution, source: [behind], via: before } : null;
    return isMedium(view, behind)
      ? { ...attribution, source: [before], via: behind, content: withoutClause(attribution.content, source, behind) }
      : null;
  }
  return null;
}

/** A content without the clause of carrying, where it was taken to begin with it. */
const withoutClause = (content: readonly TokenRange[], source: TokenRange, medium: TokenRange): readonly TokenRange[] =>
  content.map((range) =>
    range.firstToken === source.endToken && range.endToken > medium.endToken + 1
      ? wholeTokens(medium.endToken + 1, range.endToken)
      : range,
  );

/** Where a relative clause of carrying ends that a source has in it or directly behind it. */
function clauseEnd(view: TokenView, { endToken }: TokenRange): number {
  if (!view.is('carrying-verb', endToken)) return endToken;
  const last = view.sentenceOf(endToken).endToken;
  for (let at = endToken; at < last; at++) if (view.isMark(at, COMMA) || view.is('apodosis-marker', at)) return at;
  return last;
}

/** «حسب ما أوردته الصحيفة عن مصادر» (according to what the newspaper reported from sources): a medium, and behind it who told it. */
function behindSource(view: TokenView, attribution: Attribution): Attribution | null {
  const { cue, source, content } = attribution;
  const [medium, another] = source;
  if (cue?.kind !== 'preposition' || medium === undefined || another !== undefined || !isMedium(view, medium))
    return null;
  const hasWhat = cue.ranges.some(
    ({ firstToken, endToken }) => view.is('free-relative', endToken - 2) && endToken - firstToken > 1,
  );
  const at = medium.endToken;
  if (!hasWhat || !view.is('complement-preposition', at)) return null;
  const said = hull(content);
  const { endToken } = view.sentenceOf(at);
  const told = mentionAt(view, at + 1, said !== null && said.firstToken > at ? said.firstToken : endToken);
  return told === null ? null : { ...attribution, source: [told], via: medium };
}

/**
 * The medium in a clause on the statement's name («تصريحات نقلتها الصحيفة»): before the speaker, between him and what is
 * said, or behind it.
 */
function inClause(view: TokenView, attribution: Attribution): Attribution | null {
  const { cue, source, content } = attribution;
  const said = hull(content);
  if (cue === null || said === null || (cue.kind !== 'verb' && cue.kind !== 'participle')) return null;
  const own = [...cue.ranges, ...source];
  const first = Math.min(...own.map(({ firstToken }) => firstToken));
  const end = Math.max(...own.map(({ endToken }) => endToken));
  const sentence = view.sentenceOf(first);
  const behind = view.sentenceOf(said.endToken - 1).endToken;
  const via =
    (said.firstToken >= end
      ? carrierIn(view, end, said.firstToken)
      : carrierIn(view, Math.max(end, said.endToken), behind)) ??
    (view.isMark(first - 1, COMMA) ? carrierIn(view, sentence.firstToken, first) : null);
  return via === null ? null : { ...attribution, via };
}

/** The medium that a verb of carrying behind a statement's noun names in a range; null for none. */
function carrierIn(view: TokenView, start: number, to: number): TokenRange | null {
  for (let at = start + 1; at < Math.min(to, start + FARTHEST_CARRIER); at++) {
    if (!view.is('carrying-verb', at) || !isStatementBefore(view, at)) continue;
    const medium = mentionAt(view, at + 1, to);
    if (medium !== null && isMedium(view, medium)) return medium;
  }
  return null;
}

// «في تصريحات صحفية له أمس نقلتها» (in remarks of his to the press yesterday that … carried)
const FARTHEST_CARRIER = 12;
const FARTHEST_STATEMENT = 3;

/** Whether the noun of a statement stands directly before a verb, adjectives between them. */
function isStatementBefore(view: TokenView, verb: number): boolean {
  for (let at = verb - 1; at >= verb - FARTHEST_STATEMENT; at--) {
    if (view.tokens[at]?.kind !== 'word') return false;
    if (view.is('document-noun', at) || view.match('venue', at) > 0) return true;
  }
  return false;
}

/** The mention that begins at a token; null for none. */
function mentionAt(view: TokenView, at: number, to: number): TokenRange | null {
  const mention = readMention(view, at, to);
  return mention === null ? null : withoutProclitic(view, mention.firstToken, mention.endToken);
}
