import { type Command, Option } from 'commander';
import { wholeNumber } from './whole-number.ts';

/** The options of `isnad score`. */
export interface ScoreFlags {
  readonly gold: string;
  readonly pred?: string;
  readonly outermost?: true;
  readonly by?: readonly string[];
  readonly errors: number;
  readonly format: 'table' | 'json';
}

/** Adds the options of `isnad score`. */
export const addScoreOptions = (command: Command): Command =>
  command
    .requiredOption('--gold <file>', 'JSON Lines: id, text, and attributions with source, cue and content spans')
    .option('--pred <file>', 'predictions in the same form, or reports (default: the analysis of the gold texts)')
    .option('--outermost', 'ignore attributions nested in another one')
    .addOption(
      new Option(
        '--by <fields>',
        'also score each value of these fields of the gold documents, such as outlet',
      ).argParser((value: string) => value.split(',').filter(Boolean)),
    )
    .addOption(
      new Option('--errors <n>', 'show n missed and n spurious attributions').default(0).argParser(wholeNumber(0)),
    )
    .addOption(new Option('--format <format>', 'output format').choices(['table', 'json']).default('table'));
