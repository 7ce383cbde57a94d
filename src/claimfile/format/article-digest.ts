import { createHash } from 'node:crypto';

/** The SHA-256 of a text in UTF-8. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a text is the one of a SHA-256; git may have given the file other line ends than it had where it was drafted. */
export function isUnchanged(text: string, sha256: string): boolean {
  const unix = text.replaceAll('\r\n', '\n');
  return [text, unix, unix.replaceAll('\n', '\r\n')].some((each) => digestOf(each) === sha256);
}
