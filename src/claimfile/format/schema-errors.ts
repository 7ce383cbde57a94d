import * as z from 'zod';
import { nearestName } from '../../text/edit-distance.ts';
import { SEMICOLON, same, type Wording, wording } from '../../wording.ts';
import { didYouMean } from './did-you-mean.ts';
import { issueWording } from './schema-messages.ts';
import { ALIAS, type LocatedYaml, type OffsetProblem, type Path, valueAt } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** The wording of schema issues for the author of a file. */
export interface SchemaContext {
  readonly yaml: LocatedYaml;
  readonly schema: z.ZodType;
  /** The name of the value at a path, as the beginning of a sentence. */
  readonly nameOf: (path: Path) => Wording;
  /** The message for an unknown key; null for the usual one. */
  readonly unknownKey?: (path: Path, key: string) => Wording | null;
  /** What to write instead of a value of another type; null for no hint. */
  readonly shapeOf?: (path: Path) => Wording | null;
}

/** The issues of a schema as problems: what is wrong, where, and what to write instead. */
export const schemaProblems = (issues: readonly Issue[], context: SchemaContext): OffsetProblem[] =>
  issues.flatMap((issue) => problemsOf(issue, context));

function problemsOf(issue: Issue, context: SchemaContext): OffsetProblem[] {
  const { yaml } = context;
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...{ rule: 'unknown-key', message: unknownKey(path, key, context), offset: yaml.offsetOfKey(path, key) },
    }));
  }
  const value = valueAt(yaml.value, path);
  if (value === ALIAS) return []; // reported already
  if (value === undefined && path.length > 0) return [missing(path, context)];
  if (issue.code === 'invalid_union') return unionProblems(issue, context);
  if (issue.code === 'custom') {
    const rule = String(issue.params?.rule ?? 'wrong-value');
    return [{ rule, message: issueWording(issue), offset: yaml.offsetOf(path) }];
  }
  return [{ ...wrong(issue, value, context), offset: yaml.offsetOf(path) }];
}

/** The problems of the alternative that the author meant: the first whose type fits. */
function unionProblems(issue: z.core.$ZodIssueInvalidUnion, context: SchemaContext): OffsetProblem[] {
  const { yaml, nameOf } = context;
  const { path } = issue;
  const value = valueAt(yaml.value, path);
  const alternatives = issue.errors.filter((issues) =>
    issues.every((inner) => inner.path.length > 0 || isKeyIssue(inner)),
  );
  const [meant] = alternatives;
  if (meant !== undefined) {
    return schemaProblems(
      meant.map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
      context,
    );
  }
  const listed = issue.errors.flat().find((inner) => inner.code === 'invalid_value');
  const problem =
    listed === undefined
      ? { rule: 'wrong-type', message: notA(about(nameOf(path), issueWording(issue)), value) }
      : notListed(listed.values.map(String), value, nameOf(path));
  return [{ ...problem, offset: yaml.offsetOf(path) }];
}

const isKeyIssue = ({ code }: Issue): boolean => code === 'unrecognized_keys';

function missing(path: Path, { yaml, nameOf }: SchemaContext): OffsetProblem {
  const [around, key] = [path.slice(0, -1), path.at(-1)];
  const name = nameOf(around);
  const message = { en: `${name.en} has no '${String(key)}'`, ar: `ينقص '${String(key)}' في ${name.ar}` };
  return { rule: 'missing-field', message, offset: yaml.offsetOf(around) };
}

function unknownKey(path: Path, key: string, { schema, nameOf, unknownKey: own }: SchemaContext): Wording {
  const special = own?.(path, key) ?? null;
  if (special !== null) return special;
  const known = keysAt(schema, path);
  const meant = nearestName(key, known);
  const hint =
    meant === null ? { en: `it takes ${known.join(', ')}`, ar: `مفاتيحه: ${known.join('، ')}` } : didYouMean(meant);
  const name = nameOf(path);
  return {
    en: `${name.en} has no key '${cut(key)}'; ${hint.en}`,
    ar: `لا مفتاح باسم '${cut(key)}' في ${name.ar}؛ ${hint.ar}`,
  };
}

type Wrong = Pick<OffsetProblem, 'rule' | 'message'>;

function wrong(issue: Issue, value: unknown, { nameOf, shapeOf }: SchemaContext): Wrong {
  const name = nameOf(issue.path);
  if (issue.code === 'invalid_type') {
    const kind = KINDS[issue.expected] ?? same(issue.expected);
    const shape = shapeOf?.(issue.path) ?? null;
    const hint = shape === null ? quotingHint(kind, value) : { en: `; write ${shape.en}`, ar: `؛ اكتب ${shape.ar}` };
    const must = { en: `${name.en} must be ${kind.en}`, ar: `يجب أن يكون ${name.ar} ${kind.ar}` };
    return { rule: 'wrong-type', message: wording`${notA(must, value)}${hint}` };
  }
  if (issue.code === 'invalid_value') return notListed(issue.values.map(String), value, name);
  const said =
    issue.code === 'too_big' ? tooLong(issue, value) : issue.code === 'too_small' ? tooSmall(issue, value) : null;
  const isOfId = isId(issue.path);
  if (isOfId && issue.code === 'invalid_format' && isDecomposed(value)) {
    return { rule: 'bad-id', message: decomposed(name, String(value)) };
  }
  const isAboutForm = issue.code === 'invalid_format' || issue.code === 'too_big';
  return {
    rule: isAboutForm && isOfId ? 'bad-id' : 'wrong-value',
    message: about(name, said ?? issueWording(issue)),
  };
}

