import { readFileSync } from 'node:fs';
import { decode } from '../../input/decode.ts';
import { reasonOf } from '../../input/read.ts';
import { type Problem, wordingOf } from '../../problem.ts';
import { wording } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from './log.ts';

/**
 * The bytes of a claim file and its text, without a byte order mark. Throws a CliError for a file
 * that is unreadable or not UTF-8.
 */
export function readClaimFile(path: string): { readonly bytes: Uint8Array; readonly text: string } {
  const bytes = bytesAt(path);
  return { bytes, text: claimFileText(bytes, path) };
}

/** The text of a claim file's bytes, without a byte order mark. Throws a CliError where they are not UTF-8. */
export function claimFileText(bytes: Uint8Array, path: string): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  throw new CliError({
    en: `${path}: not UTF-8 (byte offset ${decoded.badByte}); convert it, for example with iconv`,
    ar: `${path}: ترميزه ليس UTF-8 (موضع البايت ${decoded.badByte})؛ حوّله، بالأداة iconv مثلًا`,
  });
}

function bytesAt(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CliError(wording`${path}: ${reasonOf(error)}`);
  }
}

/** Reports the problems of a claim file on stderr, one a line. */
export function logProblems(path: string, problems: readonly Problem[]): void {
  for (const one of problems) {
    logStderr(wording`${path}:${one.line ?? 1}:${one.column ?? 1}: ${wordingOf(one)} [${one.rule}]`);
  }
}
