import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Severity } from '../../problem.ts';

/** The way to a value within another: keys of mappings and indexes of lists. */
export type Path = readonly PropertyKey[];

/** Something wrong at an offset of a file, and the rule that it breaks. */
export interface OffsetProblem {
  readonly rule: string;
  readonly message: string;
  /** In UTF-16 units. */
  readonly offset: number;
  /** Only where it is not the severity of the rule. */
  readonly severity?: Severity;
  /** The id of the claim that it is about. */
  readonly claim?: string;
}

/** A YAML text as a value, what is wrong with it, and where its parts stand. */
export interface LocatedYaml {
  readonly value: unknown;
  readonly problems: readonly OffsetProblem[];
  /**
   * Whether it cannot be read as YAML: its value is then unreliable, and the first problem the only
   * one.
   */
  readonly isBroken: boolean;
  /** The offset of a value, or of the nearest one around it that exists. */
  readonly offsetOf: (path: Path) => number;
  /** The offset of a key of the mapping at `path`. */
  readonly offsetOfKey: (path: Path, key: string) => number;
}

/** How a YAML text is read. */
export interface YamlOptions {
  /**
   * Whether aliases stand for their anchors, as far as the library allows (a few can stand for more
   * text than a machine holds). Without it each is a problem, and its value is `ALIAS`.
   */
  readonly followAliases?: boolean;
}

/** The value of an alias that is not followed. */
export const ALIAS = Symbol('alias');

/** Reads a text as YAML; whatever it holds, this returns problems and never throws. */
export function readYaml(text: string, { followAliases = false }: YamlOptions = {}): LocatedYaml {
  const document = parse(text);
  if (document === null || document.errors.some(({ message }) => TOO_DEEP.test(message))) {
    return unreadable('nested too deeply to be read');
  }
  const syntax = document.errors.map(({ code, message, pos }) =>
    syntaxProblem(SYNTAX_MESSAGES[code] ?? `not YAML: ${message}`, pos[0]),
  );
  const problems = [...syntax];
  const value = nodeValue(document.contents, problems);
  const located = {
    offsetOf: (path: Path) => offsetOf(document, path),
    offsetOfKey: (path: Path, key: string) => offsetOfKey(document, path, key),
  };
  if (syntax.length > 0) return { ...located, value, problems: firstOf(problems), isBroken: true };
  if (!followAliases) return { ...located, value, problems, isBroken: false };
  const others = problems.filter(({ rule }) => rule !== 'yaml-alias');
  if (others.length === problems.length) return { ...located, value, problems, isBroken: false };
  try {
    return { ...located, value: document.toJS(), problems: others, isBroken: false };
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

const syntaxProblem = (message: string, offset: number): OffsetProblem => ({ rule: 'yaml-syntax', message, offset });

// The library says how a program should be written; a user needs to know what to do with the file.
const SYNTAX_MESSAGES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'a second document begins here (---); keep one',
  TAB_AS_INDENT: 'indented with a tab; use spaces',
};

const unreadable = (message: string): LocatedYaml => ({
  ...{ value: null, isBroken: true, problems: [syntaxProblem(message, 0)] },
  ...{ offsetOf: () => 0, offsetOfKey: () => 0 },
});

// The parser calls itself for each level: it reports an overflow as an error of the text, or throws
// one.
const TOO_DEEP = /call stack/;

function parse(text: string): Document.Parsed | null {
  try {
    // The library compares each key of a mapping with every other one; nodeValue looks each one up
    // instead.
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The first problem: what follows from one broken line is no news. */
const firstOf = (problems: readonly OffsetProblem[]): OffsetProblem[] =>
  [...problems].sort((a, b) => a.offset - b.offset).slice(0, 1);

function nodeValue(node: Node | null, problems: OffsetProblem[]): unknown {
  if (isMap(node)) return mappingOf(node.items, problems);
  if (isSeq(node)) return node.items.map((item) => nodeValue(item as Node | null, problems));
  if (isAlias(node)) {
    const message = `'*${node.source}' stands for text from elsewhere in the file; write out what is meant`;
    problems.push({ rule: 'yaml-alias', message, offset: node.range?.[0] ?? 0 });
    return ALIAS;
  }
  return isScalar(node) ? node.value : null;
}

function mappingOf(items: readonly Pair[], problems: OffsetProblem[]): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown>();
  for (const { key, value } of items) {
    const name = isScalar(key) ? String(key.value) : String(key);
    const inner = nodeValue(value as Node | null, problems);
    if (!values.has(name)) values.set(name, inner);
    else problems.push({ rule: 'duplicate-key', message: twice(name), offset: startOf(key) });
  }
  return Object.fromEntries(values);
}

const twice = (name: string): string => `'${name}' stands twice in its mapping; keep one of them`;

const startOf = (key: unknown): number => (isNode(key) ? (key.range?.[0] ?? 0) : 0);

function offsetOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range[0] ?? 0;
}

function offsetOfKey(document: Document.Parsed, path: Path, key: string): number {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  const pair = isMap(node)
    ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key)
    : undefined;
  const range = pair !== undefined && isScalar(pair.key) ? pair.key.range : null;
  return range?.[0] ?? offsetOf(document, path);
}

/** The value at a path of another; undefined where there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
