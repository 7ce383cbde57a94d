import type { Report } from '../../report/report.ts';
import { jsonOf } from './json-array.ts';

export { between, close, open } from './json-array.ts';

/** The report as indented JSON; one of several is an item of an array. */
export const render = (report: Report): string => jsonOf(report);
