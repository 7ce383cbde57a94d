import { type Command, Option } from 'commander';
import { addInputOptions, addSaveOption, type InputFlags } from './input-options.ts';
import { addUiOption } from './output-options.ts';
import type { UiChoice } from './terminal-env.ts';
import { wholeNumber } from './whole-number.ts';

/** The options of `isnad review`. */
export interface ReviewFlags extends InputFlags {
  readonly port?: number;
  readonly open?: true;
  readonly ui: UiChoice;
}

const MOST_PORT = 65_535;

/** Adds the options of `isnad review`. */
export const addReviewOptions = (command: Command): Command =>
  addSaveOption(
    addInputOptions(
      addUiOption(
        command
          .addOption(
            new Option('--port <number>', 'port of the page (default: any free one)').argParser(
              wholeNumber(1, MOST_PORT),
            ),
          )
          .option('--open', 'open the page in the browser'),
        'language of the page and of messages',
      ),
    ),
  );
