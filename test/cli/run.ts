import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The node that runs it: ISNAD_NODE names another than the one that runs the tests. */
export const NODE = process.env.ISNAD_NODE ?? process.execPath;

/** The built program, as users run it: test/build.ts says where. */
export const PROGRAM = process.env.ISNAD_PROGRAM ?? resolve(root, 'bin/isnad.js');
export const SEED = 'claims/articles/seed.txt';

export interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code, or the signal that ended the program. */
  readonly exit: number | string | null;
}

interface TerminalEnv {
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly program?: string;
}

// Only what a shell always has: the tests mean the same on a machine with NO_COLOR or an Arabic locale.
const environment = (env: TerminalEnv['env']): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  TERM: 'xterm',
  ...env,
});

/** Starts the program and leaves its streams to the test. */
export const start = (
  args: readonly string[],
  { env, cwd = root, program = PROGRAM }: TerminalEnv = {},
): ChildProcess => spawn(NODE, [program, ...args], { cwd, env: environment(env) });

/** Runs the program to its end with `stdin`, empty by default, on its standard input. */
export function isnad(args: readonly string[], { stdin = '', ...rest }: TerminalEnv = {}): Promise<Outcome> {
  return outcome(start(args, rest), stdin);
}

/** Runs a command line of the shell; `isnad` in it is the program. */
export function shell(command: string, { stdin = '', env, cwd = root }: TerminalEnv = {}): Promise<Outcome> {
  const line = `isnad() { "${NODE}" "${PROGRAM}" "$@"; }; ${command}`;
  return outcome(spawn('bash', ['--norc', '-c', line], { cwd, env: environment(env) }), stdin);
}

function outcome(child: ChildProcess, stdin: string | Uint8Array): Promise<Outcome> {
  const [out, err] = [child.stdout, child.stderr].map((stream) => {
    const chunks: Buffer[] = [];
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
    return chunks;
  });
  child.stdin?.on('error', () => {}); // a program that needs no input may be gone before it is written
  child.stdin?.end(stdin);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => {
      done({ stdout: text(out), stderr: text(err), exit: code ?? signal });
    });
  });
}

const text = (chunks: readonly Buffer[] = []): string => Buffer.concat(chunks).toString();
