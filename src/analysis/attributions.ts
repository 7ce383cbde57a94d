import type { CueEntry, Features } from '../language/pack.ts';
import { covers, hull, type Span } from '../text/span.ts';
import type { Attribution, AttributionCue } from './attribution.ts';
import { continueStatements } from './merge/continuations.ts';
import { refine } from './merge/refine.ts';
import { readMainSubject, readSubjectBehind } from './phrases/main-subjects.ts';
import { isAct, isVerb, type Mention, readMention, saysBefore, skipDiscourseMarkers } from './phrases/mentions.ts';
import { isWhatIsDone, secondPhrase } from './phrases/nominals.ts';
import { closeContents } from './rules/contents.ts';
import type { Reading } from './rules/reading.ts';
import { readCues } from './rules/readings.ts';
import { findUncued } from './rules/uncued.ts';
import type { Cue } from './tokens/cues.ts';
import { afterLetter } from './tokens/letters.ts';
import { indexSpans } from './tokens/span-index.ts';
import type { TokenView } from './tokens/token-view.ts';

/** The attributions of a document in text order, each inside the one whose content holds it. */
export const findAttributions = (view: TokenView): Attribution[] =>
  nest(continueStatements(view, refine(view, findByRules(view))));

/** The attributions that the cues and frames of the lexicon make. */
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
  return nest([...cued, ...findUncued(view, cued)]);
}

