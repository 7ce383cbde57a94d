import * as z from 'zod';

/** The keys that an object schema has at a path of a value; none where the path leads to no object. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  const [key, ...rest] = path;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodUnion)
    return inner.options.map((option) => keysAt(option, path)).find((keys) => keys.length > 0) ?? [];
  if (key === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  if (inner instanceof z.ZodArray) return keysAt(inner.element, rest);
  if (inner instanceof z.ZodRecord) return keysAt(inner.valueType, rest);
  const child: unknown = inner instanceof z.ZodObject ? inner.shape[String(key)] : undefined;
  return child instanceof z.ZodType ? keysAt(child, rest) : [];
}

/** A schema without what makes it optional, gives it a default or transforms it. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return unwrapped(schema.def.innerType);
  return schema instanceof z.ZodPipe ? unwrapped(schema.def.in) : schema;
}
