import * as z from 'zod';
import { claimFileSchema } from '../format/schema.ts';
import { type EditorPlace, editorPlace } from './place.ts';

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value' | 'source' | 'claim';
  /** What it means, or whom it names. */
  readonly detail: string;
  /** The text to insert in place of the word being written. */
  readonly insert: string;
}

/** What may be written at a UTF-16 offset of a claim file in block style. Never throws. */
export function completionsAt(text: string, offset: number): readonly Completion[] {
  const place = editorPlace(text, offset);
  if (place === null) return [];
  return place.key === null ? keysFor(place) : valuesFor(place, place.key, text);
}

const { article, sources, claims } = claimFileSchema.shape;
const SHAPES: ReadonlyMap<string | null, z.ZodRawShape> = new Map<string | null, z.ZodRawShape>([
  [null, claimFileSchema.shape],
  ['article', article.shape],
  ['sources', sources.element.shape],
  ['claims', claims.element.shape],
]);

function keysFor({ section, present }: EditorPlace): Completion[] {
  return Object.entries(SHAPES.get(section) ?? {})
    .filter(([key]) => !present.includes(key))
    .map(([key, schema]) => ({
      label: key,
      kind: 'key',
      detail: descriptionOf(schema as z.ZodType),
      insert: `${key}:${isScalar(schema as z.ZodType) ? ' ' : ''}`,
    }));
}

const REFERENCES: Readonly<Record<string, 'sources' | 'claims'>> = {
  source: 'sources',
  chain: 'sources',
  parent: 'claims',
};

function valuesFor({ section }: EditorPlace, key: string, text: string): Completion[] {
  const list = section === 'claims' ? REFERENCES[key] : undefined;
  if (list !== undefined) return idsIn(text, list);
  const schema = SHAPES.get(section)?.[key];
  return schema === undefined
    ? []
    : optionsOf(schema as z.ZodType).map((value) => ({ label: value, kind: 'value', detail: '', insert: value }));
}

const inner = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional
    ? inner(schema.unwrap() as z.ZodType)
    : schema;

const descriptionOf = (schema: z.ZodType): string => schema.description ?? inner(schema).description ?? '';

const isScalar = (schema: z.ZodType): boolean =>
  !(inner(schema) instanceof z.ZodArray || inner(schema) instanceof z.ZodObject);

function optionsOf(schema: z.ZodType): string[] {
  const type = inner(schema);
  if (type instanceof z.ZodEnum) return type.options.map(String);
  return type instanceof z.ZodBoolean ? ['true', 'false'] : [];
}

/** The ids of a list of the file, with the name or the content of each. */
function idsIn(text: string, list: 'sources' | 'claims'): Completion[] {
  const body =
    new RegExp(`^${list}:[^\\S\\n]*\\r?\\n(?<body>(?:[ \\t#-][^\\n]*\\n?|\\r?\\n)*)`, 'mu').exec(text)?.groups?.body ??
    '';
  return body.split(/^ *- +(?=id:)/mu).flatMap((item): Completion[] => {
    const id = fieldOf(item, 'id');
    if (id === null) return [];
    const detail = fieldOf(item, list === 'sources' ? 'name' : 'content') ?? '';
    return [{ label: id, kind: list === 'sources' ? 'source' : 'claim', detail, insert: id }];
  });
}

function fieldOf(item: string, key: string): string | null {
  const value = new RegExp(`^ *${key}: +(?<value>\\S.*)$`, 'mu').exec(item)?.groups?.value?.trim() ?? null;
  return value === null ? null : value.replace(/^(["'])(.*)\1$/u, '$2');
}
