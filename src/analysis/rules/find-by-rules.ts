import type { Attribution, AttributionCue, CueMeaning } from '../attribution.ts';
import type { Mention } from '../phrases/mentions.ts';
import { saysBefore } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import { conjunctionIn, procliticLength } from '../tokens/proclitics.ts';
import { withMarks } from '../tokens/quotations.ts';
import { indexOverlaps } from '../tokens/range-index.ts';
import { covers, hull, startOf, type TokenRange } from '../tokens/token-range.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { mayBeInVerbGroup } from '../tokens/verb-group.ts';
import { joinCarriers } from './carriers.ts';
import { joinCited } from './cited-sources.ts';
import { closeContents } from './contents.ts';
import type { Reading } from './reading.ts';
import { readCues } from './readings.ts';
import { shareSources } from './shared-subjects.ts';
import { findUncued } from './uncued.ts';
import { findUnlistedSpeech, speechAttributions } from './unlisted-verbs.ts';

/**
 * The attributions by the cues and frames of the lexicon, and those without a cue; not nested yet.
 */
export function findByRules(view: TokenView): Attribution[] {
  const readings = readCues(view);
  const listed = new Set(readings.map(({ cue }) => cue.firstToken));
  const unlisted = findUnlistedSpeech(view).filter(({ cue }) => !listed.has(cue.firstToken));
  const contents = closeContents(view, readings, new Set(unlisted.map(({ quotation }) => quotation.index)));
  const sources = shareSources(view, readings, contents);
  const found: Attribution[] = [];
  readings.forEach((reading, index) => {
    const content = contents[index] ?? [];
    if (content.length > 0 && reading.cue.entry.kind !== 'act')
      found.push(toAttribution(view, reading, { content, source: sources[index] ?? null }));
  });
  const isTaken = indexOverlaps(found.flatMap(({ content, cue }) => [...content, ...(cue?.ranges ?? [])]));
  const own = unlisted.filter(({ quotation, cue }) => !isTaken(withMarks(quotation)) && !isTaken(cue));
  const cued = [...joinCarriers(view, joinCited(view, mergeSelf(found))), ...speechAttributions(view, own)];
  return [...cued, ...findUncued(view, cued)];
}

interface Parts {
  readonly content: readonly TokenRange[];
  readonly source: Mention | null;
}

function toAttribution(
  view: TokenView,
  { cue, moreCue, via, frame }: Reading,
  { content, source }: Parts,
): Attribution {
  return {
    cue: {
      ranges: joinRanges([cue.range, ...moreCue].sort((a, b) => startOf(a) - startOf(b))),
      entry: meaningOf(view, cue),
      kind: source === null && isImpersonal(view, cue) ? 'impersonal' : cue.kind,
      features: cue.features,
      negated: cue.negated,
    },
    source: source === null ? [] : [sourceRange(view, cue, source)],
    via: via === null ? null : mentionRange(view, via),
    content,
    parent: null,
    frame,
    isSpeakerLabel: false,
    odds: null,
  };
}

/**
 * Whether a verb without a subject may be a passive: «يعتقد أن» (it is believed that). In «قال إنه يعتقد» (he said that he
 * believes) the complementizer has the subject on it.
 */
function isImpersonal(view: TokenView, { firstToken, groupToken }: Cue): boolean {
  const at = view.is('negation', groupToken - 1) ? groupToken - 1 : groupToken;
  return view.is('impersonal-verb', firstToken) && !view.is('complementizer-with-pronoun', at - 1);
}

/** What a cue's entry says, with distance in «ما وصفه بـ», «ما سماه»: calling something a name behind "what" leaves the name to the speaker. */
const meaningOf = (view: TokenView, { entry, features, groupToken }: Cue): CueMeaning =>
  entry.nominal === 'object' &&
  entry.certainty === null &&
  features.pronoun !== undefined &&
  view.is('free-relative', groupToken - 1)
    ? { ...entry, stance: 'distance' }
    : entry;

