import type { Level } from '../language/values.ts';

/** A sign for each level that shows without colour how high it is. */
export const LEVEL_SIGNS: Readonly<Record<Level, string>> = {
  none: '○',
  low: '◔',
  medium: '◑',
  high: '◕',
  'very-high': '●',
};
