import type { Report } from '../../report/report.ts';
import { escapeControls } from './escape-json.ts';

/** The report as one line of JSON. */
export const render = (report: Report): string => `${escapeControls(JSON.stringify(report))}\n`;
