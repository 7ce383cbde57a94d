import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';

/** How reports are written in one format: a pure function, and what stands round several of them. */
export interface ClaimFormat {
  /** Loads what rendering the report takes, where that is not always needed. */
  readonly prepare?: (report: Report, options: RenderOptions) => Promise<void>;
  /** One report as text that ends in a newline. */
  readonly render: (report: Report, options: RenderOptions) => string;
  /** What comes once, before the first report; there may be none. */
  readonly open?: (options: RenderOptions) => string;
  /** What stands between two reports. */
  readonly between?: (options: RenderOptions) => string;
  readonly close?: (options: RenderOptions) => string;
  /** The columns `--columns` may name; absent where the format has none. */
  readonly columns?: readonly string[];
}

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const formats = {
  table: (): Promise<ClaimFormat> => import('./table.ts'),
  cards: (): Promise<ClaimFormat> => import('./cards.ts'),
  tsv: (): Promise<ClaimFormat> => import('./tsv.ts'),
  json: (): Promise<ClaimFormat> => import('./json.ts'),
  ndjson: (): Promise<ClaimFormat> => import('./ndjson.ts'),
} as const;

export type FormatName = keyof typeof formats;

/** The formats that people read as they are; the others are data. */
export const FOR_PEOPLE: readonly FormatName[] = ['table', 'cards'];

/** The names of the formats, in the order help lists them. */
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];

/** The format a file's extension stands for, where the user names none. */
export const FORMAT_OF_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.json': 'json',
  '.jsonl': 'ndjson',
  '.ndjson': 'ndjson',
  '.tsv': 'tsv',
};
