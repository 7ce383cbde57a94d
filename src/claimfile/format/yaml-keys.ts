import { isMap, isScalar, Lexer, type Node, type Pair, stringify, type YAMLMap } from 'yaml';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';
import { columnOf, endOf, inFlowStyle, isInFlow, lineEnd, lineStart, nodeAt, type Page, pairAt } from './yaml-page.ts';

/** A key to add to a mapping, after another one. */
export interface AddedKey {
  readonly after: string;
  readonly key: string;
  readonly value: unknown;
}

/** Adds a key to the mapping at a path. */
export function keyAdded(page: Page, path: Path, { after, key, value }: AddedKey): TextEdit[] {
  const node = nodeAt(page, path);
  const pair = pairAt(node, after);
  if (!isMap(node) || pair === undefined) return [];
  const end = endOf(page, pair.value as Node | null) ?? endOf(page, pair.key as Node) ?? 0;
  if (node.flow === true || isInFlow(page, path)) {
    // A claim file may be JSON, and stays it.
    const isJson = isScalar(pair.key) && pair.key.type === 'QUOTE_DOUBLE';
    const text = isJson ? `${JSON.stringify(key)}: ${JSON.stringify(value)}` : `${key}: ${inFlowStyle(value)}`;
    return [{ start: end, end, text: `, ${text}` }];
  }
  const indent = ' '.repeat(columnOf(page.text, (pair.key as Node).range?.[0] ?? 0));
  const lines = stringify({ [key]: value }, { lineWidth: 0, blockQuote: false })
    .trimEnd()
    .split('\n');
  const at = lineEnd(page.text, end);
  return [{ start: at, end: at, text: lines.map((line) => `${page.eol}${indent}${line}`).join('') }];
}

/** Removes a key from the mapping at a path; if that would remove a comment, sets it to `instead`. */
export function keyRemoved(page: Page, path: Path, { key, instead }: { key: string; instead: string }): TextEdit[] {
  const node = nodeAt(page, path);
  if (!isMap(node)) return [];
  const pair = pairAt(node, key);
  const [start, value] = [(pair?.key as Node | undefined)?.range?.[0], pair?.value as Node | undefined];
  if (start === undefined || !value?.range) return [];
  const line = lineStart(page.text, start);
  const end = lineEnd(page.text, value.range[1]);
  const alone = page.text.slice(line, start).trim() === '' && page.text.slice(value.range[1], end).trim() === '';
  if (!alone || node.flow === true) return [{ start: value.range[0], end: value.range[1], text: instead }];
  const before = line - (page.text.endsWith('\r\n', line) ? 2 : 1);
  return [{ start: before, end, text: '' }];
}

/** Removes a key with its value from the mapping at a path. Comments beside them become lines of their own. */
export function keyTaken(page: Page, path: Path, key: string): TextEdit[] {
  const node = nodeAt(page, path);
  const index = isMap(node) ? node.items.findIndex((item) => isScalar(item.key) && item.key.value === key) : -1;
  if (!isMap(node) || index === -1) return [];
  if (isInFlow(page, [...path, key])) return takenInFlow(page, node, index);
  const { key: name, value } = node.items[index] as Pair<Node, Node | null>;
  const start = name.range?.[0] ?? 0;
  const line = lineStart(page.text, start);
  const end = lineEnd(page.text, endOf(page, value) ?? name.range?.[1] ?? start);
  const comments = commentsIn(page.text.slice(start, end));
  // The first key of a list item stands behind its dash.
  if (page.text.slice(line, start).trim() !== '') return takenBehindDash(node, index, { start, comments });
  const before = line - (page.text.endsWith('\r\n', line) ? 2 : 1);
  const indent = page.text.slice(line, start);
  return [{ start: Math.max(0, before), end, text: comments.map((words) => `${page.eol}${indent}${words}`).join('') }];
}

function takenBehindDash(
  node: YAMLMap,
  index: number,
  { start, comments }: { readonly start: number; readonly comments: readonly string[] },
): TextEdit[] {
  const next = (node.items[index + 1]?.key as Node | undefined)?.range?.[0];
  return next === undefined || comments.length > 0 ? [] : [{ start, end: next, text: '' }];
}

function takenInFlow(page: Page, node: YAMLMap, index: number): TextEdit[] {
  const startOf = (at: number): number | undefined => (node.items[at]?.key as Node | undefined)?.range?.[0];
  const end = endOf(page, (node.items[index]?.value ?? null) as Node | null) ?? startOf(index) ?? 0;
  const before = node.items[index - 1];
  const from = before === undefined ? startOf(index) : endOf(page, before.value as Node | null);
  const to = before === undefined ? (startOf(index + 1) ?? end) : end;
  if (from == null || page.text.slice(from, to).includes('#')) return [];
  return [{ start: from, end: to, text: '' }];
}

// The lexer announces the text of a scalar by this.
const SCALAR = '\x1f';

/** The comments in some lines of YAML. */
export function commentsIn(lines: string): string[] {
  const tokens = [...new Lexer().lex(lines)];
  return tokens.filter((token, index) => token.startsWith('#') && tokens[index - 1] !== SCALAR);
}
