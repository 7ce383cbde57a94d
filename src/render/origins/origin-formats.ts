import type { Across } from '../../origins/compare-articles.ts';
import type { RenderOptions } from '../options.ts';

/** What is shown of several articles compared, and by what it is listed. */
export interface Compared {
  readonly across: Across;
  readonly by: 'origin' | 'source';
}

/** How articles compared are written in one format. */
export interface OriginFormat {
  /** Loads what rendering takes, where that is not always needed. */
  readonly prepare?: (compared: Compared, options: RenderOptions) => Promise<void>;
  /** The comparison as text that ends in a newline. */
  readonly render: (compared: Compared, options: RenderOptions) => string;
}

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const originFormats = {
  table: (): Promise<OriginFormat> => import('./table.ts'),
  json: (): Promise<OriginFormat> => import('./json.ts'),
  ndjson: (): Promise<OriginFormat> => import('./ndjson.ts'),
  csv: (): Promise<OriginFormat> => import('./csv.ts'),
  markdown: (): Promise<OriginFormat> => import('./markdown.ts'),
  html: (): Promise<OriginFormat> => import('./html.ts'),
} as const;

export type OriginFormatName = keyof typeof originFormats;

/** The names of the formats, in the order help lists them. */
export const ORIGIN_FORMAT_NAMES = Object.keys(originFormats) as OriginFormatName[];
