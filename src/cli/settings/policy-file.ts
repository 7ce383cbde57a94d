import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import { decode } from '../../input/decode.ts';
import { isUrl } from '../../input/formats.ts';
import { shortReasonOf } from '../../input/read.ts';
import { memoise } from '../../memo.ts';
import { type Problem, wordingOf } from '../../problem.ts';
import { same } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';

/**
 * The names of a newsroom's settings file: the first one in a folder counts, and the nearest one from
 * a file upward applies to it.
 */
export const SETTINGS_FILES = ['.isnad.yaml', '.isnad.yml'];

/** The options for the policy: a file, or false for the built-in weights (`--no-policy`). */
export interface PolicyFlags {
  readonly policy?: string | false;
}

/**
 * The policy for an article, by its path as the user gave it (null for the standard input); null
 * where the built-in weights apply.
 */
export type PolicyOf = (article: string | null) => Promise<PolicyInForce | null>;

/** Finds and reads policy files, each once. The YAML parser is loaded only if there is a file. */
export function policyReader({ policy }: PolicyFlags): PolicyOf {
  if (policy === false) return async () => null;
  const read = memoise(readPolicyFile);
  if (policy !== undefined) return () => read(policy);
  const find = nearestSettings();
  return async (article) => {
    const found = find(article);
    return found === null ? null : read(found);
  };
}

/**
 * Finds the nearest settings file from a file upward, or from the current folder for null and for
 * URLs. The result is absolute if the path is, else relative to the current folder.
 */
export function nearestSettings(): (file: string | null) => string | null {
  const find = memoise(findSettings);
  return (input) => {
    const file = input !== null && isUrl(input) ? null : input;
    const found = find(resolve(file === null ? '.' : dirname(file)));
    if (found === null || (file !== null && isAbsolute(file))) return found;
    return relative(process.cwd(), found).replaceAll(sep, '/');
  };
}

function findSettings(folder: string): string | null {
  const file = SETTINGS_FILES.map((name) => join(folder, name)).find(isFile);
  if (file !== undefined) return file;
  const parent = dirname(folder);
  return parent === folder ? null : findSettings(parent);
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false; // a folder without permission has no settings for us
  }
}

async function readPolicyFile(path: string): Promise<PolicyInForce | null> {
  const text = readSettingsText(path);
  const { readPolicy } = await import('../../claimfile/settings/policy.ts');
  const result = readPolicy(text, path);
  if ('problems' in result) return throwProblems(result.problems);
  return result.policy === null ? null : { path, ...result.policy };
}

/** Logs all problems of a settings file but the last, which it throws as a CliError. */
export function throwProblems(problems: readonly Problem[]): never {
  const messages = problems.map(wordingOf);
  for (const message of messages.slice(0, -1)) logStderr(message);
  throw new CliError(messages.at(-1) ?? same(''));
}

/** The text of a settings file. Throws a CliError where it cannot be read as UTF-8. */
export function readSettingsText(path: string): string {
  const decoded = decode(readBytes(path));
  if ('text' in decoded) return decoded.text;
  throw new CliError({
    en: `policy ${path}: not UTF-8 (byte offset ${decoded.badByte})`,
    ar: `ملف الأوزان ${path}: ترميزه ليس UTF-8 (موضع البايت ${decoded.badByte})`,
  });
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = shortReasonOf(error);
    throw new CliError({
      en: `policy ${path}: ${reason.en}; 'isnad policy' prints one to start from`,
      ar: `ملف الأوزان ${path}: ${reason.ar}؛ الأمر 'isnad policy' يطبع ملفًا تبدأ منه`,
    });
  }
}
