import { type Command, InvalidArgumentError, Option } from 'commander';
import { isEncoding } from '../../input/encoding.ts';
import { INPUT_FORMATS, type InputFormat } from '../../input/formats.ts';
import { type Language, languages } from '../../language/index.ts';
import type { PolicyFlags } from '../settings/policy-file.ts';
import { addPolicyOptions } from './policy-options.ts';

/** The language of articles: one that Isnad analyses, or `auto` to detect it. */
export type LanguageChoice = Language | 'auto';

/** The values of `--language`. */
export const LANGUAGES: readonly LanguageChoice[] = ['auto', ...languages];

/** The options of commands that read articles. */
export interface InputFlags extends PolicyFlags {
  readonly inputFormat?: InputFormat;
  readonly encoding?: string;
  readonly allowLocal?: true;
  /** A file to save the extracted text to. */
  readonly saveText?: string;
  readonly stdinFilename?: string;
  readonly language: LanguageChoice;
}

/** Adds the options of commands that read articles. */
export const addInputOptions = (command: Command): Command =>
  addPolicyOptions(
    command
      .addOption(
        new Option('--input-format <format>', 'input format (default: detected by extension and content)').choices(
          INPUT_FORMATS,
        ),
      )
      .addOption(
        new Option(
          '--encoding <name>',
          'character encoding, such as windows-1256 (default: detected automatically)',
        ).argParser(parseEncoding),
      )
      .option('--allow-local', 'allow URLs of this machine and of private networks')
      .option('--stdin-filename <name>', 'treat the standard input as a file with this name')
      .addOption(new Option('--language <language>', 'language of the article').choices(LANGUAGES).default('auto')),
  );

/** Adds the option that saves the text of the article read. */
export const addSaveOption = (command: Command): Command =>
  command.option('--save-text <file>', 'save the extracted text of the article to a new file');

function parseEncoding(value: string): string {
  if (isEncoding(value)) return value;
  throw new InvalidArgumentError(
    'Unknown encoding; known ones are utf-8, utf-16le, windows-1256, iso-8859-6 and more.',
  );
}
