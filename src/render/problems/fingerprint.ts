import { createHash } from 'node:crypto';
import type { Problem } from '../../problem.ts';

/** What tells a problem from others of its file, wherever in it they stand: its rule, its claim and what it says but for the numbers of lines. */
export function fingerprintOf({ rule, claim = '', message }: Problem): string {
  const parts = [rule, claim, message.replace(/\blines? \d+/g, 'line')];
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 16);
}
