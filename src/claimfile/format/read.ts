import type { Problem } from '../../problem.ts';
import { placesOf } from '../../text/place.ts';
import { claimFileSchema } from './schema.ts';
import { schemaProblems } from './schema-errors.ts';
import { type ValidParts, validParts } from './valid-parts.ts';
import { type LocatedYaml, type OffsetProblem, type Path, readYaml } from './yaml.ts';

/** A claim file as read: its valid parts, and all problems of its shape. */
export interface ReadClaims {
  /** Null where the text is not YAML. */
  readonly file: ValidParts | null;
  readonly problems: readonly OffsetProblem[];
  readonly yaml: LocatedYaml;
}

/** Reads the text of a claim file. Returns problems and never throws, whatever the text is. */
export function readClaims(text: string): ReadClaims {
  const yaml = readYaml(text);
  if (yaml.isBroken) return { file: null, problems: yaml.problems, yaml };
  const { error } = claimFileSchema.safeParse(yaml.value);
  const issues = error?.issues ?? [];
  const problems = schemaProblems(issues, { yaml, schema: claimFileSchema, nameOf });
  return { file: validParts(yaml.value, issues), problems: [...yaml.problems, ...problems], yaml };
}

/** The shape problems of a file as errors, in file order. */
export function problemsOfShape(
  problems: readonly OffsetProblem[],
  { text, path }: { readonly text: string; readonly path: string },
): Problem[] {
  const placeOf = placesOf(text);
  return [...problems]
    .sort((a, b) => a.offset - b.offset)
    .map(({ rule, message, offset }) => ({ rule, severity: 'error', message, path, ...placeOf(offset) }));
}

const ITEMS: Readonly<Record<string, string>> = {
  sources: 'this source',
  claims: 'this claim',
  evidence: 'this evidence',
  aliases: 'this alias',
  chain: 'this link of the chain',
  ignore: 'this ignore',
};

/** The name of the value at a path in messages: its key, or the item of which list it is. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? (ITEMS[String(path.at(-2))] ?? 'this item') : `'${String(last)}'`;
}
