import { parseDocument } from 'yaml';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';
import { type AddedItems, itemsAdded, itemsRemoved, proposedAdded } from './yaml-items.ts';
import { type AddedKey, keyAdded, keyRemoved } from './yaml-keys.ts';
import { eolOf, type Page, styleOf } from './yaml-page.ts';
import { keySet, type SetKey } from './yaml-set.ts';
import { type Plain, replaced } from './yaml-values.ts';

/** The layout of a claim file, for edits that match its style and change nothing else. */
export interface YamlLayout {
  /** Replaces the value at a path, in the same quoting style where that can hold it. */
  readonly replaced: (path: Path, value: Plain) => TextEdit[];
  /** Adds a key to the mapping at a path. */
  readonly keyAdded: (path: Path, added: AddedKey) => TextEdit[];
  /**
   * Removes a key from the mapping at a path; if that would remove a comment, sets it to `instead`.
   */
  readonly keyRemoved: (path: Path, key: string, instead: string) => TextEdit[];
  /** Sets a key of the mapping at a path, or takes it away. */
  readonly keySet: (path: Path, set: SetKey) => TextEdit[];
  /** Adds items to the list at a path. */
  readonly itemsAdded: (list: Path, added: AddedItems) => TextEdit[];
  /** Removes the items with these indexes, in order, from the list at a path. */
  readonly itemsRemoved: (list: Path, indexes: readonly number[]) => TextEdit[];
  /** Adds keys to the record of proposed claims, in their order; makes the record if there is none. */
  readonly proposedAdded: (known: readonly string[] | null, keys: readonly string[]) => TextEdit[];
}

/** Reads the layout of a valid claim file. */
export const yamlLayout = (text: string): YamlLayout => layoutOf(pageOf(text));

/** A text as a page, parsed as a whole. */
export function pageOf(text: string, style: Partial<Pick<Page, 'eol' | 'blank'>> = {}): Page {
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: false,
    keepSourceTokens: true,
  });
  return { text, eol: eolOf(text), document, ...styleOf(text, document), ...style };
}

const layoutOf = (page: Page): YamlLayout => ({
  replaced: (path, value) => replaced(page, path, value),
  keyAdded: (path, added) => keyAdded(page, path, added),
  keyRemoved: (path, key, instead) => keyRemoved(page, path, { key, instead }),
  keySet: (path, set) => keySet(page, path, set),
  itemsAdded: (list, added) => itemsAdded(page, list, added),
  itemsRemoved: (list, indexes) => itemsRemoved(page, list, indexes),
  proposedAdded: (known, keys) => proposedAdded(page, { known, keys }),
});
