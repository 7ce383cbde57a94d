import type { Claim } from '../../analysis/claim.ts';
import { onceFor } from '../../memo.ts';
import { nameWords } from '../../report/names.ts';
import type { Report } from '../../report/report.ts';
import { shareOf } from '../../text/comparable.ts';
import { fold } from '../../text/fold.ts';
import { groupBy, groupByKeys } from '../../text/group-by.ts';
import { covers, hull, type Span } from '../../text/span.ts';
import { type Anchor, type AnchorText, findAnchors, selected } from '../format/anchor.ts';
import type { ClaimRecord, SourceRecord } from '../format/schema.ts';
import type { ValidParts } from '../format/valid-parts.ts';

/** A claim file, the article as it is now, and an analysis of it. */
export interface MatchInput {
  readonly file: ValidParts;
  /** The places of each claim's content in the article; null where they are unknown. */
  readonly anchors: readonly (readonly Anchor[] | null)[];
  readonly text: AnchorText;
  readonly report: Report;
}

/**
 * The places of each claim's content in an article; null for a claim without content, and for one that is marked as gone,
 * which has no place in it. An update looks for these too (`gone: 'sought'`): they may be back.
 */
export const contentAnchors = (
  { claims }: ValidParts,
  article: AnchorText,
  { gone: mode = 'left' }: { readonly gone?: 'left' | 'sought' } = {},
): MatchInput['anchors'] =>
  claims.map(({ content, gone }) =>
    content === undefined || (gone === true && mode === 'left') ? null : findAnchors(article, content),
  );

/**
 * The one-to-one pairing of the claims of a file with those of an analysis: the index of the other
 * claim, null for none.
 */
export interface ClaimPairs {
  /** The index of the analysis' claim, by the index of the file's claim. */
  readonly found: readonly (number | null)[];
  /** The index of the file's claim, by the index of the analysis' claim. */
  readonly filed: readonly (number | null)[];
}

// Bounds on the work for hostile files; real edits split a claim into a few claims at most.
const MOST_PLACES = 20;
const MOST_CANDIDATES = 100;
const MOST_WORDS = 300;
const MOST_POSTINGS = 64;

/**
 * Pairs the claims of a file with those of an analysis of its article, which may have been edited
 * since.
 */
export function pairClaims({ file, anchors, text, report }: MatchInput): ClaimPairs {
  const sources = new Map(file.sources.map((source) => [source.id ?? '', source]));
  const { found, likelyFor } = knownSides(text)(report.claims);
  const likely = file.claims.flatMap((claim, from) =>
    likelyFor(claim, { sources, text, anchors: anchors[from] ?? [] }).map(({ to, score }) => ({ from, to, score })),
  );
  likely.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  const pairs = { found: file.claims.map((): number | null => null), filed: found.map((): number | null => null) };
  for (const { from, to } of likely) {
    if (pairs.found[from] !== null || pairs.filed[to] !== null) continue;
    pairs.found[from] = to;
    pairs.filed[to] = from;
  }
  return pairs;
}

/** A claim of the analysis that a claim of the file may be, and how alike they are. */
interface Likely {
  readonly to: number;
  readonly score: number;
}

interface Sides {
  readonly found: readonly FoundSide[];
  readonly likelyFor: (claim: Partial<ClaimRecord>, stand: Stand) => readonly Likely[];
}

// An editor and a review pair a file again after each change of one claim.
const knownSides = onceFor((_: AnchorText) => onceFor((claims: readonly Claim[]) => sidesOf(claims)));

function sidesOf(claims: readonly Claim[]): Sides {
  const found = claims.map(foundSide);
  const near = candidatesAmong(found);
  const known = new Map<string, readonly Likely[]>();
  return {
    found,
    likelyFor: (claim, stand) => {
      const key = keyOf(claim, stand);
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= MOST_KNOWN) known.clear();
      const one = filedSide(claim, stand);
      const likely = [...near(one)].flatMap((to): Likely[] => {
        const score = likeness(one, found[to] as FoundSide);
        return score === null ? [] : [{ to, score }];
      });
      known.set(key, likely);
      return likely;
    },
  };
}

const MOST_KNOWN = 20_000;

/** All of a claim of a file that its likeness to others depends on. */
function keyOf(claim: Partial<ClaimRecord>, { sources, anchors }: Stand): string {
  const { id, content, at, cue, source, mention, chain } = claim;
  const names = source === undefined ? [] : namesOf(sources.get(source));
  return JSON.stringify([
    id,
    content,
    at,
    cue,
    source === undefined,
    names,
    mention,
    chain === undefined,
    anchors.length,
  ]);
}

const namesOf = (source: Partial<SourceRecord> | undefined): (string | undefined)[] => [
  source?.name,
  ...(source?.aliases ?? []),
];

interface Side {
  readonly id: string | undefined;
  readonly words: readonly string[];
  /** The folded names of the source; empty in the writer's own voice and for an unnamed source. */
  readonly names: ReadonlySet<string>;
  readonly cue: string;
  readonly own: boolean;
}

/** `places` are those of the content; empty where the article does not contain it. */
interface FiledSide extends Side {
  readonly places: readonly (readonly Span[])[];
}

