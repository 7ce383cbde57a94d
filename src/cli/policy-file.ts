import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { PolicyInForce } from '../analysis/policy.ts';
import { decode } from '../input/decode.ts';
import { shortReasonOf } from '../input/read.ts';
import { Failure } from './failure.ts';
import { say } from './say.ts';

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
  const find = once(findSettings);
  return async (article) => {
    const found = find(resolve(article === null ? '.' : dirname(article)));
    if (found === null) return null;
    return read(article !== null && isAbsolute(article) ? found : relative(process.cwd(), found).replaceAll(sep, '/'));
  };
}

/** The function with what it gave for each argument kept. */
function once<Result>(make: (argument: string) => Result): (argument: string) => Result {
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
  const decoded = decode(readBytes(path));
  if ('badByte' in decoded) throw new Failure(`policy ${path}: not UTF-8 (byte offset ${decoded.badByte})`);
  const { readPolicy } = await import('../claimfile/policy.ts');
  const result = readPolicy(decoded.text, path);
  if ('policy' in result) return result.policy === null ? null : { path, ...result.policy };
  const messages = result.problems.map(({ message }) => message);
  for (const message of messages.slice(0, -1)) say(message);
  throw new Failure(messages.at(-1));
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`policy ${path}: ${shortReasonOf(error)}; 'isnad policy' prints one to begin with`);
  }
}
