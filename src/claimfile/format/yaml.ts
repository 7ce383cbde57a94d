import { type Document, isMap, isNode, isScalar, parseDocument } from 'yaml';
import { type Place, placesOf } from '../../text/place.ts';

/** A way into a value: keys of mappings and indexes of lists. */
export type Path = readonly PropertyKey[];

/** YAML that could be read: its value, and where the parts of it stand. */
export interface LocatedYaml {
  readonly value: unknown;
  /** Where a value begins, or the nearest one round it that is there. */
  readonly placeOf: (path: Path) => Place;
  /** Where a key of the mapping at `path` stands. */
  readonly placeOfKey: (path: Path, key: string) => Place;
}

/** What keeps a text from being YAML, and where. */
export interface YamlFault {
  readonly message: string;
  readonly place: Place;
}

/** What is wrong with a text as YAML, in words of what to do. */
export const yamlMessage = (code: string, message: string): string => MESSAGES[code] ?? `not YAML: ${message}`;

// The library says how a program should be written; a user needs to know what to do to the file.
const MESSAGES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'this key stands twice in its mapping; keep one of them',
  MULTIPLE_DOCS: 'a second document begins here (---); keep one',
  TAB_AS_INDENT: 'indented with a tab; use spaces',
};

/** Reads a YAML text with the places of all it holds, or says what is wrong with it. */
export function readYaml(text: string): LocatedYaml | readonly YamlFault[] {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error' });
  const place = placesOf(text);
  if (document.errors.length > 0) {
    return document.errors.map(({ code, message, pos }) => ({
      message: yamlMessage(code, message),
      place: place(pos[0]),
    }));
  }
  try {
    const value: unknown = document.toJS();
    return {
      value,
      placeOf: (path) => place(offsetOf(document, path)),
      placeOfKey: (path, key) => place(offsetOfKey(document, path, key)),
    };
  } catch (error) {
    return [{ message: error instanceof Error ? error.message : String(error), place: place(0) }];
  }
}

/** The offset of a value, or of the nearest one round it that is there. */
export function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

/** The offset of a key of the mapping at `path`. */
export function offsetOfKey(document: Document.Parsed, path: Path, key: string): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  const range = pair !== undefined && isScalar(pair.key) ? pair.key.range : null;
  return range?.[0] ?? offsetOf(document, path);
}

/** What stands at a path of a value; undefined where nothing does. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
