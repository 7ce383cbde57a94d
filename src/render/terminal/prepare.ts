import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';
import { prepareColour } from './colour.ts';
import { prepareWidths } from './width.ts';

/**
 * Loads what the layout of a value's texts needs beyond the usual characters. Await it before
 * rendering.
 */
export async function prepare(value: unknown, { color }: Pick<RenderOptions, 'color'>): Promise<void> {
  await Promise.all([prepareWidths(value), prepareColour(color)]);
}

/** The same for a report. Layouts do not show the article's digest, which is slow to compute. */
export function prepareReport(report: Report, options: RenderOptions): Promise<void> {
  const { id, path, title } = report.document;
  return prepare({ ...report, document: { id, path, title } }, options);
}
