import { type Command, Option } from 'commander';
import { ORIGIN_FORMAT_NAMES, type OriginFormatName } from '../../render/origins/origin-formats.ts';
import type { InputFlags, OutputFlags } from './analyze.ts';

/** What `isnad origins` is told. */
export interface OriginsFlags extends InputFlags, OutputFlags {
  readonly format?: OriginFormatName;
  readonly by: 'origin' | 'source';
  readonly all?: true;
  readonly source?: string;
}

/** Adds the options of `isnad origins` alone. */
export const addOriginsOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format (default: table, or by the extension of --output)').choices(
        ORIGIN_FORMAT_NAMES,
      ),
    )
    .addOption(
      new Option('--by <order>', 'list claims by where they come from, or by who says them')
        .choices(['origin', 'source'])
        .default('origin'),
    )
    .option('-a, --all', 'origins of one article as well, and what only writers say in their own voice')
    .option('-s, --source <text>', 'only what comes from, or through, a source that has this in the name');