function nest(attributions: readonly Attribution[]): Attribution[] {
  const all = [...attributions].sort(byPlace);
  const parents = parentsOf(all);
  return all.map(({ cue, source, via, content, frame }, index) => {
    const parent = parents[index] ?? null;
    return { cue, source, via, content, parent, frame };
  });
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

/** A participle, or a verb that goes on without a subject, shares the subject that its sentence expresses. */
function shareSources(
  view: TokenView,
  readings: readonly Reading[],
  contents: readonly (readonly Span[])[],
): (Mention | null)[] {
  const nested = nestedCues(readings, contents);
  const spoken: Spoken[] = [];
  const inner: Spoken[] = [];
  return readings.map(({ cue, source }, index) => {
    if (nested[index] === true) {
      inner.push({ cue, source });
      return source;
    }
    const shares =
      source === null &&
      cue.features.person !== 1 &&
      (cue.kind === 'participle' || (cue.kind === 'verb' && !resumesObject(view, cue)));
    const shared = shares ? (sharedInside(view, spoken, inner, cue) ?? sharedSource(view, spoken, cue)) : source;
    spoken.push({ cue, source: shared });
    return shared;
  });
}

/** «الجماعة التي تتهمها»: behind a relative pronoun a verb with an object's pronoun has a subject of its own. */
const resumesObject = (view: TokenView, { features, groupToken }: Cue): boolean =>
  features.pronoun !== undefined && view.is('relative-pronoun', groupToken - 1);

/** Whether each cue stands in the content of another one that it does not wrap. */
function nestedCues(readings: readonly Reading[], contents: readonly (readonly Span[])[]): boolean[] {
  const mayCover = indexSpans(contents);
  return readings.map(({ cue }) =>
    mayCover(cue.span.start).some(
      (at) =>
        readings[at]?.content.kind !== 'around' &&
        readings[at]?.cue !== cue &&
        (contents[at] as readonly Span[]).some((span) => covers(span, cue.span)),
    ),
  );
}

/** A cue that is nested in no other, with the subject found for it. */
interface Spoken {
  readonly cue: Cue;
  readonly source: Mention | null;
}

/** «قالت الوزيرة إن المدير أكد أن …، مضيفا»: of another gender than who spoke, a participle goes on for whom they quoted. */
function sharedInside(view: TokenView, before: readonly Spoken[], inner: readonly Spoken[], cue: Cue): Mention | null {
  const [outer, quoted] = [before.at(-1), inner.at(-1)];
  if (cue.kind !== 'participle' || outer === undefined || quoted === undefined || quoted.source === null) return null;
  const sentence = view.sentenceOf(cue.firstToken);
  const nearer = quoted.cue.firstToken > outer.cue.firstToken && view.sentenceOf(outer.cue.firstToken) === sentence;
  return nearer && !compatible(cue.features, outer.cue.features) && compatible(cue.features, quoted.cue.features)
    ? quoted.source
    : null;
}

function sharedSource(view: TokenView, before: readonly Spoken[], cue: Cue): Mention | null {
  const sentence = view.sentenceOf(cue.firstToken);
  const quotation = view.quotationOf(cue.firstToken);
  const opens = cue.kind === 'participle' && cue.groupToken === sentence.firstToken;
  const behind = opens ? readSubjectBehind(view, cue.groupToken) : null;
  if (behind !== null) return behind;
  for (let at = before.length - 1; at >= 0; at--) {
    const { cue: other, source } = before[at] as Spoken;
    const place = view.sentenceOf(other.firstToken);
    if (place !== sentence && !(opens && place.paragraph === sentence.paragraph)) break;
    if (view.quotationOf(other.firstToken) !== quotation || !SUBJECTS.has(other.kind)) continue;
    if (source === null) return null;
    if (compatible(cue.features, other.features)) return source;
  }
  if (quotation !== null || view.is('impersonal-verb', cue.firstToken)) return null;
  return (
    sentenceSubject(view, sentence.firstToken, cue.groupToken) ??
    (cue.kind === 'participle' ? readMainSubject(view, cue.groupToken) : null)
  );
}

const SUBJECTS: ReadonlySet<string> = new Set(['verb', 'participle', 'act']);

// A longer run of words has taken in what the subject did.
const LONGEST_SUBJECT = 14;

/** The subject of a sentence, read up to a token, whose first verb is no cue (وجّه فلان انتقادات، مؤكدا أن). */
export function sentenceSubject(view: TokenView, firstToken: number, end: number): Mention | null {
  let at = skipDiscourseMarkers(view, firstToken, end);
  while (at < end && (view.is('auxiliary', at) || view.is('clause-connective', at))) at++;
  const led = isVerb(view, at) || isAct(view, at) || namedBehind(view, at + 1);
  if (at >= end) return null;
  const first = led ? at + 1 : at;
  const mention = readMention(view, first, led ? secondPhrase(view, first, end) : end);
  if (mention === null || mention.endToken - mention.firstToken > LONGEST_SUBJECT) return null;
  if (led) return isWhatIsDone(view, mention) ? null : mention;
  return actsAt(view, mention.endToken) || actsBehindComma(view, mention.endToken) ? mention : null;
}

const actsAt = (view: TokenView, at: number): boolean => isVerb(view, at) || isAct(view, at);

/** «المدير، سامي حداد، قد زار»: an auxiliary behind a comma goes on with the sentence. */
const actsBehindComma = (view: TokenView, at: number): boolean =>
  view.isMark(at, '،,') && view.is('auxiliary', at + 1) && actsAt(view, at + 2);

/** Whether a person is named behind a word: then the word is the verb of the sentence. */
const namedBehind = (view: TokenView, at: number): boolean =>
  view.is('given-name', at) ||
  (view.is('title', at) && view.is('definite', at)) ||
  view.isSurname(view.tokens[at]?.stem ?? '');

/** Whether two forms may have one subject: neither gender nor number speaks against it. */
const compatible = (a: Features, b: Features): boolean =>
  (a.gender === undefined || b.gender === undefined || a.gender === b.gender) &&
  (a.person === undefined || b.person === undefined || a.person === b.person);

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

const byPlace = (a: Attribution, b: Attribution): number => placeOf(a) - placeOf(b);
const placeOf = ({ cue, content, source }: Attribution): number =>
  Math.min(
    cue?.spans[0]?.start ?? Number.POSITIVE_INFINITY,
    content[0]?.start ?? 0,
    source[0]?.start ?? Number.POSITIVE_INFINITY,
  );

/** For each attribution the smallest other one whose content holds its content and cue. */
function parentsOf(all: readonly Attribution[]): (number | null)[] {
  const mayCover = indexSpans(all.map(({ content }) => content));
  return all.map((inner, index) => {
    let best: number | null = null;
    let smallest = Number.POSITIVE_INFINITY;
    for (const position of mayCover(inner.content[0]?.start ?? 0)) {
      const outer = all[position] as Attribution;
      if (position === index || !holds(outer, inner)) continue;
      const size = outer.content.reduce((sum, { start, end }) => sum + end - start, 0);
      if (size < smallest) [best, smallest] = [position, size];
    }
    return best;
  });
}

function holds(outer: Attribution, inner: Attribution): boolean {
  const within = (span: Span): boolean => outer.content.some((content) => covers(content, span));
  const spans = [...inner.content, ...(inner.cue?.spans ?? [])];
  return spans.length > 0 && spans.every(within);
}
