import type { Compiler } from '../../../src/language/compile/compiler.ts';
import type { CueKind, Features } from '../../../src/language/cue-forms.ts';
import { functions } from './functions.ts';

type Form = readonly [form: string, features: Features, kind: CueKind];

/** A verb's past stem has one form for each number: dira "he said", diran "they said". */
const inflectPast = (past: string): Form[] => [
  [past, { person: 3, number: 's', tense: 'past' }, 'verb'],
  [`${past}n`, { person: 3, number: 'p', tense: 'past' }, 'verb'],
];

export const compiler: Compiler = {
  ...functions,
  inflect: ({ past }) => (past === undefined ? [] : inflectPast(past)),
};
