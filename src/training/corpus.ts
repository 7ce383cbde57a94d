import { basename } from 'node:path';
import { TrainingError } from './training-error.ts';

/** A gold file with a description of its annotation scheme. */
export interface Corpus {
  readonly path: string;
  /** JSON lines with the `id` and `text` of its documents, for gold whose texts may not be kept beside it; null where they are in it. */
  readonly texts: string | null;
  /** Its name in the model's manifest; by default the name of the file. */
  readonly name: string;
  /** The licence of its texts, for the manifest; null where none is given. */
  readonly licence: string | null;
  /** The factor of the gradient of its examples; 1 by default. */
  readonly weight: number;
  /** Whether only outermost attributions are marked, or are to be learned. */
  readonly outermost: boolean;
  /** Whether a cross-validation trains on it in every fold and never leaves it out or scores it. */
  readonly auxiliary: boolean;
  /** Labels that the corpus does not mark everywhere: an unlabelled token may have one of these. */
  readonly unmarked: readonly string[];
}

const FLAGS = ['outermost', 'auxiliary'] as const;
const KEYS = ['texts', 'name', 'licence', 'weight', 'unmarked', ...FLAGS] as const;
type Key = (typeof KEYS)[number];

const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

/**
 * Reads a value of `--gold`: a path, and behind commas the options of the corpus, as in
 * `train.jsonl,weight=0.5,outermost,unmarked=source+cue,licence=CC-BY-4.0`. A comma that no option follows belongs to
 * the path.
 */
export function parseCorpus(value: string): Corpus {
  const parts = value.split(',');
  const first = parts.findIndex((part, at) => at > 0 && isKey(keyOf(part)));
  const path = parts.slice(0, first === -1 ? parts.length : first).join(',');
  const options = new Map(first === -1 ? [] : parts.slice(first).map((part) => readOption(part, value)));
  if (path === '') throw new TrainingError(`--gold ${value}: the path is missing`);
  return {
    path,
    texts: options.get('texts') ?? null,
    name: options.get('name') ?? basename(path),
    licence: options.get('licence') ?? null,
    weight: readWeight(options.get('weight') ?? '1', value),
    outermost: options.has('outermost'),
    auxiliary: options.has('auxiliary'),
    unmarked: (options.get('unmarked') ?? '').split('+').filter((label) => label !== ''),
  };
}

const keyOf = (part: string): string => part.split('=', 1)[0] ?? '';

function readOption(part: string, value: string): [Key, string] {
  const key = keyOf(part);
  if (!isKey(key)) throw new TrainingError(`--gold ${value}: unknown option "${key}". Options are ${KEYS.join(', ')}.`);
  const setting = part.slice(key.length + 1);
  const isFlag = (FLAGS as readonly string[]).includes(key);
  if (isFlag !== (setting === ''))
    throw new TrainingError(`--gold ${value}: ${isFlag ? `${key} takes no value` : `${key} needs a value: ${key}=…`}`);
  return [key, setting];
}

function readWeight(text: string, value: string): number {
  const weight = Number(text);
  if (!(weight > 0 && weight <= 100))
    throw new TrainingError(`--gold ${value}: weight must be a number above 0 and at most 100`);
  return weight;
}
