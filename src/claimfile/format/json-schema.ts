import * as z from 'zod';
import { reportSchema } from '../../report/schema.ts';
import { claimFileSchema } from './schema.ts';

const SCHEMAS = {
  claims: { schema: claimFileSchema, title: 'Isnad claim file', id: 'urn:isnad:claims:1' },
  report: { schema: reportSchema, title: 'Isnad report', id: 'urn:isnad:report:1' },
} as const;

/** The formats with a published JSON Schema. */
export type SchemaName = keyof typeof SCHEMAS;

/**
 * The JSON Schema of claim files or of reports as text; draft 7, which editors of YAML know best.
 */
export function publishedSchema(name: SchemaName): string {
  const { schema, title, id } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7' });
  return `${JSON.stringify({ $schema, $id: id, title, ...rest }, null, 2)}\n`;
}
