import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { RenderOptions } from '../options.ts';

/** What is shown of several articles compared, and by what it is listed. */
export interface ComparisonView {
  readonly comparison: ArticleComparison;
  readonly by: 'origin' | 'source';
}

/** How articles compared are written in one format. */
export interface OriginFormat {
  /** Loads what rendering takes, where that is not always needed. */
  readonly prepare?: (compared: ComparisonView, options: RenderOptions) => Promise<void>;
  /** The comparison as text that ends in a newline. */
  readonly render: (compared: ComparisonView, options: RenderOptions) => string;
}
