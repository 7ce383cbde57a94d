import { Argument, type Command } from 'commander';
import { addFileOption, addLayoutOptions, type LayoutFlags } from './options/output-options.ts';
import type { Shell } from './shell/completion.ts';
import type { Run, Subcommand } from './subcommand.ts';

/** The commands on the program itself: its completion, its manual and its help. */
export const HELP_COMMANDS: readonly Subcommand[] = [
  {
    name: 'completion',
    description: 'print a completion script for a shell',
    define: defineCompletion,
  },
  { name: 'man', description: 'print the manual page, or that of a topic', define: defineManual },
  { name: 'help', description: 'show the page on a topic, or the help of a command', define: defineHelp },
];

function defineCompletion(command: Command, { finish, fullProgram }: Run): void {
  command.addArgument(new Argument('<shell>', 'shell to complete in').choices(['bash', 'zsh', 'fish']));
  command.action(async (shell: Shell) => {
    const { printCompletion } = await import('./shell/completion.ts');
    finish(await printCompletion(shell, fullProgram()));
  });
}

function defineManual(command: Command, { finish, fullProgram }: Run): void {
  addFileOption(command.argument('[topic]', 'a topic of isnad help'));
  command.action(async (topic: string | undefined, flags: { output?: string }) => {
    if (topic !== undefined) {
      const { printTopicManual } = await import('./commands/help.ts');
      return finish(await printTopicManual(topic, flags));
    }
    const { printManual } = await import('./shell/man.ts');
    finish(await printManual(fullProgram(), flags));
  });
}

function defineHelp(command: Command, { finish, fullProgram }: Run): void {
  command.argument('[topic]', 'a topic, or a command (default: the list of both)');
  addLayoutOptions(command).action(async (topic: string | undefined) => {
    const { printHelp } = await import('./commands/help.ts');
    finish(await printHelp(topic ?? null, fullProgram(), command.opts<LayoutFlags>()));
  });
}
