import type { Report } from '../../report/report.ts';
import { jsonOf } from './array.ts';

export { between, close, open } from './array.ts';

/** The report as indented JSON; one of several is an item of an array. */
export const render = (report: Report): string => jsonOf(report);
