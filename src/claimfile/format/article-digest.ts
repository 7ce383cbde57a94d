import { sha256Of } from '../../text/sha256.ts';

/**
 * Whether a text has this SHA-256, with its own line ends or with those of Unix or Windows: git may
 * have converted them since the claim file was drafted.
 */
export function isUnchanged(text: string, digest: string): boolean {
  const unix = text.replaceAll('\r\n', '\n');
  return [text, unix, unix.replaceAll('\n', '\r\n')].some((each) => sha256Of(each) === digest);
}
