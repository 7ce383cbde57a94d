import type { ProblemFormat } from './format.ts';

/** The formats, by the name `--format` takes; each is loaded when it is used. */
export const problemFormats = {
  stylish: (): Promise<ProblemFormat> => import('./stylish.ts'),
  line: (): Promise<ProblemFormat> => import('./line.ts'),
  json: (): Promise<ProblemFormat> => import('./json.ts'),
  ndjson: (): Promise<ProblemFormat> => import('./ndjson.ts'),
  github: (): Promise<ProblemFormat> => import('./github.ts'),
  sarif: (): Promise<ProblemFormat> => import('./sarif.ts'),
  junit: (): Promise<ProblemFormat> => import('./junit.ts'),
  markdown: (): Promise<ProblemFormat> => import('./markdown.ts'),
} as const;

/** The name of a format of `isnad validate`. */
export type ProblemFormatName = keyof typeof problemFormats;

/** The names of the formats, in the order help lists them. */
export const PROBLEM_FORMATS = Object.keys(problemFormats) as ProblemFormatName[];
