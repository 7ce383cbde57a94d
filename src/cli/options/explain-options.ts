import { type Command, Option } from 'commander';
import type { InputFlags } from './input-options.ts';
import type { OutputFlags } from './output-options.ts';

/** The options of `isnad explain`. */
export interface ExplainFlags extends InputFlags, OutputFlags {
  readonly trace?: true;
  readonly format: 'text' | 'json';
}

/** Adds the options of `isnad explain` that no other command has. */
export const addExplainOptions = (command: Command): Command =>
  command
    .option('--trace', 'name the rows of rule tables and the features of a model that decided')
    .addOption(
      new Option('--format <format>', 'text, or with --trace json: a document on a line for each article')
        .choices(['text', 'json'])
        .default('text'),
    );
