import type { Change } from '../../diff/change.ts';
import type { Version } from '../../diff/version.ts';
import type { RenderOptions } from '../options.ts';

/** What comparing two versions came to. */
export interface Comparison {
  readonly before: Version;
  readonly after: Version;
  readonly changes: readonly Change[];
}

/** How a comparison is written in one format. */
export interface ChangeFormat {
  /** Loads what rendering takes, where that is not always needed. */
  readonly prepare?: (comparison: Comparison, options: RenderOptions) => Promise<void>;
  /** The comparison as text that ends in a newline. */
  readonly render: (comparison: Comparison, options: RenderOptions) => string;
}

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const changeFormats = {
  table: (): Promise<ChangeFormat> => import('./table.ts'),
  json: (): Promise<ChangeFormat> => import('./json.ts'),
  markdown: (): Promise<ChangeFormat> => import('./markdown.ts'),
} as const;

export type ChangeFormatName = keyof typeof changeFormats;

/** The names of the formats, in the order help lists them. */
export const CHANGE_FORMAT_NAMES = Object.keys(changeFormats) as ChangeFormatName[];
