// A review reads a claim file again after each change of one claim, and parsing a file of hundreds of
// claims takes longer than a person waits. So the file is cut into its items, which are parsed once.

/** A part of a text. */
export interface Slice {
  /** In UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** A list of a YAML text in block style. */
export interface SlicedList {
  /** One for each item, with the lines after it that belong to no other. */
  readonly items: readonly Slice[];
  /** The column of the dashes, from 0. */
  readonly dash: number;
}

/** A claim file cut into the items of its lists, and the rest. */
export interface SlicedText {
  readonly lists: ReadonlyMap<string, SlicedList>;
  /** The text without the items. */
  readonly rest: string;
  /** The offset in the text of one in the rest. */
  readonly inText: (offset: number) => number;
}

const LISTS = ['sources', 'claims', 'proposed'] as const;

/** Cuts a claim file; null where its lists are not in block style, each with its key on a line of its own. */
export function slicesOf(text: string): SlicedText | null {
  if (/^(?:---|\.\.\.|%|[<>=]{7})/m.test(text)) return null;
  const lists = new Map<string, SlicedList>();
  for (const key of LISTS) {
    const list = listAt(text, key);
    if (list !== null) lists.set(key, list);
  }
  if (!lists.has('sources') || !lists.has('claims')) return null;
  return { lists, ...restOf(text, [...lists.values()]) };
}

function listAt(text: string, key: string): SlicedList | null {
  const [header, second] = [...text.matchAll(new RegExp(`^${key}:[ \\t]*(?:#.*)?\\r?\\n`, 'gm'))];
  if (header === undefined || second !== undefined) return null;
  const from = header.index + header[0].length;
  const end = /^[^\s#-]/m.exec(text.slice(from));
  const region = text.slice(from, end === null ? text.length : from + end.index);
  const [, blanks] = /^(?:[ \t]*(?:#.*)?\r?\n)*( *)- /.exec(region) ?? [];
  if (blanks === undefined || /^ *-\r?$/m.test(region)) return null;
  const starts = [...region.matchAll(new RegExp(`^${blanks}- `, 'gm'))].map(({ index }) => index);
  const items = starts.map((start, index) => ({ start: from + start, text: region.slice(start, starts[index + 1]) }));
  return { items, dash: blanks.length };
}

function restOf(text: string, lists: readonly SlicedList[]): Pick<SlicedText, 'rest' | 'inText'> {
  const cuts = lists
    .map(({ items }) => ({
      start: items[0]?.start ?? 0,
      length: items.reduce((sum, item) => sum + item.text.length, 0),
    }))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  const parts = cuts.map(({ start, length }) => {
    const part = text.slice(at, start);
    at = start + length;
    return part;
  });
  const inText = (offset: number): number =>
    cuts.reduce((place, { start, length }) => (start <= place ? place + length : place), offset);
  return { rest: [...parts, text.slice(at)].join(''), inText };
}