// macOS writes file names so, and people copy ids from them.
const isDecomposed = (value: unknown): boolean =>
  typeof value === 'string' && value !== value.normalize('NFC') && /^[\p{L}\p{N}._-]+$/u.test(value.normalize('NFC'));

/** A message about the value of a name. */
const about = (name: Wording, said: Wording): Wording => ({
  en: `${name.en} ${said.en}`,
  ar: `${name.ar}: ${said.ar}`,
});

/** What a value must be, and what it is instead. */
function notA(must: Wording, value: unknown): Wording {
  const { en, ar } = shown(value);
  return { en: `${must.en}, not ${en}`, ar: `${must.ar}، والمكتوب: ${ar}` };
}

const decomposed = (name: Wording, value: string): Wording => ({
  en: `${name.en} has decomposed letters (a letter and its mark as two characters, Unicode NFD); write it composed (NFC): ${value.normalize('NFC')}`,
  ar: `في ${name.ar} حروف مفكّكة (الحرف وعلامته محرفان، NFD في يونيكود)؛ اكتبها مركّبة (NFC): ${value.normalize('NFC')}`,
});

// In Arabic in the accusative, as the predicate of يكون.
const KINDS: Readonly<Record<string, Wording>> = {
  string: { en: 'text', ar: 'نصًا' },
  number: { en: 'a number', ar: 'عددًا' },
  boolean: { en: 'true or false', ar: 'true أو false' },
  array: { en: 'a list', ar: 'قائمة' },
  object: { en: 'a mapping', ar: 'مفاتيح لها قيم' },
};

const NOTHING = same('');

const quotingHint = (kind: Wording, value: unknown): Wording =>
  kind === KINDS.string && ['number', 'boolean', 'bigint'].includes(typeof value)
    ? { en: '; put it in quotation marks', ar: '؛ ضعه بين علامتي تنصيص' }
    : NOTHING;

function notListed(values: readonly string[], value: unknown, name: Wording): Wrong {
  const meant = typeof value === 'string' ? nearestName(value, values) : null;
  const hint = meant === null ? NOTHING : wording`${SEMICOLON}${didYouMean(meant)}`;
  const must = {
    en: `${name.en} must be ${oneOf(values)}`,
    ar:
      values.length < 2
        ? `يجب أن يكون ${name.ar} ${values.join('')}`
        : `يجب أن يكون ${name.ar} واحدًا من: ${values.join('، ')}`,
  };
  const rule = value === null || typeof value === 'object' ? 'wrong-type' : 'wrong-value';
  return { rule, message: wording`${notA(must, value)}${hint}` };
}

const oneOf = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;

const tooLong = ({ maximum }: z.core.$ZodIssueTooBig, value: unknown): Wording => ({
  en: `has ${String(value).length} characters; the maximum is ${maximum}`,
  ar: `عدد محارفه ${String(value).length}، والحد الأعلى ${maximum}`,
});

const tooSmall = ({ origin, minimum }: z.core.$ZodIssueTooSmall, value: unknown): Wording =>
  origin === 'array'
    ? { en: 'is an empty list; leave it out', ar: 'القائمة فارغة؛ احذفها' }
    : notA({ en: `must be ${minimum} or more`, ar: `يجب أن يكون ${minimum} أو أكثر` }, value);

// The fields with ids: those named `id`, references to ids, and the links of chains.
const isId = (path: Path): boolean =>
  path.some((key) => key === 'id' || key === 'chain') || ['source', 'parent'].includes(String(path.at(-1)));

const LONGEST_SHOWN = 60;
const cut = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).replace(/[\ud800-\udbff]$/, '')}…` : text;

function shown(value: unknown): Wording {
  if (value === null || value === undefined) return { en: 'nothing', ar: 'لا شيء' };
  if (typeof value === 'string') return value === '' ? { en: 'empty', ar: 'نص فارغ' } : same(`'${cut(value)}'`);
  if (Array.isArray(value)) return { en: 'a list', ar: 'قائمة' };
  return typeof value === 'object' ? { en: 'a mapping', ar: 'مفاتيح لها قيم' } : same(String(value));
}

/** The keys of the mapping that a schema has at a path. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  const found = path.reduce<unknown>((inner, key) => innerSchema(mappingOrList(inner), key), schema);
  const mapping = mappingOrList(found);
  return mapping instanceof z.ZodObject ? Object.keys(mapping.shape) : [];
}

function innerSchema(schema: unknown, key: PropertyKey): unknown {
  if (schema instanceof z.ZodArray) return schema.element;
  return schema instanceof z.ZodObject ? schema.shape[String(key)] : null;
}

/** A schema without optional and default wrappers; of a union, the mapping. */
function mappingOrList(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional) {
    return mappingOrList(schema.unwrap());
  }
  if (!(schema instanceof z.ZodUnion)) return schema;
  const options: readonly unknown[] = schema.options;
  return options.map(mappingOrList).find((option) => option instanceof z.ZodObject) ?? null;
}