interface FoundSide extends Side {
  readonly spans: readonly Span[];
}

interface Stand {
  readonly sources: ReadonlyMap<string, Partial<SourceRecord>>;
  readonly text: AnchorText;
  readonly anchors: readonly Anchor[];
}

function filedSide(claim: Partial<ClaimRecord>, { sources, text, anchors }: Stand): FiledSide {
  const chosen = selected(text, anchors, claim.at);
  const source = claim.source === undefined ? undefined : sources.get(claim.source);
  const names = [...namesOf(source), claim.mention];
  return {
    ...side(claim.id, claim.content ?? '', claim.cue ?? ''),
    places: (chosen.length > 0 ? chosen : anchors).slice(0, MOST_PLACES).map(({ spans }) => spans),
    names: foldedNames(names),
    own: claim.source === undefined && claim.cue === undefined && claim.chain === undefined,
  };
}

const foundSide = ({ id, content, cue, source }: Claim): FoundSide => ({
  ...side(id, content.text, cue?.text ?? ''),
  spans: content.spans,
  names: foldedNames([source?.name, source?.text]),
  own: source === null && cue === null,
});

const side = (id: string | undefined, content: string, cue: string) => ({
  id,
  words: wordsOf(content),
  cue: wordsOf(cue).join(' '),
});

const foldedNames = (names: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(names.map((name) => nameWords(name ?? '').join(' ')).filter((name) => name !== ''));

const wordsOf = (text: string): string[] => (fold(text).text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);

// The least similarity of two contents (Dice coefficient). Less is enough with the same cue or id,
// or for a part of what the same source says.
const ENOUGH = 0.5;
const ENOUGH_OF_WORDS = 0.6;
const LITTLE = 0.2;

/**
 * The similarity of two claims; null where they are different. Position counts most, then id, cue
 * and source.
 */
function likeness(filed: FiledSide, found: FoundSide): number | null {
  const share =
    filed.places.length > 0
      ? Math.max(...filed.places.map((spans) => sharedSpace(spans, found.spans)))
      : shareOf(filed.words, found.words);
  const sameId = filed.id === found.id;
  const sameCue = filed.own === found.own && filed.cue === found.cue;
  const isPart = meet(filed, found) && filed.places.some((spans) => isInside(spans, found.spans));
  const enough = sameId || sameCue || isPart ? LITTLE : filed.places.length > 0 ? ENOUGH : ENOUGH_OF_WORDS;
  if (share < enough) return null;
  const sameSource = (filed.names.size === 0 && found.names.size === 0) || meet(filed, found);
  return share + (sameId ? 0.3 : 0) + (sameCue ? 0.4 : 0) + (sameSource ? 0.2 : 0);
}

const isInside = (spans: readonly Span[], outer: readonly Span[]): boolean =>
  spans.every((span) => outer.some((other) => covers(other, span)));

const meet = (a: Side, b: Side): boolean => [...a.names].some((name) => b.names.has(name));

function sharedSpace(a: readonly Span[], b: readonly Span[]): number {
  const shared = a.reduce((sum, one) => sum + b.reduce((some, other) => some + lengthOf(common(one, other)), 0), 0);
  return (2 * shared) / Math.max(1, total(a) + total(b));
}

const common = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });
const lengthOf = ({ start, end }: Span): number => Math.max(0, end - start);
const total = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + lengthOf(span), 0);

// Claims are indexed by blocks of the article of this many UTF-16 units.
const BLOCK = 256;

/**
 * Finds the claims of an analysis that may be a given claim of the file: by id, by place, or by
 * words.
 */
function candidatesAmong(found: readonly FoundSide[]): (filed: FiledSide) => ReadonlySet<number> {
  const indexes = found.map((_, index) => index);
  const side = (index: number): FoundSide => found[index] as FoundSide;
  const byId = groupBy(indexes, (index) => side(index).id ?? '');
  const byBlock = groupByKeys(indexes, (index) => blocksOf(side(index).spans));
  const byWord = groupByKeys(indexes, (index) => new Set(side(index).words));
  return ({ id, places, words }) => {
    const near = new Set(byId.get(id ?? ''));
    for (const block of new Set(places.flatMap(blocksOf))) {
      if (near.size >= MOST_CANDIDATES) break;
      for (const index of (byBlock.get(block) ?? []).slice(0, MOST_POSTINGS)) near.add(index);
    }
    if (places.length > 0) return near;
    for (const index of mostCommon(words.map((word) => byWord.get(word) ?? []))) near.add(index);
    return near;
  };
}

function blocksOf(spans: readonly Span[]): number[] {
  const whole = hull(spans);
  if (whole === null) return [];
  const first = Math.floor(whole.start / BLOCK);
  return Array.from({ length: Math.floor(whole.end / BLOCK) - first + 1 }, (_, index) => first + index);
}

/** The indexes that occur in most of the lists. Words of very many claims are ignored. */
function mostCommon(lists: readonly (readonly number[])[]): number[] {
  const counts = new Map<number, number>();
  for (const list of lists) {
    if (list.length > MOST_POSTINGS) continue;
    for (const index of list) counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, few]) => few - many || a - b)
    .slice(0, 10)
    .map(([index]) => index);
}
