import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Severity } from '../../problem.ts';
import { offsetOf, offsetOfKey, type Path, yamlMessage } from './yaml.ts';

/** What is wrong at an offset of a claim file, by which rule. */
export interface Fault {
  readonly rule: string;
  readonly message: string;
  readonly offset: number;
  /** Where it is another than that of the rule. */
  readonly severity?: Severity;
  /** The id of the claim it is about. */
  readonly claim?: string;
}

/** The text of a claim file as YAML: its value, what is wrong with it so far, and where its parts stand. */
export interface Source {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Whether it could not be read as YAML: its value is then not to be relied on. */
  readonly broken: boolean;
  readonly offsetOf: (path: Path) => number;
  readonly offsetOfKey: (path: Path, key: string) => number;
}

/** Reads a text as YAML. Whatever it holds, it is read once and nothing in it is multiplied: aliases are not followed. */
export function readSource(text: string): Source {
  const document = parse(text);
  if (document === null || document.errors.some(({ message }) => TOO_DEEP.test(message)))
    return unreadable('nested too deeply to be read');
  const faults: Fault[] = document.errors.map(({ code, message, pos }) => ({
    ...{ rule: 'yaml-syntax', message: yamlMessage(code, message), offset: pos[0] },
  }));
  const broken = faults.length > 0;
  const value = toValue(document.contents, faults);
  return {
    ...{ value, broken, faults: broken ? firstOf(faults) : faults },
    offsetOf: (path) => offsetOf(document, path),
    offsetOfKey: (path, key) => offsetOfKey(document, path, key),
  };
}

const unreadable = (message: string): Source => ({
  ...{ value: null, broken: true, faults: [{ rule: 'yaml-syntax', message, offset: 0 }] },
  ...{ offsetOf: () => 0, offsetOfKey: () => 0 },
});

// The parser calls itself for each level; it says so as an error of the text, or throws one.
const TOO_DEEP = /call stack/;

function parse(text: string): Document.Parsed | null {
  try {
    // The library compares each key of a mapping with every other one; toValue looks each one up instead.
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first error: what one broken line does to all below it is no news. */
const firstOf = (faults: readonly Fault[]): Fault[] => [...faults].sort((a, b) => a.offset - b.offset).slice(0, 1);

/** What stands in the place of an alias, of which no more is to be said than that it is one. */
export const ALIAS = Symbol('alias');

function toValue(node: Node | null, faults: Fault[]): unknown {
  if (isMap(node)) return mappingOf(node.items, faults);
  if (isSeq(node)) return node.items.map((item) => toValue(item as Node | null, faults));
  if (isAlias(node)) {
    const message = `'*${node.source}' stands for text from elsewhere in the file; write out what is meant`;
    faults.push({ rule: 'yaml-alias', message, offset: node.range?.[0] ?? 0 });
    return ALIAS;
  }
  return isScalar(node) ? node.value : null;
}

function mappingOf(items: readonly Pair[], faults: Fault[]): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const inner = toValue(value as Node | null, faults);
    if (!values.has(name)) values.set(name, inner);
    else faults.push({ rule: 'duplicate-key', message: twice(name), offset: startOf(key) });
  }
  return Object.fromEntries(values);
}

const twice = (name: string): string => `'${name}' stands twice in its mapping; keep one of them`;

const startOf = (key: unknown): number => (isNode(key) ? (key.range?.[0] ?? 0) : 0);
