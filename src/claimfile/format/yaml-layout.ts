import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  stringify,
  type YAMLSeq,
} from 'yaml';
import { groupBy } from '../../text/group-by.ts';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';

/** The layout of a claim file, for edits that match its style and change nothing else. */
export interface YamlLayout {
  /** Replaces the value at a path, in the same quoting style where that can hold it. */
  readonly replaced: (path: Path, value: string | true) => TextEdit[];
  /** Adds a key to the mapping at a path, after the existing key `after`. */
  readonly keyAdded: (
    path: Path,
    added: { readonly after: string; readonly key: string; readonly value: unknown },
  ) => TextEdit[];
  /**
   * Removes a key from the mapping at a path; if that would remove a comment, sets it to `instead`.
   */
  readonly keyRemoved: (path: Path, key: string, instead: string) => TextEdit[];
  /** Adds items to a list of the file after the one with an index; -1 for its beginning. */
  readonly itemsAdded: (list: string, after: number, items: readonly Item[]) => TextEdit[];
  /** Adds keys to the record of proposed claims, in their order; makes the record if there is none. */
  readonly proposedAdded: (known: readonly string[] | null, keys: readonly string[]) => TextEdit[];
}

/** An item of a list: a mapping, or words. */
type Item = object | string;

/** The comment above the record of proposed claims. */
export const PROPOSED_COMMENT =
  ' what `isnad draft` has proposed: `--update` adds no claim again that you have removed';

/** Reads the layout of a valid claim file. */
export function yamlLayout(text: string): YamlLayout {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  const page = { text, eol: /\r?\n/.exec(text)?.[0] ?? '\n', document, ...styleOf(text, document) };
  return {
    replaced: (path, value) => replaced(page, path, value),
    keyAdded: (path, added) => keyAdded(page, path, added),
    keyRemoved: (path, key, instead) => keyRemoved(page, path, { key, instead }),
    itemsAdded: (list, after, items) => (items.length === 0 ? [] : itemsAdded(page, list, { after, items })),
    proposedAdded: (known, keys) => (keys.length === 0 ? [] : proposedAdded(page, known, keys)),
  };
}

interface Page {
  readonly text: string;
  readonly eol: string;
  readonly document: Document.Parsed;
  /** Whether list items are separated by blank lines. */
  readonly blank: boolean;
}

const nodeAt = ({ document }: Page, path: Path): Node | null => {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (node ?? null) as Node | null;
};

function replaced(page: Page, path: Path, value: string | true): TextEdit[] {
  const node = nodeAt(page, path);
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  if (value === true) return [{ start, end, text: 'true' }];
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return [blockReplaced(page, start, end, value)];
  return [{ start, end, text: quoted(value, String(node.type), isInFlow(page, path)) }];
}

/** Replaces the lines of a `|` or `>` block by one line. */
function blockReplaced({ text }: Page, start: number, end: number, value: string): TextEdit {
  const first = text.indexOf('\n', start) + 1;
  const body = text.slice(first, end);
  const indent = /^( *)\S/m.exec(body)?.[1] ?? '';
  const [, rest = ''] = /(\r?\n[\s\S]*)$/.exec(body.slice(body.trimEnd().length)) ?? [];
  return { start: first, end, text: `${indent}${value}${rest}` };
}

