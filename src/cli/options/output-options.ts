import { type Command, Option } from 'commander';
import { BIDI_MODES, type BidiChoice, type ColorChoice, type UiChoice } from './terminal-env.ts';
import { wholeNumber } from './whole-number.ts';

/** The options for the layout of text for people. */
export interface LayoutFlags {
  /** In columns. */
  readonly width?: number;
  /** False for `--no-color`. */
  readonly color: ColorChoice | false;
  readonly bidi: BidiChoice;
  readonly ui: UiChoice;
}

/** The options of commands that print results for people. */
export interface OutputFlags extends LayoutFlags {
  readonly output?: string;
}

/** Adds the option that writes the results to a file. */
export const addFileOption = (command: Command): Command =>
  command.option('-o, --output <file>', 'write atomically to a file');

/** Adds the options of commands that print results for people. */
export const addOutputOptions = (command: Command): Command => addLayoutOptions(addFileOption(command));

/** Adds the option for the language of the interface. */
export const addUiOption = (command: Command, description = 'language of messages, headers and help'): Command =>
  command.addOption(new Option('--ui <language>', description).choices(['auto', 'en', 'ar']).default('auto'));

const MIN_WIDTH = 20;

/** Adds the options for the layout of text for people. */
export const addLayoutOptions = (command: Command): Command =>
  addUiOption(command)
    .addOption(new Option('--width <columns>', 'width of the layout').argParser(wholeNumber(MIN_WIDTH)))
    .addOption(new Option('--color <when>', 'when to use colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'same as --color never')
    .addOption(
      new Option('--bidi <mode>', 'how to keep right-to-left text in order')
        .choices(['auto', ...BIDI_MODES])
        .default('auto'),
    );
