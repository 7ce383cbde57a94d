import type { SchemaName } from '../../claimfile/format/json-schema.ts';
import { withOutput } from '../io/output.ts';

/** Prints a JSON Schema; returns the exit status. */
export async function printSchema(name: SchemaName, { output }: { readonly output?: string }): Promise<number> {
  const { publishedSchema } = await import('../../claimfile/index.ts');
  await withOutput(output ?? null, (to) => to.write(publishedSchema(name)));
  return 0;
}
