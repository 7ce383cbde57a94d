import { type Command, InvalidArgumentError, Option } from 'commander';

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
    .requiredOption('--gold <file>', 'JSON lines: id, text and attributions with source, cue and content spans')
    .option('--pred <file>', 'JSON lines of the same shape, or reports; without it the gold texts are analysed')
    .option('--outermost', 'leave out attributions that lie in another one')
    .addOption(
      new Option(
        '--by <fields>',
        'figures for each value of these fields of the gold documents, such as outlet',
      ).argParser((value: string) => value.split(',').filter(Boolean)),
    )
    .addOption(new Option('--errors <n>', 'show n missed and n spurious attributions').default(0).argParser(parseCount))
    .addOption(new Option('--format <format>', 'output format').choices(['table', 'json']).default('table'));

function parseCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(value);
}
