import type { InputFlags } from './input-options.ts';
import type { OutputFlags } from './output-options.ts';

/** The options of `isnad explain`. */
export type ExplainFlags = InputFlags & OutputFlags;
