import { type Command, Option } from 'commander';
import { PROFILE_FORMAT_NAMES, type ProfileFormatName } from '../../render/profiles/profile-formats.ts';
import type { InputFlags } from './input-options.ts';
import type { OutputFlags } from './output-options.ts';

/** The options of `isnad sources`. */
export interface SourcesFlags extends InputFlags, OutputFlags {
  readonly format?: ProfileFormatName;
}

/** Adds the options that only `isnad sources` has. */
export const addSourcesOptions = (command: Command): Command =>
  command.addOption(
    new Option('-f, --format <format>', 'output format (default: table on a terminal, else tsv)').choices(
      PROFILE_FORMAT_NAMES,
    ),
  );
