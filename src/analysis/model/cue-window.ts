import { COMMA, SENTENCE_END } from '../../language/punctuation.ts';
import type { Attribution } from '../attribution.ts';
import { CONTENT, type EncodedTokens, goesOn, SOURCE, tokenSeries } from './encode.ts';
import { step } from './hashing.ts';
import { type AtomName, atomNamed, constant, type Series, type SeriesList } from './inputs.ts';
import { entryNumber } from './lexemes.ts';
import type { Run } from './segments.ts';
import { tagOf } from './tagger.ts';

/** A run of tokens round one cue, each seen from there. Arrays count from `from`. */
export interface CueWindow extends Run {
  readonly cue: Run;
  /** The segment of the document that the cue stands in. */
  readonly segment: Run;
  /** The values that features may read. */
  readonly series: SeriesList;
}

interface Place {
  readonly bounds: Run;
  readonly segment: Run;
}

/** Counts between a cue and each token of its window. */
interface Counts extends Run {
  readonly encoded: EncodedTokens;
  readonly labels: Uint8Array;
  readonly segment: Run;
  readonly cue: Run;
  readonly side: Uint8Array;
  /** The side of the cue, and how far from it. */
  readonly relation: Uint8Array;
  /** How many other labelled cues stand between, and which marks do. */
  readonly cuesBetween: Uint8Array;
  readonly marksBetween: Uint8Array;
  /** Which labelled source or content, counted from the cue, the token is in; 0 for none. */
  readonly rank: Uint8Array;
}

const PUNCT = tagOf('PUNCT');

/** Which side of the cue a token is on. */
export const SIDES = { behind: 0, before: 1, inside: 2 } as const;

const CUE_NAMES = [
  'cueEntry',
  'cueTags',
  'cueQuoted',
  'cueLast',
  'cueBefore',
  'cueBehind',
  'cueTagBefore',
  'cueTagBehind',
] as const satisfies readonly AtomName[];

// A source or content that is farther from its cue than this many tokens is not found.
const BEFORE = 80;
const BEHIND = 150;

/**
 * Looks at the text from a cue, as far as its source and content may reach. The labels are those of the segment's tokens,
 * the first of them first.
 */
export function cueWindowOf(encoded: EncodedTokens, labels: Uint8Array, cue: Run, segment: Run): CueWindow {
  const bounds = boundsOf(encoded, labels, cue, segment);
  const counts = countsOf(encoded, labels, cue, { bounds, segment });
  const series = tokenSeries(encoded, segment);
  series[LABEL] = { values: labels, shift: segment.from, from: segment.from, to: segment.to, outside: 0 };
  for (const [id, name] of COUNT_SERIES) series[id] = windowSeries(counts[name], bounds, 0);
  series[RULE_ROLE] = windowSeries(ruleRoles(encoded, cue, bounds), bounds, OUTSIDE_WINDOW);
  addCueNumbers(series, encoded, cue, segment);
  return { from: bounds.from, to: bounds.to, cue, segment, series };
}

const [LABEL, RULE_ROLE] = [atomNamed('label').id, atomNamed('ruleRole').id];

const COUNTED = ['side', 'relation', 'cuesBetween', 'marksBetween', 'rank'] as const;
const COUNT_SERIES = COUNTED.map((name) => [atomNamed(name).id, name] as const);

const windowSeries = (values: Uint8Array, { from, to }: Run, outside: number): Series => ({
  values,
  shift: from,
  from,
  to,
  outside,
});

function countsOf(encoded: EncodedTokens, labels: Uint8Array, cue: Run, { bounds, segment }: Place): Counts {
  const { from, to } = bounds;
  const size = to - from;
  // One piece of memory for all: to ask for each takes longer than to fill it.
  const memory = new ArrayBuffer(COUNTED.length * size);
  const [side, relation, cuesBetween, marksBetween, rank] = COUNTED.map(
    (_, index) => new Uint8Array(memory, index * size, size),
  ) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];
  side.fill(SIDES.inside);
  relation.fill(SIDES.inside << 4);
  const counts = { from, to, encoded, labels, segment, cue, side, relation, cuesBetween, marksBetween, rank };
  walk(counts, 1);
  walk(counts, -1);
  return counts;
}

const CUE_IDS = CUE_NAMES.map((name) => atomNamed(name).id);

/** Adds the values of the cue itself, by the ids of their atoms. */
function addCueNumbers(series: (Series | undefined)[], encoded: EncodedTokens, cue: Run, segment: Run): void {
  const { tags, lexeme, quoted, size, lexemes } = encoded;
  const last = cue.to - 1;
  const before = cue.from > segment.from ? cue.from - 1 : size;
  const behind = cue.to < segment.to ? cue.to : size;
  const values = [
    entryNumber(entryOf(encoded, cue), lexemes),
    (tags[cue.from] as number) * 32 + (tags[last] as number),
    quoted[cue.from],
    lexeme[last],
    lexeme[before],
    lexeme[behind],
    tags[before],
    tags[behind],
  ];
  for (let at = 0; at < CUE_IDS.length; at++) series[CUE_IDS[at] as number] = constant(values[at] as number);
}

