import type { ArticleComparison } from '../../origins/compare-articles.ts';
import type { RenderOptions } from '../options.ts';

/** A comparison of several articles, and whether it is listed by origin or by source. */
export interface ComparisonView {
  readonly comparison: ArticleComparison;
  readonly by: 'origin' | 'source';
}

/** A format of the comparison. */
export interface OriginFormat {
  /** Loads modules that only some comparisons need. */
  readonly prepare?: (compared: ComparisonView, options: RenderOptions) => Promise<void>;
  /** The comparison as text that ends in a newline. */
  readonly render: (compared: ComparisonView, options: RenderOptions) => string;
}
