import { isSeq } from 'yaml';
import { lazily, memoise } from '../../memo.ts';
import type { TextEdit } from './text-edits.ts';
import type { Path } from './yaml.ts';
import { type ItemPlaces, itemsAdded, placesOf, proposedAdded, someRemoved } from './yaml-items.ts';
import { pageOf, type YamlLayout, yamlLayout } from './yaml-layout.ts';
import { eolOf, type Page } from './yaml-page.ts';
import { keySet } from './yaml-set.ts';
import { type Slice, type SlicedList, slicesOf } from './yaml-slices.ts';

/** What writes changes of records. */
export type RecordLayout = Pick<YamlLayout, 'keySet' | 'itemsAdded' | 'itemsRemoved' | 'proposedAdded'>;

/** The layout of a valid claim file, of which only the items that change are parsed. */
export function slicedLayout(text: string): RecordLayout {
  const sliced = slicesOf(text);
  if (sliced === null) return yamlLayout(text);
  const { lists } = sliced;
  const whole = lazily(() => yamlLayout(text));
  const style = { eol: eolOf(text), blank: isSpaced([...lists.values()]) };
  const page = memoise((part: string): Page => pageOf(part, style));
  const within = ({ start, text: part }: Slice, editsOf: (page: Page) => readonly TextEdit[]): TextEdit[] =>
    editsOf(page(part)).map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }));
  return {
    keySet: (path, set) => {
      const [item, inner] = itemAt(lists, path);
      return item === null ? whole().keySet(path, set) : within(item, (own) => keySet(own, [0, ...inner], set));
    },
    itemsAdded: (path, { after, items }) => {
      const [item] = path.length === 1 ? itemAt(lists, [...path, Math.max(0, after)]) : [null];
      if (item === null) return whole().itemsAdded(path, { after, items });
      return within(item, (own) => itemsAdded(own, [], { after: Math.min(0, after), items }));
    },
    itemsRemoved: (path, indexes) => {
      const list = path.length === 1 ? lists.get(String(path[0])) : undefined;
      if (list === undefined || indexes.length === list.items.length) return whole().itemsRemoved(path, indexes);
      return someRemoved(text, placesIn(list, page), indexes);
    },
    proposedAdded: (known, keys) => {
      const proposed = lists.get('proposed');
      if (known === null || proposed === undefined) return whole().proposedAdded(known, keys);
      const [first] = proposed.items;
      const all = { start: first?.start ?? 0, text: proposed.items.map((item) => item.text).join('') };
      return within(all, (own) => proposedAdded(own, { known, keys, list: [] }));
    },
  };
}

/** The item that a path leads into, and the path in it; null for another path. */
function itemAt(lists: ReadonlyMap<string, SlicedList>, [top, index, ...inner]: Path): [Slice | null, Path] {
  const item = typeof index === 'number' ? lists.get(String(top))?.items[index] : undefined;
  return [item ?? null, inner];
}

/** Where the items of a list stand in the text. */
function placesIn({ items, dash }: SlicedList, page: (part: string) => Page): ItemPlaces {
  const startOf = (index: number): number => items[index]?.start ?? 0;
  return {
    count: items.length,
    dashOf: (index) => startOf(index) + dash,
    endOf: (index) => {
      const own = page(items[index]?.text ?? '');
      const { contents } = own.document;
      return startOf(index) + (isSeq(contents) ? placesOf(own, contents).endOf(0) : 0);
    },
  };
}

/** Whether most items are separated by blank lines. */
function isSpaced(lists: readonly SlicedList[]): boolean {
  const gaps = lists.flatMap(({ items }) => items.slice(0, -1)).filter(({ text }) => text.includes(':'));
  return gaps.length === 0 || gaps.filter(({ text }) => endsWithBlank(text)).length * 2 > gaps.length;
}

/** Whether a blank line stands behind the last words of an item, above or below its comments. */
function endsWithBlank(text: string): boolean {
  const lines = text.split('\n').slice(0, -1);
  const last = lines.findLastIndex((line) => !/^\s*(?:#|$)/.test(line));
  return lines.slice(last + 1).some((line) => line.trim() === '');
}
