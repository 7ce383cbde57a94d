import { type Fault, readSource, type Source } from './read-yaml.ts';
import { claimFileSchema } from './schema.ts';
import { shapeFaults } from './schema-errors.ts';
import { type ValidParts, validParts } from './valid-parts.ts';

/** A claim file as read: what of it can be relied on, and everything that is wrong with its shape. */
export interface ReadClaims {
  /** Null where the text is not YAML. */
  readonly file: ValidParts | null;
  readonly faults: readonly Fault[];
  readonly source: Source;
}

/** Reads the text of a claim file; whatever it holds, this gives faults and never throws. */
export function readClaims(text: string): ReadClaims {
  const source = readSource(text);
  if (source.broken) return { file: null, faults: source.faults, source };
  const { error } = claimFileSchema.safeParse(source.value);
  const issues = error?.issues ?? [];
  return {
    file: validParts(source.value, issues),
    faults: [...source.faults, ...shapeFaults(issues, source)],
    source,
  };
}
