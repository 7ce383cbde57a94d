import { type Command, InvalidArgumentError, Option } from 'commander';
import { isEncoding } from '../../input/encoding.ts';
import { INPUT_FORMATS, type InputFormat } from '../../input/formats.ts';
import { type Language, languages } from '../../language/index.ts';
import { CLAIM_KINDS, type ClaimKind, LEVELS, type Level } from '../../language/values.ts';
import { FORMAT_NAMES, type FormatName } from '../../render/claims/claim-formats.ts';
import { parseKinds, parseLevels } from '../batch/select.ts';
import { ORDERS, type Order } from '../batch/sort.ts';
import type { PolicyFlags } from '../settings/policy-file.ts';
import type { JobFlags } from './jobs.ts';
import type { BidiChoice, ColorChoice, UiChoice } from './terminal.ts';

export type LanguageChoice = Language | 'auto';

/** What `--language` takes. */
export const LANGUAGES: readonly LanguageChoice[] = ['auto', ...languages];

/** What a command that reads articles is told about them. */
export interface InputFlags extends PolicyFlags {
  readonly inputFormat?: InputFormat;
  readonly encoding?: string;
  readonly allowLocal?: true;
  /** A file to keep the text in that was read. */
  readonly saveText?: string;
  readonly stdinFilename?: string;
  readonly language: LanguageChoice;
}

/** What a command that prints for people is told about the layout. */
export interface LayoutFlags {
  readonly width?: number;
  /** False for `--no-color`. */
  readonly color: ColorChoice | false;
  readonly bidi: BidiChoice;
}

/** What a command that prints is told about its output. */
export interface OutputFlags extends LayoutFlags {
  readonly output?: string;
  readonly ui: UiChoice;
}

export interface AnalyzeFlags extends InputFlags, OutputFlags, JobFlags {
  readonly format?: FormatName;
  readonly all?: true;
  readonly explain?: true;
  readonly level?: readonly Level[];
  readonly kind?: readonly ClaimKind[];
  readonly source?: string;
  readonly sort?: Order;
  readonly columns?: readonly string[];
  /** A folder for a file for each article. */
  readonly outputDir?: string;
  readonly csvRaw?: true;
  /** Whether articles whose files are in that folder are left out. */
  readonly skipExisting?: true;
  /** Whether nobody wants to see how far it has come. */
  readonly quiet?: true;
  readonly watch?: true;
}

export type ExplainFlags = InputFlags & OutputFlags;

/** Adds the options of every command that grades. */
export const addPolicyOptions = (command: Command): Command =>
  command
    .option('--policy <file>', 'weights and levels of hedging (default: those of the nearest .isnad.yaml)')
    .option('--no-policy', 'the published weights and levels, whatever .isnad.yaml says');

/** Adds the options of every command that reads articles. */
export const addInputOptions = (command: Command): Command =>
  addPolicyOptions(
    command
      .addOption(
        new Option('--input-format <format>', 'how input is read (default: by extension and content)').choices(
          INPUT_FORMATS,
        ),
      )
      .addOption(
        new Option('--encoding <name>', 'encoding of the text, such as windows-1256 (default: found out)').argParser(
          parseEncoding,
        ),
      )
      .option('--allow-local', 'read addresses of this machine and of private networks as well')
      .option('--stdin-filename <name>', 'name the standard input as if it were this file')
      .addOption(new Option('--language <language>', 'language of the article').choices(LANGUAGES).default('auto')),
  );

/** Adds the option to keep what was read of one article. */
export const addSaveOption = (command: Command): Command =>
  command.option('--save-text <file>', "keep the article's text, as it was read, in a new file");

/** Adds the options of every command that prints for people. */
export const addOutputOptions = (command: Command): Command =>
  addLayoutOptions(
    command
      .option('-o, --output <file>', 'write to a file, whole or not at all')
      .addOption(
        new Option('--ui <language>', 'language of headers and labels').choices(['auto', 'en', 'ar']).default('auto'),
      ),
  );

/** Adds the options that lay text out for people. */
export const addLayoutOptions = (command: Command): Command =>
  command
    .addOption(new Option('--width <columns>', 'width to lay out for').argParser(parseWidth))
    .addOption(new Option('--color <when>', 'colours').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'same as --color never')
    .addOption(
      new Option('--bidi <mode>', 'how right-to-left text is kept in order')
        .choices(['auto', 'isolate', 'visual', 'none'])
        .default('auto'),
    );

/** Adds the options that choose claims and how they are shown. */
export const addClaimOptions = (command: Command): Command =>
  command
    .addOption(new Option('-f, --format <format>', 'output format').choices(FORMAT_NAMES))
    .option('-a, --all', "statements in the writer's own voice as well")
    .addOption(
      new Option('-l, --level <levels>', 'only claims of these hedging levels, such as low,medium or high+')
        .choices(LEVELS)
        .argParser(parseLevelList),
    )
    .addOption(
      new Option(
        '-k, --kind <kinds>',
        'only claims of these kinds, such as speech,intention (default for people: speech,thought,evidence)',
      )
        .choices([...CLAIM_KINDS, 'all'])
        .argParser(parseKindList),
    )
    .option('-s, --source <text>', 'only claims whose source, or a teller on its chain, has this in the name')
    .addOption(new Option('--sort <order>', 'order of the claims (default: place)').choices(ORDERS))
    .addOption(new Option('--columns <names>', 'columns to show, separated by commas').argParser(parseColumns))
    .option('--explain', 'show the words and entries behind each claim')
    .option('--csv-raw', 'csv: cells as they are written, with nothing to guard a spreadsheet against formulas')
    .option('-w, --watch', 'analyse again whenever a file changes, until Ctrl+C')
    .addOption(new Option('--output-dir <folder>', 'write a file for each article, named after it').conflicts('output'))
    .option('--skip-existing', 'leave out articles whose files are in that folder already')
    .option('--quiet', 'do not show how far it has come');

const MIN_WIDTH = 20;

function parseWidth(value: string): number {
  const width = /^\d+$/.test(value) ? Number(value) : 0;
  if (width < MIN_WIDTH) throw new InvalidArgumentError(`It must be a whole number, at least ${MIN_WIDTH}.`);
  return width;
}

function parseEncoding(value: string): string {
  if (!isEncoding(value)) {
    throw new InvalidArgumentError('There is no such encoding; utf-8, utf-16le, windows-1256, iso-8859-6 are some.');
  }
  return value;
}

function parseLevelList(value: string): readonly Level[] {
  const levels = parseLevels(value);
  if (levels === null) throw new InvalidArgumentError(`The levels are ${LEVELS.join(', ')}; high+ is high and above.`);
  return levels;
}

function parseKindList(value: string): readonly ClaimKind[] {
  const kinds = parseKinds(value);
  if (kinds === null) throw new InvalidArgumentError(`The kinds are ${CLAIM_KINDS.join(', ')}; all is every one.`);
  return kinds;
}

function parseColumns(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('A column name is empty.');
  return names;
}
