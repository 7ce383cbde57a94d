import { isCollection, isScalar, isSeq, type Node, stringify, type YAMLSeq } from 'yaml';
import { groupBy } from '../../text/group-by.ts';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';
import { commentsIn, keyAdded } from './yaml-keys.ts';
import { columnOf, dashOf, endOf, inFlowStyle, lineEnd, lineStart, nodeAt, type Page, pairAt } from './yaml-page.ts';

/** An item of a list: a mapping, or words. */
export type Item = object | string;

/** Items to add to a list after the one with an index; -1 for its beginning. */
export interface AddedItems {
  readonly after: number;
  readonly items: readonly Item[];
}

/** The comment above the record of proposed claims. */
export const PROPOSED_COMMENT =
  ' what `isnad draft` has proposed: `--update` adds no claim again that you have removed';

/** Adds items to the list at a path. */
export function itemsAdded(page: Page, list: Path, { after, items }: AddedItems): TextEdit[] {
  if (items.length === 0) return [];
  const node = nodeAt(page, list);
  if (!isSeq(node) || !node.range) return [];
  if (node.flow !== true) return [itemsInBlock(page, node, { after, items, isBlank: page.blank && list.length <= 1 })];
  const flow = items.map((item) => JSON.stringify(item)).join(', ');
  if (node.items.length > 0) {
    const end = after < 0 ? node.range[0] + 1 : (endOf(page, node.items[after] as Node) ?? 0);
    return [{ start: end, end, text: after < 0 ? `${flow}, ` : `, ${flow}` }];
  }
  const [start, end] = node.range;
  if (isCollection(page.document.contents) && page.document.contents.flow === true) {
    return [{ start, end, text: `[${flow}]` }];
  }
  // An empty list becomes a block; a comment after it keeps its line.
  const at = lineEnd(page.text, end);
  const style = { key: 4, dash: 2 };
  const text = items.map(
    (item, index) => `${page.eol}${index > 0 && page.blank ? page.eol : ''}${itemText(page, item, style)}`,
  );
  return [
    { start, end, text: '' },
    { start: at, end: at, text: text.join('') },
  ];
}

function itemsInBlock(
  page: Page,
  node: YAMLSeq,
  { after, items, isBlank }: AddedItems & { readonly isBlank: boolean },
): TextEdit {
  const { text, eol } = page;
  const style = columnsOf(page, node);
  const gap = isBlank && typeof items[0] === 'object' ? `${eol}${eol}` : eol;
  const block = items.map((item) => itemText(page, item, style)).join(gap);
  if (after < 0) {
    const first = lineStart(text, dashOf(node, 0));
    return { start: first, end: first, text: `${block}${gap}` };
  }
  const at = behindItem(page, node, { index: after, dash: style.dash });
  return { start: at, end: at, text: `${gap}${block}` };
}

/** Keys to add to the record of proposed claims. */
interface AddedProposals {
  /** Null where there is no record. */
  readonly known: readonly string[] | null;
  readonly keys: readonly string[];
  /** The path of the record. */
  readonly list?: Path;
}

/** Adds keys to the record of proposed claims, in their order; makes the record if there is none. */
export function proposedAdded(page: Page, { known, keys, list = ['proposed'] }: AddedProposals): TextEdit[] {
  if (keys.length === 0) return [];
  if (known !== null) {
    // After the last key that sorts before it: a merge may have left the list in another order.
    const groups = groupBy(keys, (key) => known.findLastIndex((other) => other < key));
    return [...groups].flatMap(([after, items]) => itemsAdded(page, list, { after, items }));
  }
  const root = page.document.contents;
  if (isCollection(root) && root.flow === true)
    return keyAdded(page, [], { after: 'claims', key: 'proposed', value: keys });
  const { text, eol } = page;
  const end = text.length;
  const lines = [`#${PROPOSED_COMMENT}`, 'proposed:', ...keys.map((key) => `  - ${key}`), ''];
  return [{ start: end, end, text: `${text.endsWith('\n') ? '' : eol}${page.blank ? eol : ''}${lines.join(eol)}` }];
}

interface Columns {
  /** The columns of the dash and of the keys after it, from 0. */
  readonly dash: number;
  readonly key: number;
}

function columnsOf({ text }: Page, node: YAMLSeq): Columns {
  const at = dashOf(node, 0);
  const dash = columnOf(text, at);
  const first = (node.items[0] as Node | null)?.range?.[0] ?? at + 2;
  return { dash, key: Math.max(dash + 2, columnOf(text, first)) };
}

/**
 * The offset of a new item after another: after its last line and the comment lines indented like
 * its keys.
 */
function behindItem(page: Page, node: YAMLSeq, { index, dash }: { index: number; dash: number }): number {
  let at = lineEnd(page.text, endOf(page, node.items[index] as Node) ?? 0);
  const below = /\r?\n(?:[ \t]*\r?\n)*( *)#[^\n\r]*/y;
  for (;;) {
    below.lastIndex = at;
    const comment = below.exec(page.text);
    if (comment === null || (comment[1] ?? '').length <= dash) return at;
    at = below.lastIndex;
  }
}

