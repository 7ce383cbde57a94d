import { hashText, mix } from './hashing.ts';
import { hashesOf, type Input, inputNamed, type Series, type SeriesList, valueAt } from './inputs.ts';
import type { Lexemes } from './lexemes.ts';
import type { FeatureBuffer } from './weights.ts';

/** An input, and its distance in tokens from the token being scored. */
export interface Term {
  readonly input: Input;
  readonly offset: number;
}

/** A feature: the combined values of some inputs. */
export interface Feature {
  /** Its table and its terms, such as `label.word@0+tag@1`. */
  readonly name: string;
  readonly terms: readonly Term[];
  /** The hash of the name, which the hash of each value begins with. */
  readonly seed: number;
}

const TERM = /^(?<name>[a-zA-Z][\w.-]*)(?:@(?<offset>-?\d+))?$/;

/**
 * Reads a feature such as `word@0+tag@1`: inputs joined by `+`, each with its distance from the token. An input without
 * one is that of the token itself, or of the cue; `bias` has no input and holds everywhere.
 */
export function parseFeature(table: string, text: string): Feature {
  const terms = text === 'bias' ? [] : text.split('+').map(parseTerm);
  const name = `${table}.${text}`;
  return { name, terms, seed: hashText(name) };
}

function parseTerm(text: string): Term {
  const { name, offset } = TERM.exec(text)?.groups ?? {};
  if (name === undefined) throw new Error(`not a term of a feature: ${text}`);
  return { input: inputNamed(name), offset: Number(offset ?? 0) };
}

/** A feature with the hashes that its inputs' numbers stand for in some lexemes. */
export interface BoundFeature {
  readonly feature: Feature;
  readonly terms: readonly BoundTerm[];
}

interface BoundTerm extends Term {
  readonly hashes: readonly number[] | null;
}

/** Binds features to lexemes: the same arrays go on growing while words are met. */
export const bind = (features: readonly Feature[], lexemes: Lexemes): BoundFeature[] =>
  features.map((feature) => ({
    feature,
    terms: feature.terms.map((term) => ({ ...term, hashes: hashesOf(term.input, lexemes) })),
  }));

/** The hash of a feature's value at a token. */
export function hashAt({ feature, terms }: BoundFeature, series: SeriesList, at: number): number {
  let hash = feature.seed;
  for (const { input, offset, hashes } of terms) {
    const value = valueAt(series[input.atom.id] as Series, at + offset);
    hash = mix(hash, hashes === null ? value : (hashes[value] as number));
  }
  return hash;
}

/** Writes the hashes of all features at a token behind those in the buffer: what training and explanations go by. */
export function addHashes(
  buffer: FeatureBuffer,
  features: readonly BoundFeature[],
  series: SeriesList,
  at: number,
): void {
  for (const feature of features) buffer.hashes[buffer.count++] = hashAt(feature, series, at);
}
