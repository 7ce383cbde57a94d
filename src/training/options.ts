import { Command, InvalidArgumentError, Option } from 'commander';
import { FEATURE_SETS } from '../analysis/model/feature-sets.ts';
import { type Language, languages } from '../language/index.ts';
import { type Corpus, parseCorpus } from './corpus.ts';
import { TrainingError } from './training-error.ts';

/** The options of `npm run train`. */
export interface TrainFlags {
  readonly language: Language;
  readonly gold: readonly Corpus[];
  readonly pos?: string;
  readonly tagger?: string;
  readonly features?: string;
  readonly clusters?: string;
  readonly out?: string;
  readonly predictions?: string;
  readonly tune?: true;
  readonly confidence?: true;
  /** The most points of attributions, as lenient F1, that leaving out doubtful claims may cost. */
  readonly mostLost?: number;
  readonly groupBy?: string;
  readonly folds: number;
  readonly seeds: number;
  readonly rounds?: number;
  readonly date: string;
}

/** The trainer's command line: calls `train` with the options, or `say` with an error. */
export function createTrainer(train: (flags: TrainFlags) => Promise<void>, say: (line: string) => void): Command {
  const program = new Command('train')
    .configureOutput({ writeErr: (text) => say(text.trimEnd()) })
    .description('Trains the model of a language on gold JSON lines, and writes model.bin and model.json.')
    .exitOverride()
    .addOption(new Option('--language <id>', 'the language of the model').choices(languages).makeOptionMandatory())
    .requiredOption(
      '--gold <file...>',
      'gold JSON lines, with options after commas: texts=FILE, name=…, licence=…, weight=…, outermost, auxiliary, unmarked=LABEL+LABEL',
    )
    .option('--pos <file>', 'JSON lines of parts of speech, to train the tagger')
    .option('--tagger <folder>', 'use the tagger of the model in this folder')
    .addOption(new Option('--features <set>', 'the feature set').choices(FEATURE_SETS))
    .option('--clusters <file>', 'a table of word clusters: a path of 0 and 1, a tab, words')
    .option('--out <folder>', 'the folder for model.bin and model.json')
    .option('--predictions <file>', 'cross-validate, and write the predictions of all folds as report NDJSON')
    .option('--tune', 'cross-validate, and set the threshold for candidates with the best score')
    .option('--confidence', 'train the confidence model into confidence.json, and nothing else')
    .option('--most-lost <points>', 'points of F1 of attributions that the confidence model may cost', pointsFrom)
    .option(
      '--group-by <fields>',
      'keep documents with the same value of the first of these fields that they have in one fold; id: with the same beginning of the id, up to a hyphen',
    )
    .option('--folds <n>', 'the number of folds', wholeFrom(2), 5)
    .option('--seeds <n>', 'the number of orders of the examples that are averaged', wholeFrom(1), 2)
    .option('--rounds <n>', 'the number of passes over the examples for each sequence model', wholeFrom(1))
    .option('--date <yyyy-mm-dd>', "the manifest's date; the same date gives the same bytes", parseDate, today());
  return program.action((raw: Omit<TrainFlags, 'gold'> & { readonly gold: readonly string[] }) =>
    train(checked({ ...raw, gold: raw.gold.map(parseCorpus) })),
  );
}

function checked(flags: TrainFlags): TrainFlags {
  if (flags.out === undefined && flags.predictions === undefined)
    throw new TrainingError('nothing to write: give --out FOLDER, --predictions FILE or both');
  if (flags.pos !== undefined && flags.tagger !== undefined)
    throw new TrainingError('--pos and --tagger exclude each other: the tagger is either trained or reused');
  return flags;
}

const wholeFrom =
  (least: number) =>
  (value: string): number => {
    if (!/^\d{1,3}$/.test(value) || Number(value) < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to 999.`);
    return Number(value);
  };

function pointsFrom(value: string): number {
  if (!/^\d(\.\d{1,2})?$/.test(value)) throw new InvalidArgumentError('It must be points from 0 to 9, such as 0.5.');
  return Number(value);
}

function parseDate(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It must be a date such as 2026-01-31.');
  return value;
}

const today = (): string => new Date().toISOString().slice(0, 10);