function itemText({ eol }: Page, item: Item, { dash, key }: Columns): string {
  const [first = '', ...rest] = stringify([item], { lineWidth: 0, blockQuote: false }).trimEnd().split('\n');
  const lines = rest.map((line) => `${' '.repeat(key)}${line.slice(2)}`);
  return [`${' '.repeat(dash)}-${' '.repeat(key - dash - 1)}${first.slice(2)}`, ...lines].join(eol);
}

/** Where the items of a block list stand in a text. */
export interface ItemPlaces {
  readonly count: number;
  readonly dashOf: (index: number) => number;
  /** The end of an item's last line, and of the comments indented like its keys. */
  readonly endOf: (index: number) => number;
}

/** Removes the items with these indexes, in order, from the list at a path. */
export function itemsRemoved(page: Page, list: Path, indexes: readonly number[]): TextEdit[] {
  const node = nodeAt(page, list);
  if (!isSeq(node) || !node.range || indexes.length === 0) return [];
  if (node.flow === true) return removedInFlow(page, node, indexes);
  const places = placesOf(page, node);
  if (indexes.length < places.count) return someRemoved(page.text, places, indexes);
  return [...emptied(page, list), ...indexes.map((index) => lineRemoved(page.text, places, index))];
}

/** Where the items of a list stand in its page. */
export function placesOf(page: Page, node: YAMLSeq): ItemPlaces {
  const { dash } = columnsOf(page, node);
  return {
    count: node.items.length,
    dashOf: (index) => dashOf(node, index),
    endOf: (index) => behindItem(page, node, { index, dash }),
  };
}

/** Removes some, but not all, items of a block list. */
export function someRemoved(text: string, places: ItemPlaces, indexes: readonly number[]): TextEdit[] {
  // The items at the beginning go with what separates them from the first that stays.
  const first = indexes.findIndex((index, at) => index !== at);
  const leading = first === -1 ? indexes.length : first;
  return [
    ...indexes.slice(0, leading).map((index) => leadingRemoved(text, places, index)),
    ...indexes.slice(leading).map((index) => lineRemoved(text, places, index)),
  ];
}

/** `list:` of no items is `list: []`. */
function emptied(page: Page, list: Path): TextEdit[] {
  const name = pairAt(nodeAt(page, list.slice(0, -1)), list.at(-1))?.key as Node | undefined;
  const end = name?.range?.[1];
  return end === undefined ? [] : [{ start: end + 1, end: end + 1, text: ' []' }];
}

/** Replaces all items of the list at a path. */
export function itemsReplaced(page: Page, list: Path, items: readonly Item[]): TextEdit[] {
  const node = nodeAt(page, list);
  if (!isSeq(node) || !node.range) return [];
  if (node.flow === true) {
    const [start, end] = node.range;
    const isJson = node.items.some((item) => isScalar(item) && item.type === 'QUOTE_DOUBLE');
    const text = `[${items.map((item) => (isJson ? JSON.stringify(item) : inFlowStyle(item))).join(', ')}]`;
    return commentsIn(page.text.slice(start, end)).length > 0 ? [] : [{ start, end, text }];
  }
  const places = placesOf(page, node);
  const removed = node.items.map((_, index) => lineRemoved(page.text, places, index));
  return [...removed, ...itemsAdded(page, list, { after: node.items.length - 1, items })];
}

/** The removal of an item of a block list, with its line end and the blank lines before it. */
function lineRemoved(text: string, { dashOf: startOf, endOf: behind }: ItemPlaces, index: number): TextEdit {
  let start = lineStart(text, startOf(index));
  while (start > 0 && /\s/.test(text[start - 1] ?? '')) start -= 1;
  return { start: lineEnd(text, start), end: behind(index), text: '' };
}

const BLANK_LINES = /(?:\r?\n(?:[ \t]*(?=\r?\n))?)+/y;

/** The removal of one of the first items; comments between them keep their lines. */
function leadingRemoved(text: string, { dashOf: startOf, endOf: behind }: ItemPlaces, index: number): TextEdit {
  const end = behind(index);
  BLANK_LINES.lastIndex = end;
  const blanks = BLANK_LINES.exec(text)?.[0].length ?? 0;
  return { start: lineStart(text, startOf(index)), end: end + blanks, text: '' };
}

/** The removal of items of a list in flow style, each with the comma before it, or behind it at the beginning. */
function removedInFlow(page: Page, node: YAMLSeq, indexes: readonly number[]): TextEdit[] {
  const startOf = (index: number): number => (node.items[index] as Node | undefined)?.range?.[0] ?? 0;
  const behind = (index: number): number => endOf(page, node.items[index] as Node) ?? startOf(index);
  const first = [...node.items.keys()].find((index) => !indexes.includes(index));
  const edits = indexes.map((index) => {
    if (first === undefined || index > first) {
      return { start: index === 0 ? startOf(0) : behind(index - 1), end: behind(index), text: '' };
    }
    return { start: startOf(index), end: startOf(index + 1), text: '' };
  });
  return edits.some(({ start, end }) => commentsIn(page.text.slice(start, end)).length > 0) ? [] : edits;
}
