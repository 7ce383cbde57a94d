import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';
import { escapeControls } from './escape-json.ts';

/** The report as indented JSON; one of several is an item of an array. */
export const render = (report: Report): string => `${escapeControls(JSON.stringify(report, null, 2))}\n`;

export const open = ({ heading }: RenderOptions): string => (heading ? '[\n' : '');
export const between = ({ heading }: RenderOptions): string => (heading ? ',\n' : '');
export const close = ({ heading }: RenderOptions): string => (heading ? ']\n' : '');
