import { type Command, Option } from 'commander';
import { CHANGE_FORMAT_NAMES, type ChangeFormatName } from '../../render/changes/change-formats.ts';
import type { InputFlags, OutputFlags } from './analyze.ts';

/** What `isnad diff` is told. */
export interface DiffFlags extends InputFlags, OutputFlags {
  readonly format?: ChangeFormatName;
  readonly all?: true;
}

/** Adds the options of `isnad diff` alone. */
export const addDiffOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format (default: table, or by the extension of --output)').choices(
        CHANGE_FORMAT_NAMES,
      ),
    )
    .option('-a, --all', "minor changes as well: spelling, forms of a cue, statements in the writer's own voice");
