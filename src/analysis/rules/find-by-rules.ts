import type { CueEntry } from '../../language/pack.ts';
import { covers, hull, type Span } from '../../text/span.ts';
import type { Attribution, AttributionCue } from '../attribution.ts';
import type { Mention } from '../phrases/mentions.ts';
import { saysBefore } from '../phrases/verbs.ts';
import type { Cue } from '../tokens/cues.ts';
import { afterLetter } from '../tokens/letters.ts';
import type { TokenView } from '../tokens/token-view.ts';
import { closeContents } from './contents.ts';
import type { Reading } from './reading.ts';
import { readCues } from './readings.ts';
import { shareSources } from './shared-subjects.ts';
import { findUncued } from './uncued.ts';

/** The attributions that the cues and frames of the lexicon make, and those without a cue; none is nested as yet. */
export function findByRules(view: TokenView): Attribution[] {
  const readings = readCues(view);
  const contents = closeContents(view, readings);
  const sources = shareSources(view, readings, contents);
  const found: Attribution[] = [];
  readings.forEach((reading, index) => {
    const content = contents[index] ?? [];
    if (content.length > 0 && reading.cue.entry.kind !== 'act')
      found.push(toAttribution(view, reading, { content, source: sources[index] ?? null }));
  });
  const cued = mergeSelf(found);
  return [...cued, ...findUncued(view, cued)];
}

interface Parts {
  readonly content: readonly Span[];
  readonly source: Mention | null;
}

function toAttribution(
  view: TokenView,
  { cue, moreCue, via, frame }: Reading,
  { content, source }: Parts,
): Attribution {
  return {
    cue: {
      spans: joinSpans(
        view,
        [cue.span, ...moreCue].sort((a, b) => a.start - b.start),
      ),
      entry: distanced(view, cue),
      kind: source === null && view.is('impersonal-verb', cue.firstToken) ? 'impersonal' : cue.kind,
      features: cue.features,
      negated: cue.negated,
    },
    source: source === null ? [] : [sourceSpan(view, cue, source)],
    via: via === null ? null : mentionSpan(view, via),
    content,
    parent: null,
    frame,
    isSpeakerLabel: false,
  };
}

/** «ما وصفه بـ», «ما سماه»: calling something a name behind "what" leaves the name to the speaker. */
const distanced = (view: TokenView, { entry, features, groupToken }: Cue): CueEntry =>
  entry.nominal === 'object' &&
  entry.certainty === null &&
  features.pronoun !== undefined &&
  view.is('free-relative', groupToken - 1)
    ? { ...entry, stance: 'distance' }
    : entry;

/** Spans with nothing but blanks between them as one: «تابع قائلا». */
function joinSpans({ document }: TokenView, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last !== undefined && document.text.slice(last.end, span.start).trim() === '')
      joined[joined.length - 1] = { start: last.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** A source's span, without the cue's preposition before a word that no list has: وفقا لمجموعات. */
function sourceSpan(view: TokenView, { kind, entry, endToken }: Cue, mention: Mention): Span {
  const span = mentionSpan(view, mention);
  const first = view.tokens[mention.firstToken];
  if (kind !== 'preposition' || first === undefined || mention.firstToken !== endToken || first.proclitic !== '')
    return span;
  const led = entry.particles.some((particle) => first.norm.startsWith(view.pack.normalise(particle)));
  return led ? { ...span, start: afterLetter(view, first) } : span;
}

/** A mention's span, without a proclitic before its first word; directly behind a verb there is no conjunction (قال وايلي). */
function mentionSpan(view: TokenView, { firstToken, endToken }: Mention): Span {
  const { tokens, pack } = view;
  const first = tokens[firstToken];
  const behindVerb = saysBefore(view, firstToken) || view.is('auxiliary', firstToken - 1);
  const whole = behindVerb && pack.is('conjunction', first?.proclitic ?? '');
  return { start: (whole ? first?.start : first?.stemStart) ?? 0, end: tokens[endToken - 1]?.end ?? 0 };
}

/** «على حد قوله» behind a statement with a cue of its own only adds to that cue. */
function mergeSelf(attributions: readonly Attribution[]): Attribution[] {
  const merged: Attribution[] = [];
  for (const attribution of attributions) {
    const host = attribution.cue?.kind === 'self' && attribution.source.length === 0 ? hostOf(merged, attribution) : -1;
    const other = merged[host];
    if (host === -1 || other === undefined || other.cue === null || attribution.cue === null) merged.push(attribution);
    else merged[host] = { ...other, cue: joinCues(other.cue, attribution.cue) };
  }
  return merged;
}

// The statement that «على حد قوله» belongs to is one of the last ones before it.
const FARTHEST_HOST = 500;

function hostOf(before: readonly Attribution[], self: Attribution): number {
  for (let at = before.length - 1; at >= Math.max(0, before.length - FARTHEST_HOST); at--)
    if (sharesContent(before[at] as Attribution, self)) return at;
  return -1;
}

/** The two cues as one: «قال … على حد زعمه» keeps its distance, «قال … حسب رأيه» its doubt. */
function joinCues(cue: AttributionCue, self: AttributionCue): AttributionCue {
  const spans = [...cue.spans, ...self.spans];
  if (cue.entry === null || self.entry === null) return { ...cue, spans };
  const stance = self.entry.stance === 'distance' ? self.entry.stance : cue.entry.stance;
  return { ...cue, spans, entry: { ...cue.entry, stance, certainty: self.entry.certainty ?? cue.entry.certainty } };
}

const sharesContent = (a: Attribution, b: Attribution): boolean => {
  const [outer, inner] = [hull(b.content), hull(a.content)];
  return outer !== null && inner !== null && covers(outer, inner) && a.cue?.kind !== 'self';
};
