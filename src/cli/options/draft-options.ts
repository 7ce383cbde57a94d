import { type Command, Option } from 'commander';
import { addInputOptions, addSaveOption, type InputFlags } from './input-options.ts';

/** The options of `isnad draft`. */
export interface DraftFlags extends InputFlags {
  readonly output?: string;
  readonly update?: string;
}

/** Adds the options of `isnad draft`. */
export const addDraftOptions = (command: Command): Command =>
  addSaveOption(
    addInputOptions(
      command
        .option('-o, --output <file>', 'claim file to write; the path of its article is relative to it')
        .addOption(
          new Option(
            '-u, --update <file>',
            'claim file to merge the new analysis into; edits made by people are kept',
          ).conflicts(['output', 'language']),
        ),
    ),
  );
