import type { OriginFormat } from './format.ts';

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const originFormats = {
  table: (): Promise<OriginFormat> => import('./table.ts'),
  json: (): Promise<OriginFormat> => import('./json.ts'),
  ndjson: (): Promise<OriginFormat> => import('./ndjson.ts'),
  csv: (): Promise<OriginFormat> => import('./csv.ts'),
  markdown: (): Promise<OriginFormat> => import('./markdown.ts'),
  html: (): Promise<OriginFormat> => import('./html.ts'),
} as const;

/** The name of a format of `isnad origins`. */
export type OriginFormatName = keyof typeof originFormats;

/** The names of the formats, in the order help lists them. */
export const ORIGIN_FORMAT_NAMES = Object.keys(originFormats) as OriginFormatName[];
