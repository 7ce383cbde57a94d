import { type Command, InvalidArgumentError, Option } from 'commander';
import { CLAIM_KINDS, type ClaimKind, LEVELS, type Level } from '../../language/values.ts';
import { FORMAT_NAMES, type FormatName } from '../../render/claims/claim-formats.ts';
import { parseKinds, parseLevels } from '../batch/select.ts';
import { ORDERS, type Order } from '../batch/sort.ts';
import type { InputFlags } from './input-options.ts';
import type { JobFlags } from './job-options.ts';
import type { OutputFlags } from './output-options.ts';

/** The options of `isnad analyze`. */
export interface AnalyzeFlags extends InputFlags, OutputFlags, JobFlags {
  readonly format?: FormatName;
  readonly all?: true;
  readonly explain?: true;
  readonly level?: readonly Level[];
  readonly kind?: readonly ClaimKind[];
  readonly source?: string;
  readonly sort?: Order;
  readonly columns?: readonly string[];
  /** A folder that gets one file per article. */
  readonly outputDir?: string;
  readonly csvRaw?: true;
  readonly csvBom?: true;
  /** Whether to skip articles that have a file in that folder. */
  readonly skipExisting?: true;
  /** Whether to hide the progress line. */
  readonly quiet?: true;
  readonly watch?: true;
  /** Where the result goes instead of the standard output. */
  readonly open?: true;
  readonly copy?: true;
  readonly pager?: true;
}

/** Adds the options that select claims and say how to show them. */
export const addClaimOptions = (command: Command): Command =>
  command
    .addOption(new Option('-f, --format <format>', 'output format').choices(FORMAT_NAMES))
    .option('-a, --all', "include statements in the writer's own voice")
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
    .option(
      '-s, --source <text>',
      'only claims with this text in the name of the source or of another link of the chain',
    )
    .addOption(new Option('--sort <order>', 'order of the claims (default: place)').choices(ORDERS))
    .addOption(new Option('--columns <names>', 'columns to show, separated by commas').argParser(parseColumns))
    .option('--explain', 'show the words and lexicon entries behind each claim')
    .option('--csv-bom', 'csv: begin with a byte order mark in a pipe as well, as files do')
    .option('--csv-raw', 'csv: do not guard cells against being read as spreadsheet formulas')
    .option('-w, --watch', 'analyse again whenever a file changes, until Ctrl+C')
    .addOption(
      new Option('--output-dir <folder>', 'write one file per article, named after the article').conflicts('output'),
    )
    .option('--skip-existing', 'skip articles that have a file in --output-dir already')
    .option('--quiet', 'do not show progress')
    .addOption(
      new Option('--open', 'show the web page of the article in a browser').conflicts([
        'output',
        'outputDir',
        'format',
      ]),
    )
    .addOption(
      new Option('--copy', 'copy the result to the clipboard instead of printing it').conflicts([
        'output',
        'outputDir',
        'open',
      ]),
    )
    .addOption(
      new Option('--pager', 'page the result through $PAGER').conflicts([
        'output',
        'outputDir',
        'open',
        'copy',
        'watch',
      ]),
    );

// suggestChoice in did-you-mean.ts reads the lists in the next two messages.

function parseLevelList(value: string): readonly Level[] {
  const levels = parseLevels(value);
  if (levels !== null) return levels;
  throw new InvalidArgumentError(`The levels are ${LEVELS.join(', ')}; high+ means high and above.`);
}

function parseKindList(value: string): readonly ClaimKind[] {
  const kinds = parseKinds(value);
  if (kinds !== null) return kinds;
  throw new InvalidArgumentError(`The kinds are ${CLAIM_KINDS.join(', ')}; all means every kind.`);
}

function parseColumns(value: string): readonly string[] {
  const names = value.split(',').map((name) => name.trim());
  if (names.includes('')) throw new InvalidArgumentError('A column name is empty.');
  return names;
}
