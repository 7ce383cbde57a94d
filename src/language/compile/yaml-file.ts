import { existsSync, readFileSync } from 'node:fs';
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearestName } from '../../text/edit-distance.ts';
import { keysAt } from './schema-keys.ts';

const ROOT = new URL('../../../', import.meta.url);

/** What is wrong in a YAML file of the language packs: one line for each problem, `file:line:column: entry: key: problem`. */
export class LexiconError extends Error {}

/** A problem at a path of keys and indexes in a file. */
interface FileProblem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

type Path = readonly PropertyKey[];

/** Whether a file is there; `path` is relative to the project's folder. */
export const hasFile = (path: string): boolean => existsSync(new URL(path, ROOT));

/** Reads a YAML file by a schema, see `parseYaml`. `path` is relative to the project's folder. */
export const readYaml = <T>(path: string, schema: z.ZodType<T>): T =>
  parseYaml(readFileSync(new URL(path, ROOT), 'utf8'), path, schema);

/**
 * The value of a YAML text by a schema. Throws a LexiconError with the place of each problem in the
 * file of this name: malformed YAML, or values that the schema rejects.
 */
export function parseYaml<T>(text: string, name: string, schema: z.ZodType<T>): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fail = (problems: readonly string[]): never => {
    throw new LexiconError(problems.join('\n'));
  };
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${line}:${col}`;
  };
  if (document.errors.length > 0) fail(document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`));
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const root = document.contents;
  return fail(
    result.error.issues.flatMap((issue) =>
      problemsOf(issue, schema).map(({ path, message }) => {
        const where = [entryAt(root, path), ...path.slice(1).filter((key) => typeof key === 'string')];
        return `${at(offsetOf(root, path))}: ${where.filter(Boolean).join(': ')}: ${message}`;
      }),
    ),
  );
}

/** The problems of a zod issue: an unknown key is one at the key itself, with the key that was probably meant. */
function problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType): FileProblem[] {
  const path = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map((key) => ({ path: [...path, key], message: unknownKey(key, known) }));
  }
  // Of a union that failed, the branch that came farthest says what is wrong.
  if (issue.code === 'invalid_union' && issue.errors.some((branch) => branch.some((inner) => inner.path.length > 0))) {
    const branch = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
    return branch.flatMap((inner) =>
      problemsOf({ ...inner, path: [...path, ...inner.path] } as z.core.$ZodIssue, schema),
    );
  }
  return [{ path, message: issue.message }];
}

const depth = (issues: readonly { readonly path: Path }[]): number =>
  Math.max(0, ...issues.map(({ path }) => path.length));

function unknownKey(key: string, known: readonly string[]): string {
  const nearest = nearestName(key, known);
  return `unknown key${nearest === null ? '' : `; did you mean '${nearest}'?`}`;
}

/** The id of the entry that a path leads into, or the path's first key. */
function entryAt(root: Node | null, [first]: Path): string {
  if (isSeq(root) && typeof first === 'number') {
    const entry = root.items[first];
    const id = isMap(entry) ? entry.get('id') : undefined;
    return typeof id === 'string' ? id : `entry ${first + 1}`;
  }
  return typeof first === 'string' ? first : '';
}

/** Where the value at a path begins, or the nearest value around it; where the key does for the last key. */
function offsetOf(root: ParsedNode | null, path: Path): number {
  let node: unknown = root;
  let offset = root?.range[0] ?? 0;
  for (const key of path) {
    const next = childOf(node, key);
    if (next === null) break;
    offset = next.offset;
    node = next.value;
  }
  return offset;
}

function childOf(node: unknown, key: PropertyKey): { value: unknown; offset: number } | null {
  if (isAlias(node)) return null;
  if (isSeq(node)) {
    const value = node.items[Number(key)];
    return isNode(value) ? { value, offset: value.range?.[0] ?? 0 } : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
  return pair === undefined || !isNode(pair.key) ? null : { value: pair.value, offset: pair.key.range?.[0] ?? 0 };
}