/** Ranges with nothing between them as one: «تابع قائلا». */
function joinRanges(ranges: readonly TokenRange[]): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const meet = last !== undefined && startOf(range) <= last.endToken;
    if (meet) joined[joined.length - 1] = { firstToken: last.firstToken, endToken: range.endToken, cut: last.cut };
    else joined.push(range);
  }
  return joined;
}

/**
 * The tokens of a source, without the cue's preposition before an unlisted word: وفقا لمجموعات
 * (according to groups).
 */
function sourceRange(view: TokenView, { kind, entry, endToken }: Cue, mention: Mention): TokenRange {
  const range = mentionRange(view, mention);
  const first = view.tokens[mention.firstToken];
  if (kind !== 'preposition' || first === undefined || mention.firstToken !== endToken || first.proclitic !== '')
    return range;
  const particle = entry.particles.map(view.pack.normalise).find((form) => first.norm.startsWith(form));
  return particle === undefined ? range : { ...range, cut: procliticLength(view, first, particle) };
}

/**
 * A mention's tokens, without a proclitic before its first word. Directly after a verb the first
 * letter is no conjunction (قال وايلي, Wylie said).
 */
function mentionRange(view: TokenView, { firstToken, endToken }: Mention): TokenRange {
  const first = view.tokens[firstToken];
  const behindVerb = saysBefore(view, firstToken) || mayBeInVerbGroup(view, firstToken - 1);
  const whole = behindVerb && view.pack.is('conjunction', first?.proclitic ?? '');
  if (first !== undefined && view.is('appositive-pronoun', firstToken))
    return { firstToken, endToken, cut: procliticLength(view, first, conjunctionIn(view, first.norm)) };
  return { firstToken, endToken, cut: whole ? 0 : (first?.word.phraseCut ?? 0) };
}

/** «على حد قوله» (as he put it) or «حسبما قال» (as he said) after a statement with a cue of its own modifies that cue. */
function mergeSelf(attributions: readonly Attribution[]): Attribution[] {
  const merged: Attribution[] = [];
  for (const attribution of attributions) {
    const host = pointsBack(attribution) ? hostOf(merged, attribution) : -1;
    const other = merged[host];
    if (host === -1 || other === undefined || other.cue === null || attribution.cue === null) merged.push(attribution);
    else merged[host] = { ...other, cue: joinCues(other.cue, attribution.cue) };
  }
  return merged;
}

/** Whether an attribution names nobody and says only that somebody said this. */
const pointsBack = ({ cue, source, via }: Attribution): boolean =>
  (cue?.kind === 'self' || cue?.kind === 'preposition') && source.length === 0 && via === null;

// «على حد قوله» (as he put it) modifies a statement at most this many tokens before it.
const FARTHEST_HOST = 500;

function hostOf(before: readonly Attribution[], self: Attribution): number {
  for (let at = before.length - 1; at >= Math.max(0, before.length - FARTHEST_HOST); at--)
    if (sharesContent(before[at] as Attribution, self)) return at;
  return -1;
}

/**
 * The combination of two cues: «قال … على حد زعمه» (said … as he claims) gets its distance, «قال …
 * حسب رأيه» (said … in his opinion) its doubt.
 */
function joinCues(cue: AttributionCue, self: AttributionCue): AttributionCue {
  const ranges = [...cue.ranges, ...self.ranges];
  if (cue.entry === null || self.entry === null) return { ...cue, ranges };
  const stance = self.entry.stance === 'distance' ? self.entry.stance : cue.entry.stance;
  return { ...cue, ranges, entry: { ...cue.entry, stance, certainty: self.entry.certainty ?? cue.entry.certainty } };
}

/** Whether «على حد قوله» is said of all that a statement's content reaches over. */
function sharesContent(statement: Attribution, self: Attribution): boolean {
  const [outer, inner] = [hull(self.content), hull(statement.content)];
  return outer !== null && inner !== null && covers(outer, inner) && !pointsBack(statement);
}
