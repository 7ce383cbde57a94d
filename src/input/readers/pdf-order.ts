import bidiModule, { type Bidi } from 'bidi-js';

/** How the visual line of a right-to-left or left-to-right paragraph is to be read. */
export interface OrderOptions {
  /** The direction of the paragraph. */
  readonly isRightToLeft: boolean;
  /** The last letter of the lines before it, and the first of those after it, in its paragraph; or ''. */
  readonly before: string;
  readonly after: string;
  /** The brackets that are stored as they look, so that those from right to left open as ")". */
  readonly mirrored: ReadonlySet<string>;
}

/** A line in logical order, the order in which it is read and typed. */
export interface Ordered {
  readonly text: string;
  /** Whether other logical texts would look the same, or none looks like this. */
  readonly isDoubtful: boolean;
}

export const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}](?<!\p{N})/u;
const LETTER = /\p{L}/u;
const SEPARATOR = /^[.,:/٫٬-]$/u;
/** Latin words with a number to their right, which may belong to them or stand before them. */
const WORD_AND_NUMBER = /\p{L} +(?=\p{Nd})/u;
const MAX_ROUNDS = 4;

// The types of the package say `default`, but its CommonJS build gives Node the factory itself.
const bidi = (bidiModule as unknown as () => Bidi)();

/**
 * Turns a line from visual order, the order of its glyphs from left to right, into logical order: it
 * searches the logical text that the Unicode Bidirectional Algorithm (UAX #9) displays as this line.
 * Each unit is a letter with its marks, a ligature, or another character.
 */
export function logicalOrder(units: readonly string[], options: OrderOptions): Ordered {
  const { isRightToLeft } = options;
  const kinds = units.map(kindOf);
  if (!kinds.some((kind) => (isRightToLeft ? kind === 'left' || kind === 'number' : kind === 'right'))) {
    return { text: (isRightToLeft ? turned(units, options) : units).join(''), isDoubtful: false };
  }
  const found = inverted(units, { ...options, levels: levelsOf(units, kinds, options) });
  const isAmbiguous = isRightToLeft && WORD_AND_NUMBER.test(units.join('')) && hasOther(units, kinds, options);
  return { text: isRightToLeft ? withNumberFirst(found.text) : found.text, isDoubtful: !found.isExact || isAmbiguous };
}

const turned = (units: readonly string[], { mirrored }: OrderOptions): string[] =>
  units.toReversed().map((unit) => (mirrored.has(unit) ? (MIRRORED.get(unit) ?? unit) : unit));

type Kind = 'right' | 'left' | 'number' | 'neutral';

function kindOf(unit: string): Kind {
  const type = bidi.getBidiCharTypeName(representative(unit));
  if (type === 'AL' || type === 'R') return 'right';
  if (type === 'EN' || type === 'AN') return 'number';
  return type === 'L' ? 'left' : 'neutral';
}

/** First levels by the looks: neutral characters between Latin letters or within numbers belong to them. */
function levelsOf(units: readonly string[], kinds: readonly Kind[], { isRightToLeft }: OrderOptions): number[] {
  const levels = kinds.map((kind): number => {
    if (isRightToLeft) return kind === 'right' || kind === 'neutral' ? 1 : 2;
    return kind === 'right' ? 1 : 0;
  });
  const fill = (from: number, to: number, level: number): void => {
    for (let at = from + 1; at < to; at++) levels[at] = level;
  };
  let last = -1;
  for (const [at, kind] of kinds.entries()) {
    if (kind === 'neutral') continue;
    const before = kinds[last];
    if (isRightToLeft && before !== undefined && before !== 'right' && kind !== 'right') {
      const isNumber = at - last === 2 && SEPARATOR.test(units[last + 1] ?? '');
      if (before === 'left' || kind === 'left' || isNumber) fill(last, at, 2);
    } else if (!isRightToLeft && before === 'right' && kind === 'right') fill(last, at, 1);
    last = at;
  }
  return levels;
}

