import { Command, InvalidArgumentError, Option } from 'commander';
import { FEATURE_SETS } from '../analysis/model/feature-sets.ts';
import { type Language, languages } from '../language/index.ts';
import { type Corpus, parseCorpus } from './corpus.ts';
import { TrainingError } from './training-error.ts';

/** What `npm run train` is asked for. */
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
  readonly groupBy?: string;
  readonly folds: number;
  readonly seeds: number;
  readonly rounds?: number;
  readonly date: string;
}

/** The trainer's command line; `train` is called with what it says, and `say` with what is wrong with it. */
export function createTrainer(train: (flags: TrainFlags) => Promise<void>, say: (line: string) => void): Command {
  const program = new Command('train')
    .configureOutput({ writeErr: (text) => say(text.trimEnd()) })
    .description("Learns a language's model from gold JSON lines and writes model.bin and model.json.")
    .exitOverride()
    .addOption(new Option('--language <id>', 'the language to learn').choices(languages).makeOptionMandatory())
    .requiredOption(
      '--gold <file...>',
      'gold JSON lines; behind commas name=…, licence=…, weight=…, outermost, unmarked=LABEL+LABEL',
    )
    .option('--pos <file>', 'JSON lines of parts of speech, which the tagger learns')
    .option('--tagger <folder>', 'take the tagger of the model in this folder instead of learning one')
    .addOption(new Option('--features <set>', 'what the model looks at').choices(FEATURE_SETS))
    .option('--clusters <file>', 'a table of clusters of words: a path of 0 and 1, a tab, words')
    .option('--out <folder>', 'where model.bin and model.json are written')
    .option('--predictions <file>', 'cross-validate, and write what each fold is predicted to be, as report NDJSON')
    .option('--tune', 'cross-validate, and take the threshold for candidates that scores best')
    .option('--confidence', 'learn how likely what the program finds is right, into confidence.json, and nothing else')
    .option(
      '--group-by <field>',
      'keep documents with the same value of this field in one fold; id: with the same beginning of the id, up to a hyphen',
    )
    .option('--folds <n>', 'how many folds are cross-validated', wholeFrom(2), 5)
    .option('--seeds <n>', 'how many orders of the examples are averaged', wholeFrom(1), 2)
    .option('--rounds <n>', 'how many passes over the examples each of the sequence models makes', wholeFrom(1))
    .option('--date <yyyy-mm-dd>', "the manifest's date; the same date gives the same bytes", parseDate, today());
  return program.action((raw: Omit<TrainFlags, 'gold'> & { readonly gold: readonly string[] }) =>
    train(checked({ ...raw, gold: raw.gold.map(parseCorpus) })),
  );
}

function checked(flags: TrainFlags): TrainFlags {
  if (flags.out === undefined && flags.predictions === undefined)
    throw new TrainingError('nothing to write: give --out FOLDER, --predictions FILE or both');
  if (flags.pos !== undefined && flags.tagger !== undefined)
    throw new TrainingError('--pos and --tagger exclude each other: the tagger is either learned or taken');
  return flags;
}

const wholeFrom =
  (least: number) =>
  (value: string): number => {
    if (!/^\d{1,3}$/.test(value) || Number(value) < least)
      throw new InvalidArgumentError(`It must be a whole number from ${least} to 999.`);
    return Number(value);
  };

function parseDate(value: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(Date.parse(value)))
    throw new InvalidArgumentError('It must be a date such as 2026-01-31.');
  return value;
}

const today = (): string => new Date().toISOString().slice(0, 10);
