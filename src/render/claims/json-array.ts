import { escapeControls } from '../escape/json.ts';
import type { RenderOptions } from '../options.ts';

/** A value as indented JSON that ends in a newline. */
export const jsonOf = (value: unknown): string => `${escapeControls(JSON.stringify(value, null, 2))}\n`;

/** The text around and between reports: several are items of an array. */
export const open = ({ heading }: RenderOptions): string => (heading ? '[\n' : '');
export const between = ({ heading }: RenderOptions): string => (heading ? ',\n' : '');
export const close = ({ heading }: RenderOptions): string => (heading ? ']\n' : '');
