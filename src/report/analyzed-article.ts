import type { Quotation } from '../analysis/tokens/quotations.ts';
import type { Lexeme } from '../language/lexeme.ts';
import type { Pack } from '../language/pack.ts';
import type { Document } from '../text/document.ts';
import type { Report } from './report.ts';

/** An analysed article: its report, and the data that newsroom checks need in addition. */
export interface AnalyzedArticle {
  readonly report: Report;
  readonly document: Document<Lexeme>;
  readonly pack: Pack;
  /** In text order. */
  readonly quotations: readonly Quotation[];
}
