import { type Command, Option } from 'commander';
import { CHANGE_FORMAT_NAMES, type ChangeFormatName } from '../../render/changes/change-formats.ts';
import type { InputFlags } from './input-options.ts';
import type { OutputFlags } from './output-options.ts';

/** The options of `isnad diff`. */
export interface DiffFlags extends InputFlags, OutputFlags {
  readonly format?: ChangeFormatName;
  readonly all?: true;
}

/** Adds the options that only `isnad diff` has. */
export const addDiffOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format (default: table, or by the extension of --output)').choices(
        CHANGE_FORMAT_NAMES,
      ),
    )
    .option('-a, --all', "include minor changes: spelling, forms of a cue, statements in the writer's own voice");
