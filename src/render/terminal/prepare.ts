import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';
import { prepareColour } from './colour.ts';
import { prepareWidths } from './width.ts';

/**
 * Loads what laying a value's texts out takes beyond what every article does; to be awaited before
 * they are rendered.
 */
export async function prepare(value: unknown, { color }: Pick<RenderOptions, 'color'>): Promise<void> {
  await Promise.all([prepareWidths(value), prepareColour(color)]);
}

/**
 * The same for a report. Nothing that is laid out shows the article's digest, which takes time to
 * make.
 */
export function prepareReport(report: Report, options: RenderOptions): Promise<void> {
  const { id, path, title } = report.document;
  return prepare({ ...report, document: { id, path, title } }, options);
}
