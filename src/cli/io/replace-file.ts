import { readFileSync } from 'node:fs';
import { decode } from '../../input/decode.ts';
import { CliError } from '../cli-error.ts';
import { fileOutput, writeFailure } from './file-output.ts';

/** Writes a file anew that was read as `before`. If somebody has written to it since, it stays as it is, and the error says so. */
export async function replaceFile(path: string, before: string, content: string): Promise<void> {
  const output = await fileOutput(path, path);
  try {
    await output.write(content);
    if (!isStill(path, before)) throw new CliError(`${path}: was changed in the meantime and stays so; run this again`);
    await output.finish();
  } catch (error) {
    await output.abandon();
    throw writeFailure(path, error);
  }
}

function isStill(path: string, before: string): boolean {
  try {
    const decoded = decode(readFileSync(path));
    return 'text' in decoded && decoded.text === before;
  } catch {
    return false; // it is gone
  }
}
