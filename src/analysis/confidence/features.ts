import { type InputName, isInput, type ResolvedAttribution, valuesOf } from './inputs.ts';

/** A feature of an attribution: the values that some inputs have together, by the inputs' names joined by `+`. */
export interface ConfidenceFeature {
  readonly name: string;
  readonly inputs: readonly InputName[];
}

/** Reads a feature such as `who.kind+who.words`; throws where there is no such input. */
export function parseConfidenceFeature(name: string): ConfidenceFeature {
  const inputs = name.split('+').map((input) => {
    if (!isInput(input)) throw new Error(`unknown input '${input}'`);
    return input;
  });
  return { name, inputs };
}

/** What a feature says of an attribution: a value for each combination of what its inputs say, such as `person+2`. */
export const featureValues = ({ inputs }: ConfidenceFeature, one: ResolvedAttribution): readonly string[] =>
  inputs
    .map((input) => valuesOf(input, one))
    .reduce((joined, values) => joined.flatMap((before) => values.map((value) => `${before}+${value}`)));
