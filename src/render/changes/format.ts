import type { Change } from '../../diff/change.ts';
import type { Version } from '../../diff/version.ts';
import type { RenderOptions } from '../options.ts';

/** The result of comparing two versions. */
export interface Comparison {
  readonly before: Version;
  readonly after: Version;
  readonly changes: readonly Change[];
}

/** A format of the comparison. */
export interface ChangeFormat {
  /** Loads modules that only some comparisons need. */
  readonly prepare?: (comparison: Comparison, options: RenderOptions) => Promise<void>;
  /** The comparison as text that ends in a newline. */
  readonly render: (comparison: Comparison, options: RenderOptions) => string;
}
