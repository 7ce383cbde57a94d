import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../problem.ts';
import { PROBLEM_FORMATS, type ProblemFormatName } from '../../render/problems/problem-formats.ts';
import type { PolicyFlags } from '../settings/policy-file.ts';
import type { BaselineFlags } from '../validate/baseline.ts';
import type { PathFlags } from '../validate/claim-paths.ts';
import {
  addInputOptions,
  addLayoutOptions,
  addPolicyOptions,
  addSaveOption,
  type InputFlags,
  type LayoutFlags,
} from './analyze.ts';
import { addJobOptions, type JobFlags } from './jobs.ts';

/** What `isnad draft` is told. */
export interface DraftFlags extends InputFlags {
  readonly output?: string;
  readonly update?: string;
}

/** A file for results; `format` is null where it is for the first one. */
export interface NamedOutput {
  readonly format: ProblemFormatName | null;
  readonly path: string;
}

/** What `isnad validate` is told. */
export interface ValidateFlags extends PolicyFlags, LayoutFlags, BaselineFlags, PathFlags, JobFlags {
  readonly output?: readonly NamedOutput[];
  readonly format?: readonly ProblemFormatName[];
  readonly stdinFilename?: string;
  readonly failLevel?: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: true;
  /** Whether the paths are articles, to be held to the rules on sourcing. */
  readonly article?: true;
  /** Whether claim files are mended where that is safe. */
  readonly fix?: true;
  readonly watch?: true;
}

/** Adds the options of `isnad draft`. */
export const addDraftOptions = (command: Command): Command =>
  addSaveOption(
    addInputOptions(
      command
        .option('-o, --output <file>', 'the claim file to write; the path of the article in it is relative to it')
        .addOption(
          new Option(
            '-u, --update <file>',
            'a claim file to merge the analysis into; what people wrote in it stays',
          ).conflicts(['output', 'language']),
        ),
    ),
  );

/** Adds the options of `isnad validate`. */
export const addValidateOptions = (command: Command): Command =>
  addLayoutOptions(addPolicyOptions(addJobOptions(addVerdictOptions(addProblemOutputOptions(command)))));

const addProblemOutputOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format, several if given again (default: stylish)')
        .choices(PROBLEM_FORMATS)
        .argParser(parseFormat),
    )
    .addOption(
      new Option(
        '-o, --output <[format=]file>',
        'write to a file, whole or not at all: the first format, or the one named',
      ).argParser(parseOutput),
    )
    .option('--article', 'the paths are articles: hold them to the newsroom rules')
    .addOption(
      new Option('--fix', 'mend claim files where that is safe: sha256, at, and how quotations are spelt').conflicts(
        'article',
      ),
    )
    .option('--quiet', 'show errors only')
    .option('-w, --watch', 'check again whenever a file changes, until Ctrl+C')
    .option('--stdin-filename <name>', 'name the standard input (-) as if it were this file')
    .option('--no-error-on-unmatched-pattern', 'a folder or pattern without claim files is no error');

const addVerdictOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--fail-level <severity>', 'the least grave problem that fails (default: warning)').choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .addOption(new Option('--max-warnings <number>', 'fail for more warnings than this only').argParser(parseCount))
    .option('--baseline <file>', 'do not report the problems that are written down there')
    .option('--update-baseline', 'write down the problems there are now');

const formatNamed = (name: string): ProblemFormatName | undefined => PROBLEM_FORMATS.find((known) => known === name);

function parseFormat(value: string, before: readonly ProblemFormatName[] = []): readonly ProblemFormatName[] {
  const format = formatNamed(value);
  if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${PROBLEM_FORMATS.join(', ')}.`);
  return [...before, format];
}

function parseOutput(value: string, before: readonly NamedOutput[] = []): readonly NamedOutput[] {
  const [name = '', ...rest] = value.split('=');
  const format = formatNamed(name);
  return [
    ...before,
    format === undefined || rest.length === 0 ? { format: null, path: value } : { format, path: rest.join('=') },
  ];
}

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number, 0 or more.');
  return Number(value);
}
