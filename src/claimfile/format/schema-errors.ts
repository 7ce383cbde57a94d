import * as z from 'zod';
import { nearestName } from '../../text/edit-distance.ts';
import { ALIAS, type Fault, type Source } from './read-yaml.ts';
import { claimFileSchema } from './schema.ts';
import { type Path, valueAt } from './yaml.ts';

/** What the schema has to say of a claim file, in words of what to do about it. */
export const shapeFaults = (issues: readonly z.core.$ZodIssue[], source: Source): Fault[] =>
  issues.flatMap((issue) => faultsOf(issue, source));

function faultsOf(issue: z.core.$ZodIssue, source: Source): Fault[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...{ rule: 'unknown-key', message: unknownKey(path, key), offset: source.offsetOfKey(path, key) },
    }));
  }
  const value = valueAt(source.value, path);
  if (value === ALIAS) return []; // it has been said already
  if (value === undefined && path.length > 0) return [missing(path, source)];
  return [{ ...wrong(issue, value), offset: source.offsetOf(path) }];
}

function missing(path: Path, source: Source): Fault {
  const [round, key] = [path.slice(0, -1), path.at(-1)];
  return { rule: 'missing-field', message: `${nameOf(round)} has no '${String(key)}'`, offset: source.offsetOf(round) };
}

function unknownKey(path: Path, key: string): string {
  const known = keysAt(path);
  const meant = nearestName(key, known);
  const hint = meant === null ? `it takes ${known.join(', ')}` : `did you mean '${meant}'?`;
  return `${nameOf(path)} has no key '${shorten(key)}'; ${hint}`;
}

type Wrong = Pick<Fault, 'rule' | 'message'>;

function wrong(issue: z.core.$ZodIssue, value: unknown): Wrong {
  const name = nameOf(issue.path);
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? issue.expected;
    return { rule: 'wrong-type', message: `${name} has to be ${kind}, not ${shown(value)}${quoted(kind, value)}` };
  }
  if (issue.code === 'invalid_value') return notListed(issue.values.map(String), value, name);
  const said = issue.code === 'too_big' ? tooLong(issue, value) : issue.code === 'too_small' ? least(issue) : null;
  const idLike = issue.code === 'invalid_format' || issue.code === 'too_big';
  return { rule: idLike && isId(issue.path) ? 'bad-id' : 'wrong-value', message: `${name} ${said ?? issue.message}` };
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  array: 'a list',
  object: 'a mapping',
};

const quoted = (kind: string, value: unknown): string =>
  kind === 'text' && ['number', 'boolean', 'bigint'].includes(typeof value) ? '; put it in quotation marks' : '';

function notListed(values: readonly string[], value: unknown, name: string): Wrong {
  const meant = typeof value === 'string' ? nearestName(value, values) : null;
  const hint = meant === null ? '' : `; did you mean '${meant}'?`;
  const rule = value === null || typeof value === 'object' ? 'wrong-type' : 'wrong-value';
  return { rule, message: `${name} has to be ${oneOf(values)}, not ${shown(value)}${hint}` };
}

const oneOf = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const tooLong = ({ maximum }: z.core.$ZodIssueTooBig, value: unknown): string =>
  `has ${String(value).length} characters; at most ${maximum} are taken`;

const least = ({ origin, minimum }: z.core.$ZodIssueTooSmall): string =>
  origin === 'array' ? 'is an empty list; leave it out' : `has to be ${minimum} or more`;

// The fields that hold ids: those called so, those that refer to one, and the links of chains.
const isId = (path: Path): boolean =>
  path.some((key) => key === 'id' || key === 'chain') || ['source', 'parent'].includes(String(path.at(-1)));

const ITEMS: Readonly<Record<string, string>> = {
  sources: 'this source',
  claims: 'this claim',
  evidence: 'this evidence',
  aliases: 'this alias',
  chain: 'this link of the chain',
  ignore: 'this ignore',
};

function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? (ITEMS[String(path.at(-2))] ?? 'this item') : `'${String(last)}'`;
}

const LONGEST_SHOWN = 60;
const shorten = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'empty' : `'${shorten(value)}'`;
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'a mapping' : String(value);
}

/** The keys of the mapping that the schema has at a path. */
function keysAt(path: Path): readonly string[] {
  let schema: unknown = claimFileSchema;
  for (const key of path) {
    const inner = bare(schema);
    schema =
      inner instanceof z.ZodArray ? inner.element : inner instanceof z.ZodObject ? inner.shape[String(key)] : null;
  }
  const found = bare(schema);
  return found instanceof z.ZodObject ? Object.keys(found.shape) : [];
}

const bare = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional
    ? bare(schema.unwrap())
    : schema;