/** Whether the line can also be read with the numbers beside Latin words apart from them. */
function hasOther(units: readonly string[], kinds: readonly Kind[], options: OrderOptions): boolean {
  const levels = levelsOf(units, kinds, options).map((level, at) => (units[at] === ' ' ? 1 : level));
  for (const [at, unit] of units.entries()) {
    if (unit === ' ' && kinds[at - 1] === 'left' && kinds[at + 1] === 'left') levels[at] = 2;
  }
  const usual = inverted(units, { ...options, levels: levelsOf(units, kinds, options) });
  const other = inverted(units, { ...options, levels });
  return other.isExact && other.text !== usual.text;
}

/**
 * The logical text by the levels of its visual units, corrected by those that UAX #9 gives to it until
 * it is displayed as the line is.
 */
function inverted(
  units: readonly string[],
  { levels, before, after, isRightToLeft, mirrored }: OrderOptions & { readonly levels: readonly number[] },
): { readonly text: string; readonly isExact: boolean } {
  let current = levels;
  let first: string | null = null;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const logical = reordered(
      units.map((_, at) => at),
      current,
      'logical',
    );
    const shown = logical.map((at) => {
      const unit = units[at] ?? '';
      return mirrored.has(unit) && (current[at] ?? 0) % 2 === 1 ? (MIRRORED.get(unit) ?? unit) : unit;
    });
    first ??= shown.join('');
    const all = `${before}${shown.map(representative).join('')}${after}`;
    const resolved = bidi
      .getEmbeddingLevels(all, isRightToLeft ? 'rtl' : 'ltr')
      .levels.slice(before.length, before.length + units.length);
    const visual = reordered(logical, [...resolved], 'visual');
    if (visual.every((at, index) => at === index)) return { text: shown.join(''), isExact: true };
    const next = Array.from(levels);
    for (const [index, at] of logical.entries()) next[at] = resolved[index] ?? 0;
    current = next;
  }
  return { text: first ?? '', isExact: false };
}

/** Applies rule L2 of UAX #9 to items with levels, or undoes it. */
function reordered(items: readonly number[], levels: readonly number[], to: 'visual' | 'logical'): number[] {
  const pairs = items.map((item, index) => ({ item, level: levels[index] ?? 0 }));
  const highest = pairs.reduce((max, { level }) => Math.max(max, level), 0);
  const thresholds = Array.from({ length: highest }, (_, index) => index + 1);
  for (const threshold of to === 'visual' ? thresholds.toReversed() : thresholds) reverseRuns(pairs, threshold);
  return pairs.map(({ item }) => item);
}

function reverseRuns(pairs: { readonly item: number; readonly level: number }[], threshold: number): void {
  for (let start = 0; start < pairs.length; start++) {
    if ((pairs[start]?.level ?? 0) < threshold) continue;
    let end = start;
    while ((pairs[end]?.level ?? 0) >= threshold) end += 1;
    for (let [low, high] = [start, end - 1]; low < high; low++, high--) swap(pairs, low, high);
    start = end;
  }
}

function swap<T>(items: T[], a: number, b: number): void {
  const item = items[a] as T;
  items[a] = items[b] as T;
  items[b] = item;
}

const MIRRORED: ReadonlyMap<string, string> = new Map(
  ['()', '[]', '{}', '<>', '«»', '‹›', '≤≥'].flatMap((pair) => {
    const [open = '', close = ''] = pair;
    return [
      [open, close],
      [close, open],
    ];
  }),
);

/** One UTF-16 unit of the same bidirectional class. */
const representative = (unit: string): string => {
  const [character = ' '] = unit;
  if (character.length === 1) return character;
  return LETTER.test(character) ? 'a' : '\ufffc';
};

// Programs place a percent sign on either side of a number, whose meaning is the same.
const PERCENT_FIRST = /(?<=^|[\s(«"])([%٪])(\p{Nd}+(?:[.,٫٬]\p{Nd}+)*)(?![\p{N}%٪])/gu;
const withNumberFirst = (text: string): string => text.replace(PERCENT_FIRST, '$2$1');
