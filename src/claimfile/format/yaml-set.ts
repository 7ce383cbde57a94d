import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, type Node, type YAMLMap } from 'yaml';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';
import { type Item, itemsAdded, itemsRemoved, itemsReplaced } from './yaml-items.ts';
import { keyAdded, keyTaken } from './yaml-keys.ts';
import { nodeAt, type Page } from './yaml-page.ts';
import { type Plain, replaced } from './yaml-values.ts';

/** A value of a key: undefined for none. */
type Value = Plain | readonly Item[] | Readonly<Record<string, unknown>> | undefined;

/** A key to set in a mapping, and the order of the keys there. */
export interface SetKey {
  readonly key: string;
  readonly value: Value;
  /** A key that is new is added after the last of those before it that the mapping has. */
  readonly order: readonly string[];
}

/**
 * Sets a key of the mapping at a path, or takes it away, changing as little as possible. Values that
 * are equal stay as they are written.
 */
export function keySet(page: Page, path: Path, { key, value, order }: SetKey): TextEdit[] {
  const node = nodeAt(page, [...path, key]);
  if (value === undefined) return keyTaken(page, path, key);
  if (node === null) return keyAdded(page, path, { after: before(page, path, { key, order }), key, value });
  if (isDeepStrictEqual(plainOf(node), value)) return [];
  if (Array.isArray(value) && isSeq(node)) return listSet(page, [...path, key], value);
  if (isMap(node) && typeof value === 'object') {
    const keys = keysOf(node);
    return [...new Set([...keys, ...Object.keys(value)])].flatMap((each) =>
      keySet(page, [...path, key], { key: each, value: Reflect.get(value, each), order: keys }),
    );
  }
  return isScalar(node) && typeof value !== 'object' ? replaced(page, [...path, key], value) : [];
}

/** The last key of a mapping that is before another one in the order, or its last key. */
function before(page: Page, path: Path, { key, order }: Pick<SetKey, 'key' | 'order'>): string {
  const node = nodeAt(page, path);
  const there = isMap(node) ? keysOf(node) : [];
  const earlier = order.slice(0, Math.max(0, order.indexOf(key)));
  return earlier.findLast((each) => there.includes(each)) ?? there.at(-1) ?? '';
}

const keysOf = ({ items }: YAMLMap): string[] => items.map(({ key }) => String((key as { value?: unknown }).value));

function listSet(page: Page, path: Path, items: readonly Item[]): TextEdit[] {
  const node = nodeAt(page, path);
  if (!isSeq(node)) return [];
  const old = node.items.map((item) => plainOf(item as Node));
  if (items.length === 0) return itemsRemoved(page, path, [...old.keys()]);
  const same = (one: number, other: number): boolean => isDeepStrictEqual(old[one], items[other]);
  const shorter = Math.min(old.length, items.length);
  let start = 0;
  while (start < shorter && same(start, start)) start += 1;
  let end = 0;
  while (end < shorter - start && same(old.length - 1 - end, items.length - 1 - end)) end += 1;
  const gone = [...old.keys()].slice(start, old.length - end);
  const added = items.slice(start, items.length - end);
  if (gone.length === old.length || node.flow === true) return itemsReplaced(page, path, items);
  return [...itemsAdded(page, path, { after: start - 1, items: added }), ...itemsRemoved(page, path, gone)];
}

const plainOf = (node: Node): unknown => (isScalar(node) ? node.value : JSON.parse(JSON.stringify(node)));
