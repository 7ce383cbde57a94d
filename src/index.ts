import type { Language } from './language/index.ts';
import { reportOn } from './report/build.ts';
import type { Report } from './report/report.ts';

export type {
  Claim,
  ClaimCue,
  ClaimSource,
  Hedge,
  Hedging,
  Mention,
  Passage,
  Reason,
  Source,
} from './analysis/claim.ts';
export { type Language, languages } from './language/index.ts';
export type { Report } from './report/report.ts';

/** What is known of an article besides its text. */
export interface AnalyzeOptions {
  readonly id?: string;
  readonly path?: string | null;
  /** `auto`, the default, tells the language from the text. */
  readonly language?: 'auto' | Language;
}

/** Analyses an article: who says what, through whom, by which word, and how firmly. The same text gives the same report. */
export const analyze = (
  text: string,
  { id = 'article', path = null, language = 'auto' }: AnalyzeOptions = {},
): Promise<Report> => reportOn({ id, path, text, language });
