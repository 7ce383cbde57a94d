import type { Problem } from '../../problem.ts';
import type { Report } from '../../report/report.ts';
import type { RenderOptions } from '../options.ts';

/** A report format: a pure function, and the text around and between several reports. */
export interface ClaimFormat {
  /** Loads modules that only some reports need. */
  readonly prepare?: (report: Report, options: RenderOptions) => Promise<void>;
  /** One report, on an article with this text, as text that ends in a newline. */
  readonly render: (report: Report, options: RenderOptions, text: string) => string;
  /**
   * The text in place of a report that could not be made, for the article with this id; absent for
   * no text.
   */
  readonly problem?: (problem: Problem, id: string | null) => string;
  /** The text before the first report. */
  readonly open?: (options: RenderOptions) => string;
  /** The text between two reports. */
  readonly between?: (options: RenderOptions) => string;
  readonly close?: (options: RenderOptions) => string;
  /** The columns that `--columns` accepts; absent where the format has none. */
  readonly columns?: readonly string[];
  /** Whether an output can hold one article only. */
  readonly single?: boolean;
  /** Companion files of a report, by their extension. */
  readonly beside?: Readonly<Record<string, (report: Report, text: string) => string>>;
  /** Files that a folder of reports requires, by name; existing ones are kept. */
  readonly folder?: Readonly<Record<string, string>>;
}

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const formats = {
  table: (): Promise<ClaimFormat> => import('./table.ts'),
  cards: (): Promise<ClaimFormat> => import('./cards.ts'),
  tsv: (): Promise<ClaimFormat> => import('./tsv.ts'),
  json: (): Promise<ClaimFormat> => import('./json.ts'),
  ndjson: (): Promise<ClaimFormat> => import('./ndjson.ts'),
  yaml: (): Promise<ClaimFormat> => import('./yaml.ts'),
  csv: (): Promise<ClaimFormat> => import('./csv.ts'),
  markdown: (): Promise<ClaimFormat> => import('./markdown.ts'),
  annotations: (): Promise<ClaimFormat> => import('./annotations.ts'),
  brat: (): Promise<ClaimFormat> => import('./brat.ts'),
  jsonld: (): Promise<ClaimFormat> => import('./jsonld.ts'),
  'label-studio': (): Promise<ClaimFormat> => import('./label-studio.ts'),
  dot: (): Promise<ClaimFormat> => import('./dot.ts'),
  mermaid: (): Promise<ClaimFormat> => import('./mermaid.ts'),
  html: (): Promise<ClaimFormat> => import('./html.ts'),
} as const;

/** The name of a report format. */
export type FormatName = keyof typeof formats;

/** The formats for people; the others are data. */
export const FOR_PEOPLE: readonly FormatName[] = ['table', 'cards', 'markdown', 'dot', 'mermaid', 'html'];

/** The names of the formats, in the order help lists them. */
export const FORMAT_NAMES = Object.keys(formats) as FormatName[];

/** The format of a file extension, where the user names no format. */
export const FORMAT_OF_EXTENSION: Readonly<Record<string, FormatName>> = {
  '.ann': 'brat',
  '.csv': 'csv',
  '.dot': 'dot',
  '.gv': 'dot',
  '.htm': 'html',
  '.html': 'html',
  '.json': 'json',
  '.jsonld': 'jsonld',
  '.jsonl': 'ndjson',
  '.md': 'markdown',
  '.mmd': 'mermaid',
  '.ndjson': 'ndjson',
  '.tsv': 'tsv',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** The extension of a format's files, where the user names a folder. */
export const EXTENSION_OF_FORMAT: Readonly<Record<FormatName, string>> = {
  table: '.txt',
  cards: '.txt',
  tsv: '.tsv',
  json: '.json',
  ndjson: '.ndjson',
  yaml: '.yaml',
  csv: '.csv',
  markdown: '.md',
  annotations: '.json',
  brat: '.ann',
  jsonld: '.jsonld',
  'label-studio': '.json',
  dot: '.dot',
  mermaid: '.mmd',
  html: '.html',
};