/** The cue's entry in the lexicon, or else its last word; as a hash. */
export function entryOf({ entry, word }: EncodedTokens, { from, to }: Run): number {
  for (let at = from; at < to; at++) if (entry[at] !== 0) return entry[at] as number;
  return word[to - 1] as number;
}

/** The cue's sentence, and those of its segment beside it that the source, content or a quotation goes on from or into. */
function boundsOf(encoded: EncodedTokens, labels: Uint8Array, cue: Run, segment: Run): Run {
  const least = Math.max(segment.from, cue.from - BEFORE);
  const most = Math.min(segment.to, cue.to + BEHIND);
  let from = encoded.first[cue.from] as number;
  let to = encoded.end[cue.to - 1] as number;
  const isContent = (at: number): boolean =>
    at >= segment.from &&
    at < segment.to &&
    ((labels[at - segment.from] as number) >= SOURCE || encoded.quoted[at] === 1);
  while (from > least && isContent(wordFrom(encoded, from - 1, -1))) from = encoded.first[from - 1] as number;
  while (to < most && isContent(wordFrom(encoded, to, 1))) to = encoded.end[to] as number;
  return { from: Math.max(from, least), to: Math.min(to, most) };
}

// More marks than this between two words separate them.
const MOST_MARKS = 4;

/** The next token that is no mark, in one direction. */
function wordFrom({ tags }: EncodedTokens, start: number, direction: 1 | -1): number {
  let at = start;
  while (tags[at] === PUNCT && Math.abs(at - start) < MOST_MARKS) at += direction;
  return at;
}

/** The rules' attribution with a cue; undefined for none. */
export function ruleFor({ found, cued }: EncodedTokens, cue: Run): Attribution | undefined {
  let first = found.length;
  for (let at = cue.from; at < cue.to; at++) for (const index of cued.get(at) ?? NONE) if (index < first) first = index;
  return first < found.length ? found[first] : undefined;
}

const NONE: readonly number[] = [];

/** The rules' attributions with any word of a cue. */
export function rulesFor({ found, cued }: EncodedTokens, cue: Run): Attribution[] {
  const indexes = new Set<number>();
  for (let at = cue.from; at < cue.to; at++) for (const index of cued.get(at) ?? []) indexes.add(index);
  return [...indexes].sort((a, b) => a - b).map((index) => found[index] as Attribution);
}

// The role of a token in the rules' attribution with this cue. Without such an attribution, all
// tokens are unruled.
const [UNRULED, OTHER_WORDS, RULED_SOURCE, RULED_CONTENT, RULED_CUE] = [0, 1, 2, 3, 4] as const;
const OUTSIDE_WINDOW = 7;

function ruleRoles(encoded: EncodedTokens, cue: Run, { from, to }: Run): Uint8Array {
  const rule = ruleFor(encoded, cue);
  const roles = new Uint8Array(to - from).fill(rule === undefined ? UNRULED : OTHER_WORDS);
  const put = (ranges: Attribution['source'], value: number): void => {
    for (const { firstToken, endToken } of ranges)
      roles.fill(value, Math.max(0, firstToken - from), Math.max(0, endToken - from));
  };
  put(rule?.content ?? [], RULED_CONTENT);
  put(rule?.source ?? [], RULED_SOURCE);
  put(rule?.cue?.ranges ?? [], RULED_CUE);
  return roles;
}

/** Goes from the cue to one end of the window, counting what it passes. */
function walk(counts: Counts, direction: 1 | -1): void {
  const { encoded, labels, segment, cue, from, to, side, relation, cuesBetween, marksBetween, rank } = counts;
  const own = direction === 1 ? SIDES.behind : SIDES.before;
  const begin = direction === 1 ? cue.to : cue.from - 1;
  const stop = direction === 1 ? to : from - 1;
  let [distance, cues, sources, contents, passed] = [0, 0, 0, 0, 0];
  for (let at = begin; at !== stop; at += direction) {
    const label = labels[at - segment.from] as number;
    const isLast = at === begin || !goesOn(labels, at - segment.from);
    const entered = direction === 1 ? label % 2 === 1 : label > 0 && isLast;
    if (entered && label < SOURCE) cues++;
    else if (entered && label < CONTENT) sources++;
    else if (entered) contents++;
    side[at - from] = own;
    relation[at - from] = (own << 4) + step(distance++);
    cuesBetween[at - from] = Math.min(3, cues);
    if (label >= SOURCE) rank[at - from] = label < CONTENT ? 1 + Math.min(3, sources) : 8 + Math.min(3, contents);
    marksBetween[at - from] = passed;
    passed |= marksAt(encoded, at, direction);
  }
}

/** What a token puts between those on its two sides: a comma 1, a stop 2, a quotation mark 4, the end of a sentence 8. */
function marksAt({ view, tags, quoted, first, end }: EncodedTokens, at: number, direction: 1 | -1): number {
  const isMark = tags[at] === PUNCT;
  const comma = isMark && view.isMark(at, COMMA) ? 1 : 0;
  const stop = isMark && view.isMark(at, SENTENCE_END) ? 2 : 0;
  const quote = (quoted[at] as number) >= 2 ? 4 : 0;
  const edge = direction === 1 ? end[at] === at + 1 : first[at] === at;
  return comma + stop + quote + (edge ? 8 : 0);
}
