import type { Command } from 'commander';
import { escapeRoff } from '../../docs/roff.ts';
import { ENVIRONMENT, EXAMPLES, EXIT_CODES } from '../help.ts';
import { withOutput } from '../io/output.ts';

/** Prints the manual page of a program; returns the exit status. */
export async function printManual(program: Command, { output }: { readonly output?: string }): Promise<number> {
  await withOutput(output ?? null, (to) => to.write(manualPage(program)));
  return 0;
}

/** The manual page as ASCII roff, for any `man`. Without a date, so that builds are reproducible. */
export function manualPage(program: Command): string {
  const [name, help] = [program.name(), program.createHelp()];
  const commands = help.visibleCommands(program);
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${program.version()}" "User Commands"`,
    ...section('NAME', [`${name} \\- who says what in a news article, through whom, and how firmly`]),
    ...section('SYNOPSIS', [program, ...commands].flatMap(synopsisOf)),
    ...section('DESCRIPTION', [escapeRoff(program.description())]),
    ...section('OPTIONS', optionsOf(program)),
    ...section('COMMANDS', commands.flatMap(commandOf)),
    ...section('EXIT STATUS', EXIT_CODES.flatMap(item)),
    ...section('ENVIRONMENT', ENVIRONMENT.flatMap(item)),
    ...section('EXAMPLES', examplesOf(name)),
  ];
  return `${lines.join('\n')}\n`;
}

const section = (title: string, lines: readonly string[]): string[] => [`.SH ${title}`, ...lines];

const commandOf = (command: Command): string[] => [
  `.SS ${command.name()}`,
  escapeRoff(command.description()),
  ...optionsOf(command),
  ...examplesOf(command.name()),
];

const synopsisOf = (command: Command): string[] => {
  const names = command.parent === null ? [command.name()] : [command.parent.name(), command.name()];
  const values = command.registeredArguments.map((argument) => command.createHelp().argumentTerm(argument));
  const usage = command.registeredArguments.map((argument, index) =>
    argument.required ? `<${values[index]}>` : `[${values[index]}${argument.variadic ? '...' : ''}]`,
  );
  return [`.B ${escapeRoff(names.join(' '))}`, escapeRoff(['[options]', ...usage].join(' ')), '.br'];
};

function optionsOf(command: Command): string[] {
  const help = command.createHelp();
  return [
    ...help
      .visibleArguments(command)
      .flatMap((argument) => item([help.argumentTerm(argument), help.argumentDescription(argument)])),
    ...help
      .visibleOptions(command)
      .flatMap((option) => item([help.optionTerm(option), help.optionDescription(option)])),
  ];
}

const item = ([term, text]: readonly [string, string]): string[] => ['.TP', `.B ${escapeRoff(term)}`, escapeRoff(text)];

const examplesOf = (name: string): string[] =>
  (EXAMPLES[name] ?? []).flatMap(({ does, line }) => [
    '.PP',
    escapeRoff(does),
    '.RS',
    '.nf',
    escapeRoff(line),
    '.fi',
    '.RE',
  ]);
