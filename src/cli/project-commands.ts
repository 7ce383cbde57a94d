import { type Command, Option } from 'commander';
import type { ConfigFlags } from './commands/config.ts';
import type { InitFlags } from './commands/init.ts';
import { addLayoutOptions, addUiOption, type LayoutFlags } from './options/output-options.ts';
import { addPolicyOptions } from './options/policy-options.ts';
import { type UiChoice, uiLanguage } from './options/terminal-env.ts';
import { CI_KINDS } from './project/ci-files.ts';
import type { Run, Subcommand } from './subcommand.ts';

/** The commands that set up a project and look at it. */
export const PROJECT_COMMANDS: readonly Subcommand[] = [
  {
    name: 'init',
    description: 'set up a project: settings, schema, CI workflow and a first claim file',
    define: defineInit,
  },
  {
    name: 'config',
    description: 'print the settings in force and where each comes from',
    define: defineConfig,
  },
  {
    name: 'doctor',
    description: 'check terminal, locale, fonts and settings, and say which options to use',
    define: defineDoctor,
  },
  {
    name: 'lsp',
    description: 'serve editors by the Language Server Protocol: problems, hovers, completions, fixes',
    define: defineLsp,
  },
];

function defineInit(command: Command, { finish }: Run): void {
  command
    .argument('[folder]', 'folder of the project (default: the current one)')
    .addOption(new Option('--ci <kind>', 'CI workflow to write').choices(CI_KINDS).default('github'))
    .addOption(new Option('--language <language>', 'language of the example').choices(['ar', 'en']).default('en'))
    .action(async (folder: string | undefined, flags: InitFlags) => {
      const { init } = await import('./commands/init.ts');
      finish(await init(folder ?? '.', flags));
    });
}

function defineConfig(command: Command, { finish }: Run): void {
  command
    .argument('[file]', 'an article or claim file to which they apply (default: one in the current folder)')
    .addOption(new Option('-f, --format <format>', 'output format').choices(['table', 'json']).default('table'));
  addLayoutOptions(addPolicyOptions(command)).action(async (file?: string) => {
    const { showConfig } = await import('./commands/config.ts');
    finish(await showConfig(file ?? null, command.opts<ConfigFlags>()));
  });
}

function defineDoctor(command: Command, { finish }: Run): void {
  addLayoutOptions(command).action(async () => {
    const { doctor } = await import('./commands/doctor.ts');
    finish(await doctor(command.opts<LayoutFlags>()));
  });
}

function defineLsp(command: Command, { finish }: Run): void {
  command.option('--stdio', 'serve on the standard streams, as always');
  addUiOption(command, 'language of messages').action(async ({ ui }: { readonly ui: UiChoice }) => {
    const { lsp } = await import('./commands/lsp.ts');
    finish(await lsp({ ui: uiLanguage(ui, { env: process.env }) }));
  });
}
