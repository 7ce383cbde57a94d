import type * as z from 'zod';
import { type Problem, worded } from '../../problem.ts';
import { placesOf } from '../../text/place.ts';
import { same, type Wording, wording } from '../../wording.ts';
import { schemaProblems } from '../format/schema-errors.ts';
import { type OffsetProblem, type Path, readYaml } from '../format/yaml.ts';

/** The value of a settings file by a schema, or its problems. */
export type ParsedSettings<Value> = { readonly value: Value } | { readonly problems: readonly Problem[] };

/** How to read a settings file. */
export interface SettingsReader<Schema extends z.ZodType> {
  readonly schema: Schema;
  /** The message for an unknown key of a section; null for the usual one. */
  readonly unknownKey?: (path: Path, key: string) => Wording | null;
}

/** Reads the text of a settings file (`.isnad.yaml`) by a schema; messages name `path`. */
export function parseSettings<Schema extends z.ZodType>(
  text: string,
  path: string,
  { schema, unknownKey }: SettingsReader<Schema>,
): ParsedSettings<z.infer<Schema>> {
  const yaml = readYaml(text, { followAliases: true });
  const failed = (problems: readonly OffsetProblem[]) => ({ problems: located(problems, { text, path }) });
  if (yaml.problems.length > 0) return failed(yaml.problems);
  const { data, error } = schema.safeParse(yaml.value);
  if (error === undefined) return { value: data as z.infer<Schema> };
  const context = { yaml, schema, nameOf, ...(unknownKey === undefined ? {} : { unknownKey }) };
  return failed(schemaProblems(error.issues, context));
}

/**
 * The name of the value at a path in messages: all keys of the path, or the item of which list it
 * is.
 */
function nameOf(path: Path): Wording {
  const keys = path.filter((key) => typeof key === 'string');
  if (keys.length === 0) return { en: 'the file', ar: 'الملف' };
  const name = `'${keys.join('.')}'`;
  return typeof path.at(-1) === 'number' ? { en: `this item of ${name}`, ar: `هذا العنصر في ${name}` } : same(name);
}

const located = (problems: readonly OffsetProblem[], file: { readonly text: string; readonly path: string }) => {
  const placeOf = placesOf(file.text);
  const inOrder = [...problems].sort((a, b) => a.offset - b.offset);
  return inOrder.map(({ message, offset }): Problem => {
    const { line, column } = placeOf(offset);
    const { path } = file;
    return {
      ...{ rule: 'policy', severity: 'error', path, line, column },
      ...worded(wording`${path}:${line}:${column}: ${message}`),
    };
  });
};
