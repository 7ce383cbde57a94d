import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument } from 'yaml';
import type { Severity } from '../../problem.ts';
import { same, type Wording } from '../../wording.ts';
import { wrongIndentation } from './indentation.ts';

/** The path to a value: keys of mappings and indexes of lists. */
export type Path = readonly PropertyKey[];

/** A problem at an offset of a file, with the rule that it violates. */
export interface OffsetProblem {
  readonly rule: string;
  readonly message: Wording;
  /** In UTF-16 units. */
  readonly offset: number;
  /** Absent for the severity of the rule. */
  readonly severity?: Severity;
  /** The id of the claim with the problem. */
  readonly claim?: string;
}

/** The value of a YAML text, its problems, and the offsets of its parts. */
export interface LocatedYaml {
  readonly value: unknown;
  readonly problems: readonly OffsetProblem[];
  /**
   * Whether it is not valid YAML: the value is then unreliable, and only the first problem is
   * reported.
   */
  readonly isBroken: boolean;
  /** The offset of a value, or of the nearest one around it that exists. */
  readonly offsetOf: (path: Path) => number;
  /** The offset of a key of the mapping at `path`. */
  readonly offsetOfKey: (path: Path, key: string) => number;
}

/** Options for reading YAML. */
export interface YamlOptions {
  /**
   * Whether aliases are resolved, within the limits of the library (a few aliases can expand to
   * more text than fits in memory). Otherwise each alias is a problem, and its value is `ALIAS`.
   */
  readonly followAliases?: boolean;
}

/** The value of an alias that is not resolved. */
export const ALIAS = Symbol('alias');

/** Reads a text as YAML. Returns problems and never throws, whatever the text is. */
export function readYaml(text: string, { followAliases = false }: YamlOptions = {}): LocatedYaml {
  const conflict = CONFLICT.exec(text);
  if (conflict !== null) return unreadable(CONFLICT_MESSAGE, conflict.index);
  const document = parse(text);
  if (document === null || document.errors.some(({ message }) => TOO_DEEP.test(message))) {
    return unreadable({ en: 'nested too deeply to be read', ar: 'التداخل أعمق من أن يُقرأ' });
  }
  const syntax = document.errors.map(({ code, message, pos }) => {
    const indented = SYNTAX_MESSAGES[code] === undefined ? wrongIndentation(text, pos[0]) : null;
    return indented === null
      ? syntaxProblem(
          SYNTAX_MESSAGES[code] ?? { en: `not YAML: ${message}`, ar: `ليس هذا من YAML: ${message}` },
          pos[0],
        )
      : syntaxProblem(indented.message, indented.offset);
  });
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
    return unreadable(same(error instanceof Error ? error.message : String(error)));
  }
}

const syntaxProblem = (message: Wording, offset: number): OffsetProblem => ({
  rule: 'yaml-syntax',
  message,
  offset,
});

// The library's messages address programmers; these say what to change in the file.
const SYNTAX_MESSAGES: Readonly<Record<string, Wording>> = {
  MULTIPLE_DOCS: {
    en: 'a second document begins here (---); keep one',
    ar: 'يبدأ هنا مستند ثانٍ (---)؛ أبقِ مستندًا واحدًا',
  },
  TAB_AS_INDENT: { en: 'indented with a tab; use spaces', ar: 'أُزيح السطر بعلامة جدولة؛ استعمل المسافات' },
};

/** The marks that git leaves in a file at the beginning of a line. */
const CONFLICT = /^(?:<{7}|>{7})(?=[ \r\n]|$)/m;
const CONFLICT_MESSAGE: Wording = {
  en: 'the marks of a merge conflict (<<<<<<<, =======, >>>>>>>); keep one side of it and remove the marks',
  ar: 'علامات تعارض في الدمج (<<<<<<<، =======، >>>>>>>)؛ أبقِ أحد الوجهين واحذف العلامات',
};

const unreadable = (message: Wording, offset = 0): LocatedYaml => ({
  ...{ value: null, isBroken: true, problems: [syntaxProblem(message, offset)] },
  ...{ offsetOf: () => 0, offsetOfKey: () => 0 },
});

// The parser is recursive: it reports a stack overflow as an error of the text, or throws it.
const TOO_DEEP = /call stack/;

function parse(text: string): Document.Parsed | null {
  try {
    // The library compares each key of a mapping with every other one; nodeValue uses a lookup
    // instead.
    return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Only the first problem, because one broken line causes further ones. */
const firstOf = (problems: readonly OffsetProblem[]): OffsetProblem[] =>
  [...problems].sort((a, b) => a.offset - b.offset).slice(0, 1);

function nodeValue(node: Node | null, problems: OffsetProblem[]): unknown {
  if (isMap(node)) return mappingOf(node.items, problems);
  if (isSeq(node)) return node.items.map((item) => nodeValue(item as Node | null, problems));
  if (isAlias(node)) {
    const message = {
      en: `'*${node.source}' stands for text from elsewhere in the file; write out what is meant`,
      ar: `'*${node.source}' تنوب عن نص من موضع آخر في الملف؛ اكتب المقصود نفسه`,
    };
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

const twice = (name: string): Wording => ({
  en: `'${name}' occurs twice in this mapping; keep one of them`,
  ar: `تكرّر المفتاح '${name}' في الموضع نفسه؛ أبقِ واحدًا`,
});

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

/** The value at a path of a value; undefined for none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined,
    value,
  );
