import type { Argument, Command, Option } from 'commander';

/** What stands behind an option, or where an argument does. */
export interface Value {
  /** As the help calls it. */
  readonly name: string;
  /** A list is several of the choices, parted by commas; text is anything. */
  readonly kind: 'file' | 'folder' | 'choice' | 'list' | 'text';
  readonly choices: readonly string[];
}

/** An option with all its names, dashes included: `-f`, `--format`. */
export interface OptionNode {
  readonly names: readonly string[];
  readonly description: string;
  readonly value: Value | null;
}

/** A command as the shells complete it. */
export interface CommandNode {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionNode[];
  readonly values: readonly Value[];
  readonly commands: readonly CommandNode[];
}

/** Choices that the command line itself does not list, by command and argument: `rules id`. */
export type MoreChoices = Readonly<Record<string, readonly string[]>>;

/** The command line as data, so that what is made from it never goes stale. */
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
  value: option.required || option.optional ? behind(option) : null,
});

const VALUE_NAME = /[<[](?<name>[^<>[\]]+)[>\]]$/;

function behind({ flags, argChoices = [] }: Option): Value {
  const name = VALUE_NAME.exec(flags)?.groups?.name ?? '';
  if (argChoices.length > 0) return { name, kind: isPlural(name) ? 'list' : 'choice', choices: argChoices };
  if (/\bfolder\b/.test(name)) return { name, kind: 'folder', choices: [] };
  return { name, kind: /\bfile\b/.test(name) ? 'file' : 'text', choices: [] };
}

// `--level <levels>` takes several of them, parted by commas.
const isPlural = (name: string): boolean => name.endsWith('s');

/** Arguments that name no file. */
const WORDS = new Set(['claim', 'id', 'command', 'shell']);

function toValue(argument: Argument, more: readonly string[] = []): Value {
  const name = argument.name();
  const choices = argument.argChoices ?? more;
  if (choices.length > 0) return { name, kind: 'choice', choices };
  return { name, kind: WORDS.has(name) ? 'text' : 'file', choices: [] };
}
