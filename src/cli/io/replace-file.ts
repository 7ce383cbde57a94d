import { readFileSync } from 'node:fs';
import { decode } from '../../input/decode.ts';
import { CliError } from '../cli-error.ts';
import { openFile, toWriteError } from './file-output.ts';

/**
 * Replaces the content of a file that was read as `before`, atomically. Throws a CliError, and leaves
 * the file as it is, if somebody else has written to it since.
 */
export async function replaceFile(path: string, before: string, content: string): Promise<void> {
  const output = await openFile(path, path);
  try {
    await output.write(content);
    if (!hasText(path, before)) {
      throw new CliError({
        en: `${path}: changed by another program and left as it is; run this again`,
        ar: `${path}: غيّره برنامج آخر فتُرك كما هو؛ أعد التنفيذ`,
      });
    }
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw toWriteError(path, error);
  }
}

function hasText(path: string, text: string): boolean {
  try {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded && decoded.text === text;
  } catch {
    return false; // removed in the meantime
  }
}
