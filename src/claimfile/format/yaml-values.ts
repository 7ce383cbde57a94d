import { isScalar } from 'yaml';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';
import { inBlockStyle, inFlowStyle, isInFlow, nodeAt, type Page } from './yaml-page.ts';

/** The value of a YAML scalar. */
export type Plain = string | number | boolean;

/** Replaces the scalar at a path, in the same quoting style where that can hold the new value. */
export function replaced(page: Page, path: Path, value: Plain): TextEdit[] {
  const node = nodeAt(page, path);
  if (!isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  if (typeof value !== 'string') return [{ start, end, text: String(value) }];
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return blockReplaced(page, [start, end], value);
  return [{ start, end, text: quoted(value, String(node.type), isInFlow(page, path)) }];
}

function quoted(value: string, type: string, inFlow: boolean): string {
  if (type === 'QUOTE_SINGLE' && !value.includes('\n')) return `'${value.replaceAll("'", "''")}'`;
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(value);
  return inFlow ? inFlowStyle(value) : inBlockStyle(value);
}

// A header without an indentation indicator.
const HEADER = /^[|>][+-]?(?=\s)/;

/**
 * Replaces the lines of a `|` or `>` block. None where the block cannot hold the new ones: a `>`
 * block joins lines, and the first line would set the indentation.
 */
function blockReplaced({ text, eol }: Page, [start, end]: readonly [number, number], value: string): TextEdit[] {
  const first = text.indexOf('\n', start) + 1;
  const body = text.slice(first, end);
  const indent = /^( *)\S/m.exec(body)?.[1] ?? '';
  const [, rest = ''] = /(\r?\n[\s\S]*)$/.exec(body.slice(body.trimEnd().length)) ?? [];
  const isOne = !value.includes('\n');
  if (!isOne && (/^\s/.test(value) || !HEADER.test(text.slice(start, first)))) return [];
  const header: TextEdit[] = isOne || text[start] === '|' ? [] : [{ start, end: start + 1, text: '|' }];
  const lines = value.split('\n').map((line) => (line === '' ? '' : `${indent}${line}`));
  return [...header, { start: first, end, text: `${lines.join(eol)}${rest}` }];
}
