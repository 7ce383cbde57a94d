import { basename } from 'node:path';
import { TrainingError } from './training-error.ts';

/** A gold file with what is to be known of its annotation scheme. */
export interface Corpus {
  readonly path: string;
  /** What the model's manifest calls it: the file's name where none is given. */
  readonly name: string;
  /** The terms its texts are used under, for the manifest; null where nobody said. */
  readonly licence: string | null;
  /** What the gradient of its examples is multiplied by; 1 where none is given. */
  readonly weight: number;
  /** Only attributions that lie in no other one are marked, or are to be learned from. */
  readonly outermost: boolean;
  /** Labels that the corpus does not mark everywhere: a token it leaves unlabelled may have one of these. */
  readonly unmarked: readonly string[];
}

const KEYS = ['name', 'licence', 'weight', 'outermost', 'unmarked'] as const;
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
    name: options.get('name') ?? basename(path),
    licence: options.get('licence') ?? null,
    weight: readWeight(options.get('weight') ?? '1', value),
    outermost: options.has('outermost'),
    unmarked: (options.get('unmarked') ?? '').split('+').filter((label) => label !== ''),
  };
}

const keyOf = (part: string): string => part.split('=', 1)[0] ?? '';

function readOption(part: string, value: string): [Key, string] {
  const key = keyOf(part);
  if (!isKey(key)) throw new TrainingError(`--gold ${value}: unknown option "${key}". Options are ${KEYS.join(', ')}.`);
  const setting = part.slice(key.length + 1);
  if ((key === 'outermost') !== (setting === ''))
    throw new TrainingError(
      `--gold ${value}: ${key === 'outermost' ? 'outermost takes no value' : `${key} needs a value: ${key}=…`}`,
    );
  return [key, setting];
}

function readWeight(text: string, value: string): number {
  const weight = Number(text);
  if (!(weight > 0 && weight <= 100))
    throw new TrainingError(`--gold ${value}: weight must be a number above 0 and at most 100`);
  return weight;
}
