import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Severity } from '../../problem.ts';
import { PROBLEM_FORMATS, type ProblemFormatName } from '../../render/problems/problem-formats.ts';
import type { PolicyFlags } from '../settings/policy-file.ts';
import type { BaselineFlags } from '../validate/baseline.ts';
import type { PathFlags } from '../validate/claim-paths.ts';
import { addJobOptions, type JobFlags } from './job-options.ts';
import { addLayoutOptions, type LayoutFlags } from './output-options.ts';
import { addPolicyOptions } from './policy-options.ts';
import { wholeNumber } from './whole-number.ts';

/** A file for results; `format` is null where the option names none, which means the first format. */
export interface NamedOutput {
  readonly format: ProblemFormatName | null;
  readonly path: string;
}

/** The options of `isnad validate`. */
export interface ValidateFlags extends PolicyFlags, LayoutFlags, BaselineFlags, PathFlags, JobFlags {
  readonly output?: readonly NamedOutput[];
  readonly format?: readonly ProblemFormatName[];
  readonly stdinFilename?: string;
  readonly failLevel?: Severity;
  readonly maxWarnings?: number;
  readonly quiet?: true;
  /** Whether the paths are articles, to be checked by the newsroom rules. */
  readonly article?: true;
  /** Whether to fix claim files where that is safe. */
  readonly fix?: true;
  readonly watch?: true;
}

/** Adds the options of `isnad validate`. */
export const addValidateOptions = (command: Command): Command =>
  addLayoutOptions(addPolicyOptions(addJobOptions(addFailureOptions(addProblemOutputOptions(command)))));

const addProblemOutputOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('-f, --format <format>', 'output format; may be repeated (default: stylish)')
        .choices(PROBLEM_FORMATS)
        .argParser(parseFormat),
    )
    .addOption(
      new Option(
        '-o, --output <[format=]file>',
        'write atomically to a file, in the first format or the one given',
      ).argParser(parseOutput),
    )
    .option('--article', 'check the paths as articles, by the newsroom rules')
    .addOption(
      new Option('--fix', 'fix claim files where that is safe: sha256, at, and spelling in quotations').conflicts(
        'article',
      ),
    )
    .option('--quiet', 'show errors only')
    .option('-w, --watch', 'check again whenever a file changes, until Ctrl+C')
    .option('--stdin-filename <name>', 'treat the standard input (-) as a file with this name')
    .option('--no-error-on-unmatched-pattern', 'accept folders and patterns without claim files');

const addFailureOptions = (command: Command): Command =>
  command
    .addOption(
      new Option('--fail-level <severity>', 'lowest severity that makes the run fail (default: warning)').choices([
        'error',
        'warning',
        'info',
      ]),
    )
    .addOption(
      new Option('--max-warnings <number>', 'fail only with more warnings than this').argParser(wholeNumber(0)),
    )
    .option('--baseline <file>', 'do not report the problems recorded in this file')
    .option('--update-baseline', 'record the present problems in the baseline');

const formatNamed = (name: string): ProblemFormatName | undefined => PROBLEM_FORMATS.find((known) => known === name);

function parseFormat(value: string, before: readonly ProblemFormatName[] = []): readonly ProblemFormatName[] {
  const format = formatNamed(value);
  if (format === undefined) throw new InvalidArgumentError(`Allowed choices are ${PROBLEM_FORMATS.join(', ')}.`);
  return [...before, format];
}

function parseOutput(value: string, before: readonly NamedOutput[] = []): readonly NamedOutput[] {
  const [name = '', ...rest] = value.split('=');
  const format = formatNamed(name);
  const hasFormat = format !== undefined && rest.length > 0;
  return [...before, hasFormat ? { format, path: rest.join('=') } : { format: null, path: value }];
}
