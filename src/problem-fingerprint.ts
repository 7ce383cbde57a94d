import type { Problem } from './problem.ts';
import { sha256Of } from './text/sha256.ts';

/**
 * Identifies a problem within its file wherever it stands there, in 16 hexadecimal digits. Built
 * from the rule, the claim and the message without its line numbers, so it survives edits elsewhere
 * in the file. Used by baselines and by SARIF.
 */
export function fingerprintOf({ rule, claim = '', message }: Problem): string {
  const parts = [rule, claim, message.replace(/\blines? \d+/g, 'line')];
  return sha256Of(parts.join('\0')).slice(0, 16);
}
