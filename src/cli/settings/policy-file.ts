import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PolicyInForce } from '../../analysis/grading/policy.ts';
import { decode } from '../../input/decode.ts';
import { isAddress } from '../../input/formats.ts';
import { shortReasonOf } from '../../input/read.ts';
import type { Problem } from '../../problem.ts';
import { CliError } from '../cli-error.ts';
import { logStderr } from '../io/log.ts';

/** The settings of a newsroom: the nearest one from an article upward holds for it. */
export const SETTINGS = '.isnad.yaml';

/** What the options say of the policy: a file, or false for the published weights whatever file there is. */
export interface PolicyFlags {
  readonly policy?: string | false;
}

/** The policy in force for the article at a path as the user named it; for the standard input that is null. */
export type PolicyOf = (article: string | null) => Promise<PolicyInForce | null>;

/** Finds policies: looking costs a few stat calls, and what reads YAML is loaded only where there is a file. */
export function policyReader({ policy }: PolicyFlags): PolicyOf {
  if (policy === false) return async () => null;
  const read = once(readPolicyFile);
  if (policy !== undefined) return () => read(policy);
  const find = nearestSettings();
  return async (article) => {
    const found = find(article);
    return found === null ? null : read(found);
  };
}

/** Finds the settings of a newsroom from the path of a file upward, from here for null and addresses; named as the file was. */
export function nearestSettings(): (file: string | null) => string | null {
  const find = once(findSettings);
  return (input) => {
    const file = input !== null && isAddress(input) ? null : input;
    const found = find(resolve(file === null ? '.' : dirname(file)));
    if (found === null || (file !== null && isAbsolute(file))) return found;
    return relative(process.cwd(), found).replaceAll(sep, '/');
  };
}

/** The function with what it gave for each argument kept. */
export function once<Result>(make: (argument: string) => Result): (argument: string) => Result {
  const made = new Map<string, { readonly result: Result }>();
  return (argument) => {
    const known = made.get(argument) ?? { result: make(argument) };
    made.set(argument, known);
    return known.result;
  };
}

function findSettings(folder: string): string | null {
  const file = join(folder, SETTINGS);
  if (isFile(file)) return file;
  const above = dirname(folder);
  return above === folder ? null : findSettings(above);
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false; // a folder that may not be looked into has nothing to say
  }
}

async function readPolicyFile(path: string): Promise<PolicyInForce | null> {
  const text = settingsText(path);
  const { readPolicy } = await import('../../claimfile/settings/policy.ts');
  const result = readPolicy(text, path);
  if ('problems' in result) return refuse(result.problems);
  return result.policy === null ? null : { path, ...result.policy };
}

/** Ends the run: settings that cannot be used would decide what it finds. */
export function refuse(problems: readonly Problem[]): never {
  const messages = problems.map(({ message }) => message);
  for (const message of messages.slice(0, -1)) logStderr(message);
  throw new CliError(messages.at(-1));
}

/** The text of a settings file. */
export function settingsText(path: string): string {
  const decoded = decode(readBytes(path));
  if ('text' in decoded) return decoded.text;
  throw new CliError(`policy ${path}: not UTF-8 (byte offset ${decoded.badByte})`);
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CliError(`policy ${path}: ${shortReasonOf(error)}; 'isnad policy' prints one to begin with`);
  }
}
