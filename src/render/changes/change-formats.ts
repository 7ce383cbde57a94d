import type { ChangeFormat } from './format.ts';

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const changeFormats = {
  table: (): Promise<ChangeFormat> => import('./table.ts'),
  json: (): Promise<ChangeFormat> => import('./json.ts'),
  markdown: (): Promise<ChangeFormat> => import('./markdown.ts'),
} as const;

/** The name of a format of `isnad diff`. */
export type ChangeFormatName = keyof typeof changeFormats;

/** The names of the formats, in the order help lists them. */
export const CHANGE_FORMAT_NAMES = Object.keys(changeFormats) as ChangeFormatName[];
