import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  stringify,
  type YAMLSeq,
} from 'yaml';
import type { Path } from './yaml.ts';

// Where the parts of a YAML text stand, for edits that keep everything else.

/** A YAML text with its parsed document. */
export interface Page {
  readonly text: string;
  readonly eol: string;
  readonly document: Document.Parsed;
  /** Whether list items are separated by blank lines. */
  readonly blank: boolean;
}

/** The node at a path; null for none. */
export const nodeAt = ({ document }: Page, path: Path): Node | null => {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return (node ?? null) as Node | null;
};

/** The pair of a mapping with a key; undefined for another node, and where the mapping lacks it. */
export const pairAt = (node: Node | null, key: unknown): Pair | undefined =>
  isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;

/** The first line end of a text, which new lines of it get. */
export const eolOf = (text: string): string => /\r?\n/.exec(text)?.[0] ?? '\n';

/** Whether a path leads through a collection in flow style: `[…]` or `{…}`. */
export function isInFlow(page: Page, path: Path): boolean {
  return path.some((_, depth) => {
    const node = nodeAt(page, path.slice(0, depth));
    return isCollection(node) && node.flow === true;
  });
}

/** A value in block style, on one line. */
export const inBlockStyle = (value: unknown): string =>
  stringify({ k: value }, { lineWidth: 0, blockQuote: false }).slice('k: '.length).trimEnd();

/** A value in flow style: JSON is YAML, and words that need no quotation marks have none. */
export const inFlowStyle = (value: unknown): string =>
  typeof value === 'string' && /^\p{L}[\p{L}\p{N} -]*$/u.test(value) && inBlockStyle(value) === value
    ? value
    : JSON.stringify(value);

/** Whether most items of the file are separated by blank lines. */
export function styleOf(text: string, document: Document.Parsed): Pick<Page, 'blank'> {
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

/** The offset of the dash of a list item. */
export function dashOf(node: YAMLSeq, index: number): number {
  const token = node.srcToken?.type === 'block-seq' ? node.srcToken.items[index] : undefined;
  return token?.start.find(({ type }) => type === 'seq-item-ind')?.offset ?? node.range?.[0] ?? 0;
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
export function endOf({ text }: Page, node: Node | null): number | null {
  const end = lastLeaf(node)?.range?.[1];
  if (end === undefined) return null;
  let last = end;
  while (last > 0 && ' \t\r\n'.includes(text[last - 1] ?? '')) last -= 1;
  return text.slice(last, end).includes('\n') ? last : end;
}

/** The offset at which the line with another offset begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** The offset at which the line with another offset ends, before its line end. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' && end > at ? end - 1 : end;
}

/** The UTF-16 units before an offset in its line. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at);
