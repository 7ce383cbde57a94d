import type { Argument, Command, Option } from 'commander';

/** The value of an option or argument. */
export interface Value {
  /** Its name in the help. */
  readonly name: string;
  /** A list is several of the choices, separated by commas; text is anything. */
  readonly kind: 'file' | 'folder' | 'choice' | 'list' | 'text';
  readonly choices: readonly string[];
}

/** An option with all its names, dashes included: `-f`, `--format`. */
export interface OptionNode {
  readonly names: readonly string[];
  readonly description: string;
  readonly value: Value | null;
}

/** A command, as data for the completion scripts. */
export interface CommandNode {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  readonly values: readonly Value[];
  readonly commands: readonly CommandNode[];
}

/** Choices that commander does not know, by command and argument: `rules id`. */
export type MoreChoices = Readonly<Record<string, readonly string[]>>;

/** The command line as data. Completion scripts are made from it, so they are never out of date. */
export function treeOf(command: Command, more: MoreChoices = {}): CommandNode {
  const help = command.createHelp();
  const name = command.name();
  return {
    name,
    description: command.description(),
    options: help.visibleOptions(command).map(toOption),
    values: command.registeredArguments.map((argument) => toValue(argument, more[`${name} ${argument.name()}`])),
    commands: help.visibleCommands(command).map((each) => treeOf(each, more)),
  };
}

const toOption = (option: Option): OptionNode => ({
  names: [option.short, option.long].filter((name) => name !== undefined),
  description: option.description,
  value: option.required || option.optional ? optionValue(option) : null,
});

const VALUE_NAME = /[<[](?<name>[^<>[\]]+)[>\]]$/;

function optionValue({ flags, argChoices = [] }: Option): Value {
  const name = VALUE_NAME.exec(flags)?.groups?.name ?? '';
  if (argChoices.length > 0) return { name, kind: isPlural(name) ? 'list' : 'choice', choices: argChoices };
  if (/\bfolder\b/.test(name)) return { name, kind: 'folder', choices: [] };
  return { name, kind: /\bfile\b/.test(name) ? 'file' : 'text', choices: [] };
}

// `--level <levels>` takes several values, separated by commas.
const isPlural = (name: string): boolean => name.endsWith('s');

/** Arguments that are not files. */
const NOT_FILES = new Set(['claim', 'id', 'topic', 'shell']);

function toValue(argument: Argument, more: readonly string[] = []): Value {
  const name = argument.name();
  const choices = argument.argChoices ?? more;
  if (choices.length > 0) return { name, kind: 'choice', choices };
  return { name, kind: NOT_FILES.has(name) ? 'text' : 'file', choices: [] };
}
