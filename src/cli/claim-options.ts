import { type Command, Option } from 'commander';
import { PROBLEM_FORMATS, type ProblemFormatName } from '../render/problems/registry.ts';
import { addLayoutOptions, addPolicyOptions, LANGUAGES, type LanguageChoice, type LayoutFlags } from './options.ts';
import type { PolicyFlags } from './policy-file.ts';

/** What `isnad draft` is told. */
export interface DraftFlags extends PolicyFlags {
  readonly output?: string;
  readonly update?: string;
  readonly language: LanguageChoice;
}

/** What `isnad validate` is told. */
export interface ValidateFlags extends PolicyFlags, LayoutFlags {
  readonly output?: string;
  readonly format: ProblemFormatName;
}

/** Adds the options of `isnad draft`. */
export const addDraftOptions = (command: Command): Command =>
  addPolicyOptions(
    command
      .option('-o, --output <file>', 'the claim file to write; the path of the article in it is relative to it')
      .addOption(
        new Option(
          '-u, --update <file>',
          'a claim file to merge the analysis into; what people wrote in it stays',
        ).conflicts(['output', 'language']),
      )
      .addOption(new Option('--language <language>', 'language of the article').choices(LANGUAGES).default('auto')),
  );

/** Adds the options of `isnad validate`. */
export const addValidateOptions = (command: Command): Command =>
  addLayoutOptions(
    addPolicyOptions(
      command
        .addOption(new Option('-f, --format <format>', 'output format').choices(PROBLEM_FORMATS).default('stylish'))
        .option('-o, --output <file>', 'write to a file, whole or not at all'),
    ),
  );
