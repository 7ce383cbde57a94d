import { existsSync, readFileSync, statSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { withOutput } from './output.ts';

/** Keeps an article's text in a new file; one that holds it already is left as it is. */
export async function saveText(path: string, text: string): Promise<void> {
  if (holds(path, text)) return;
  if (existsSync(path)) throw new CliError(`--save-text ${path}: there is such a file; name another`);
  await withOutput(path, (output) => output.write(text));
}

const holds = (path: string, text: string): boolean =>
  existsSync(path) && statSync(path).isFile() && readFileSync(path).equals(Buffer.from(text));
