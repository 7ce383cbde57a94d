import { functions as arabic } from '../ar/functions.ts';
import { inflect as inflectArabic } from '../ar/inflect.ts';
import type { CueKind, Features } from '../cue-forms.ts';
import { functions as english } from '../en/functions.ts';
import { inflect as inflectEnglish } from '../en/inflect.ts';
import type { PackFunctions } from '../pack.ts';
import type { CueSpec } from '../schema/cues.ts';

/** What a language needs at compile time: its matching functions, and the expansion of a cue's stems. */
export interface Compiler extends PackFunctions {
  readonly inflect: (spec: CueSpec) => readonly (readonly [form: string, features: Features, kind: CueKind])[];
}

const COMPILERS: Readonly<Record<string, Compiler>> = {
  ar: { ...arabic, inflect: inflectArabic },
  en: { ...english, inflect: inflectEnglish },
};

/** The languages that have a folder of data. */
export const LANGUAGES: readonly string[] = Object.keys(COMPILERS);

/** A language's compiler. Throws for a language that has none. */
export function compilerOf(id: string): Compiler {
  const compiler = COMPILERS[id];
  if (compiler === undefined) throw new Error(`no compiler for the language '${id}'`);
  return compiler;
}
