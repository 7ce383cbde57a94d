import { existsSync, readFileSync, statSync } from 'node:fs';

/** Whether there is a regular file with exactly this content, in UTF-8. */
export const hasContent = (path: string, text: string): boolean =>
  existsSync(path) && statSync(path).isFile() && readFileSync(path).equals(Buffer.from(text));