function quoted(value: string, type: string, inFlow: boolean): string {
  if (type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`;
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  return inFlow ? inFlowStyle(value) : inBlockStyle(value);
}

/** A value in block style, on one line. */
const inBlockStyle = (value: unknown): string =>
  stringify({ k: value }, { lineWidth: 0, blockQuote: false }).slice('k: '.length).trimEnd();

// A value in flow style: JSON is YAML, and words that need no quotation marks have none.
const inFlowStyle = (value: unknown): string =>
  typeof value === 'string' && /^\p{L}[\p{L}\p{N} -]*$/u.test(value) && inBlockStyle(value) === value
    ? value
    : JSON.stringify(value);

function isInFlow(page: Page, path: Path): boolean {
  return path.some((_, depth) => {
    const node = nodeAt(page, path.slice(0, depth));
    return isCollection(node) && node.flow === true;
  });
}

function keyAdded(
  page: Page,
  path: Path,
  { after, key, value }: { after: string; key: string; value: unknown },
): TextEdit[] {
  const node = nodeAt(page, path);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === after) : undefined;
  if (!isMap(node) || pair === undefined) return [];
  const end = endOf(page, pair.value as Node | null) ?? endOf(page, pair.key as Node) ?? 0;
  if (node.flow === true || isInFlow(page, path)) {
    return [
      { start: end, end, text: `, ${key}: ${typeof value === 'string' ? inFlowStyle(value) : JSON.stringify(value)}` },
    ];
  }
  const indent = ' '.repeat(columnOf(page.text, (pair.key as Node).range?.[0] ?? 0));
  const lines = stringify({ [key]: value }, { lineWidth: 0, blockQuote: false })
    .trimEnd()
    .split('\n');
  const at = lineEnd(page.text, end);
  return [{ start: at, end: at, text: lines.map((line) => `${page.eol}${indent}${line}`).join('') }];
}

function keyRemoved(page: Page, path: Path, { key, instead }: { key: string; instead: string }): TextEdit[] {
  const node = nodeAt(page, path);
  if (!isMap(node)) return [];
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
  const [start, value] = [(pair?.key as Node | undefined)?.range?.[0], pair?.value as Node | undefined];
  if (start === undefined || !value?.range) return [];
  const line = lineStart(page.text, start);
  const end = lineEnd(page.text, value.range[1]);
  const alone = page.text.slice(line, start).trim() === '' && page.text.slice(value.range[1], end).trim() === '';
  if (!alone || node.flow === true) return [{ start: value.range[0], end: value.range[1], text: instead }];
  const before = line - (page.text.endsWith('\r\n', line) ? 2 : 1);
  return [{ start: before, end, text: '' }];
}

function itemsAdded(page: Page, list: string, { after, items }: { after: number; items: readonly Item[] }): TextEdit[] {
  const node = nodeAt(page, [list]);
  if (!isSeq(node) || !node.range) return [];
  if (node.flow !== true) return [itemsInBlock(page, node, { after, items })];
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
  { after, items }: { after: number; items: readonly Item[] },
): TextEdit {
  const { text, eol, blank } = page;
  const style = columnsOf(page, node);
  const gap = blank && typeof items[0] === 'object' ? `${eol}${eol}` : eol;
  const block = items.map((item) => itemText(page, item, style)).join(gap);
  if (after < 0) {
    const first = lineStart(text, dashOf(node, 0));
    return { start: first, end: first, text: `${block}${gap}` };
  }
  const at = behindItem(page, node, { index: after, dash: style.dash });
  return { start: at, end: at, text: `${gap}${block}` };
}

function proposedAdded(page: Page, known: readonly string[] | null, keys: readonly string[]): TextEdit[] {
  if (known !== null) {
    // After the last key that sorts before it: a merge may have left the list in another order.
    const groups = groupBy(keys, (key) => known.findLastIndex((other) => other < key));
    return [...groups].flatMap(([after, items]) => itemsAdded(page, 'proposed', { after, items }));
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

/** Whether most items of the file are separated by blank lines. */
function styleOf(text: string, document: Document.Parsed): Pick<Page, 'blank'> {
  const gaps = ['sources', 'claims'].flatMap((list) => {
    const node = document.get(list, true);
    if (!isSeq(node) || node.flow === true) return [];
    return node.items.slice(1).map((_, index) => /\n[ \t]*\r?\n/.test(text.slice(...between(node, index))));
  });
  return { blank: gaps.length === 0 || gaps.filter(Boolean).length * 2 > gaps.length };
}

const between = (node: YAMLSeq, index: number): [number, number] => [
  lastLeaf(node.items[index] as Node)?.range?.[1] ?? 0,
  dashOf(node, index + 1),
];

function dashOf(node: YAMLSeq, index: number): number {
  const token = node.srcToken?.type === 'block-seq' ? node.srcToken.items[index] : undefined;
  return token?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? node.range?.[0] ?? 0;
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

/** The last scalar, or flow collection, of a node. */
function lastLeaf(node: Node | null): Node | null {
  if (!isCollection(node) || node.flow === true) return node;
  const last: unknown = node.items.at(-1);
  if (isSeq(node)) return lastLeaf((last ?? null) as Node | null) ?? node;
  const { key, value } = last as { readonly key: Node; readonly value: Node | null };
  return lastLeaf(value) ?? key;
}

/** The end of the last words of a node, without the line ends of a block. */
function endOf({ text }: Page, node: Node | null): number | null {
  const end = lastLeaf(node)?.range?.[1];
  if (end === undefined) return null;
  let last = end;
  while (last > 0 && ' \t\r\n'.includes(text[last - 1] ?? '')) last -= 1;
  return text.slice(last, end).includes('\n') ? last : end;
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

const columnOf = (text: string, at: number): number => at - lineStart(text, at);
