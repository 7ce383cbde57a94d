import { type Command, Option } from 'commander';
import { ORIGIN_FORMAT_NAMES, type OriginFormatName } from '../../render/origins/origin-formats.ts';
import type { InputFlags } from './input-options.ts';
import type { OutputFlags } from './output-options.ts';

/** The options of `isnad origins`. */
export interface OriginsFlags extends InputFlags, OutputFlags {
  readonly format?: OriginFormatName;
  readonly by: 'origin' | 'source';
  readonly all?: true;
  readonly source?: string;
}

/** Adds the options that only `isnad origins` has. */
export const addOriginsOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format (default: table, or by the extension of --output)').choices(
        ORIGIN_FORMAT_NAMES,
      ),
    )
    .addOption(
      new Option('--by <order>', 'group claims by their origin, or by the source that makes them')
        .choices(['origin', 'source'])
        .default('origin'),
    )
    .option('-a, --all', "include origins of a single article, and statements in the writer's own voice")
    .option('-s, --source <text>', 'only claims from, or through, a source with this text in its name');
