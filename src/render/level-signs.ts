import type { Level } from '../language/values.ts';

/** A sign for each level that says without colour how far it is from none. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  none: '○',
  low: '◔',
  medium: '◑',
  high: '◕',
  'very-high': '●',
};
