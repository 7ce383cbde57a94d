import type { ClaimKind } from '../language/values.ts';
import { lowerBound } from '../text/binary-search.ts';
import { fnv1a } from '../text/fnv1a.ts';
import { placesOf } from '../text/place.ts';
import type { Sentence } from '../text/sentences.ts';
import { lastStartingAtOrBefore, overlaps, type Span, textOf } from '../text/span.ts';
import type { Attribution } from './attribution.ts';
import type { Claim, ClaimCue, ClaimSource, Passage } from './claim.ts';
import type { Entity, Resolved } from './entities/entity.ts';
import type { Grade } from './grading/grade.ts';
import type { LocatedAttribution, LocatedCue } from './locate.ts';
import { quoteTypeOf } from './rules/quoting.ts';
import type { TokenView } from './tokens/token-view.ts';

/** One attribution with everything that later stages found out about it. */
interface Graded {
  readonly attribution: Attribution;
  readonly located: LocatedAttribution;
  readonly resolved: Resolved;
  readonly chain: readonly Entity[];
  readonly grade: Grade;
}

/** What is known of a document's attributions. */
interface Found {
  readonly graded: readonly Graded[];
  /** Those that were left out: their sentences are no claims, but not in the writer's own voice either. */
  readonly doubted: readonly LocatedAttribution[];
}

/** The claims of a document in text order: its attributions and, between them, the sentences in the writer's own voice. */
export function makeClaims(
  view: TokenView,
  { graded, doubted }: Found,
  gradeOwn: (content: readonly Span[]) => Grade,
): Claim[] {
  const placeOf = placesOf(view.document.text);
  const drafts = [
    ...graded.map((one) => attributed(view, one)),
    ...ownVoice(view, [...graded.map(({ located }) => located), ...doubted]).map((sentence) =>
      own(view, sentence, gradeOwn([sentence])),
    ),
  ];
  const ids = idsOf(drafts);
  const idAt = (index: number | null): string | null => (index === null ? null : (ids[index] ?? null));
  return drafts
    .map((draft, index) => ({ draft, id: ids[index] as string }))
    .sort((a, b) => a.draft.start - b.draft.start)
    .map(({ draft: { claim, parent, start }, id }) => {
      const { line, column } = placeOf(start);
      return withPlace(claim, {
        id,
        parent: idAt(parent),
        place: { paragraph: paragraphAt(view, start), line, column },
      });
    });
}

type Placed = Pick<Claim, 'id' | 'parent' | 'place'>;

// Written out, as it is for each claim: V8 takes several times as long to spread objects into one.
const withPlace = (claim: SourceCluster['claim'], { id, parent, place }: Placed): Claim => ({
  id,
  parent,
  type: claim.type,
  kind: claim.kind,
  content: claim.content,
  cue: claim.cue,
  source: claim.source,
  chain: claim.chain,
  stance: claim.stance,
  certainty: claim.certainty,
  polarity: claim.polarity,
  irrealis: claim.irrealis,
  hedging: claim.hedging,
  frame: claim.frame,
  place,
});

interface SourceCluster {
  readonly claim: Omit<Claim, keyof Placed>;
  readonly parent: number | null;
  readonly start: number;
}

function attributed(view: TokenView, { attribution, located, resolved, chain, grade }: Graded): SourceCluster {
  const { text } = view.document;
  const { cue, source, content, parent } = located;
  const spans = [...content, ...source, ...(cue?.spans ?? [])];
  const { stance, certainty, polarity, irrealis, hedging } = grade;
  const type = quoteTypeOf(view, attribution);
  return {
    parent,
    start: Math.min(...spans.map((span) => span.start)),
    claim: {
      type,
      kind: kindOf(type, cue?.entry?.sense ?? 'speech'),
      content: passage(text, content),
      cue: cue === null || cue.spans.length === 0 ? null : cueOf(text, cue),
      source: sourceOf(text, source, resolved),
      chain: chain.map(({ id, name }) => ({ id, name })),
      stance,
      certainty,
      polarity,
      irrealis,
      hedging,
      frame: attribution.frame,
    },
  };
}

/** A whole quotation is what somebody says, whatever the cue tells besides: she praised him, "…". */
const kindOf = (type: Claim['type'], sense: ClaimKind): ClaimKind =>
  type === 'direct' && !SAID.has(sense) ? 'speech' : sense;

const SAID: ReadonlySet<ClaimKind> = new Set<ClaimKind>(['speech', 'thought', 'evidence']);

const cueOf = (text: string, { spans, entry }: LocatedCue): ClaimCue => ({
  text: textOf(text, spans),
  spans: bare(spans),
  entry: entry?.id ?? null,
});

const sourceOf = (text: string, spans: readonly Span[], { source, transparency }: Resolved): ClaimSource => ({
  text: textOf(text, spans),
  spans: bare(spans),
  id: source?.id ?? null,
  name: source?.name ?? null,
  transparency,
});

const bare = (spans: readonly Span[]): Span[] => spans.map(({ start, end }) => ({ start, end }));

const passage = (text: string, spans: readonly Span[]): Passage => ({ text: textOf(text, spans), spans: bare(spans) });

function own(view: TokenView, sentence: Span, grade: Grade): SourceCluster {
  const { start, end } = sentence;
  const { stance, certainty, polarity, irrealis, hedging } = grade;
  const claim = {
    type: 'indirect' as const,
    kind: null,
    content: passage(view.document.text, [{ start, end }]),
    cue: null,
    source: null,
    chain: [],
    stance,
    certainty,
    polarity,
    irrealis,
    hedging,
    frame: null,
  };
  return { claim, parent: null, start };
}

/** The sentences that no attribution touches. */
function ownVoice({ document }: TokenView, attributions: readonly LocatedAttribution[]): Span[] {
  const touched = new Set<number>();
  for (const { content, source, cue } of attributions)
    for (const spans of [content, source, cue?.spans ?? []])
      for (const span of spans) for (const index of sentencesIn(document.sentences, span)) touched.add(index);
  return document.sentences.filter(({ index }) => !touched.has(index));
}

/** The indexes of the sentences that overlap a span. */
function sentencesIn(sentences: readonly Sentence[], span: Span): number[] {
  const found: number[] = [];
  for (
    let at = lowerBound(sentences, ({ end }) => end > span.start);
    at < sentences.length && overlaps(sentences[at] as Sentence, span);
    at++
  )
    found.push(at);
  return found;
}

const paragraphAt = ({ document }: TokenView, offset: number): number =>
  Math.max(0, lastStartingAtOrBefore(document.paragraphs, offset)) + 1;

/** Short ids from content and source, so that an edit elsewhere changes none; repeats are told apart by an ordinal. */
function idsOf(drafts: readonly SourceCluster[]): string[] {
  const seen = new Map<string, number>();
  return drafts.map(({ claim }) => {
    const id = `c${hash(`${claim.source?.name ?? ''}\n${claim.content.text}`)}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** 25 bits of FNV-1a in base 32, without the letters that people misread (i, l, o, u). */
function hash(text: string): string {
  const value = fnv1a(text);
  let id = '';
  for (let at = 0; at < 5; at++) id += '0123456789abcdefghjkmnpqrstvwxyz'[(value >>> (5 * at)) & 31];
  return id;
}
