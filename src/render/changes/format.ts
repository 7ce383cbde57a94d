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
