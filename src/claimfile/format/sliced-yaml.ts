import { memoise } from '../../memo.ts';
import { type LocatedYaml, type Path, readYaml } from './yaml.ts';
import { type SlicedText, slicesOf } from './yaml-slices.ts';

/** Reads texts as `readYaml` does; the parts that a text shares with one that was read before are not parsed again. */
export type YamlReader = (text: string) => LocatedYaml;

// A large claim file has some hundred parts; those of its last versions are kept.
const MOST_KNOWN = 5000;

/** A reader of the versions of one claim file. */
export function openYamlReader(): YamlReader {
  const read = memoise((part) => readYaml(part), MOST_KNOWN);
  return (text) => {
    const sliced = slicesOf(text);
    return (sliced === null ? null : readSlices(sliced, read)) ?? readYaml(text);
  };
}

/** The value of a cut text; null where a part has problems: reading the whole text reports them better. */
function readSlices({ lists, rest, inText }: SlicedText, read: YamlReader): LocatedYaml | null {
  const around = read(rest);
  if (around.problems.length > 0 || typeof around.value !== 'object' || around.value === null) return null;
  const parsed = new Map([...lists].map(([key, { items }]) => [key, items.map((item) => read(item.text))]));
  for (const [key, items] of parsed) {
    const isRead = items.every(
      ({ value, problems }) => problems.length === 0 && Array.isArray(value) && value.length === 1,
    );
    if (!isRead || Reflect.get(around.value, key) !== null) return null;
  }
  const values = [...parsed].map(([key, items]) => [key, items.map(({ value }) => (value as unknown[])[0])] as const);
  /** The offset of a place in an item, or in the rest. */
  const locate = (path: Path, offsetIn: (yaml: LocatedYaml, path: Path) => number): number => {
    const [top, index, ...inner] = path;
    const list = lists.get(String(top));
    const item = parsed.get(String(top))?.[Number(index ?? Number.NaN)];
    const start = list?.items[Number(index ?? 0)]?.start;
    if (item !== undefined && start !== undefined) return start + offsetIn(item, [0, ...inner]);
    if (list !== undefined) return (list.items[0]?.start ?? 0) + list.dash;
    return inText(offsetIn(around, path));
  };
  return {
    value: { ...around.value, ...Object.fromEntries(values) },
    problems: [],
    isBroken: false,
    offsetOf: (path) => locate(path, (yaml, inner) => yaml.offsetOf(inner)),
    offsetOfKey: (path, key) =>
      path.length === 0
        ? inText(around.offsetOfKey(path, key))
        : locate(path, (yaml, inner) => yaml.offsetOfKey(inner, key)),
  };
}
