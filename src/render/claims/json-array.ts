import { escapeControls } from '../escape/json.ts';
import type { RenderOptions } from '../options.ts';

/** A value as indented JSON that ends in a newline. */
export const jsonOf = (value: unknown): string => `${escapeControls(JSON.stringify(value, null, 2))}\n`;

/** What stands round the reports and between them: one of several is an item of an array. */
export const open = ({ heading }: RenderOptions): string => (heading ? '[\n' : '');
export const between = ({ heading }: RenderOptions): string => (heading ? ',\n' : '');
export const close = ({ heading }: RenderOptions): string => (heading ? ']\n' : '');
