import type { Command } from 'commander';
import { withOutput } from '../io/output.ts';
import { bashCompletion } from './bash.ts';
import { fishCompletion } from './fish.ts';
import { TOPICS } from './topics.ts';
import { type CommandNode, treeOf } from './tree.ts';
import { zshCompletion } from './zsh.ts';

const SHELLS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
} satisfies Record<string, (program: CommandNode) => string>;

/** A shell with a completion script. */
export type Shell = keyof typeof SHELLS;

/** Prints the completion script of a program for a shell; returns the exit status. */
export async function printCompletion(shell: Shell, program: Command): Promise<number> {
  const { RULES } = await import('../../claimfile/index.ts');
  const tree = treeOf(program, {
    'rules id': RULES.map(({ id }) => id),
    'help topic': [...new Set([...Object.keys(TOPICS), ...program.commands.map((command) => command.name())])],
    'man topic': Object.keys(TOPICS),
  });
  await withOutput(null, (output) => output.write(SHELLS[shell](tree)));
  return 0;
}
