import { existsSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { hasContent } from './has-content.ts';
import { withOutput } from './output.ts';

/**
 * Saves an article's text to a new file (`--save-text`). A file with the same content is left as it
 * is; throws a CliError for one with other content.
 */
export async function saveText(path: string, text: string): Promise<void> {
  if (hasContent(path, text)) return;
  if (existsSync(path)) {
    throw new CliError({
      en: `--save-text ${path}: the file exists; choose another name`,
      ar: `--save-text ${path}: الملف موجود؛ اختر اسمًا آخر`,
    });
  }
  await withOutput(path, (output) => output.write(text));
}
