import type { CueKind, Features } from '../cue-forms.ts';
import type { PackFunctions } from '../pack.ts';
import type { CueSpec } from '../schema/cues.ts';

/** What a language needs at compile time: its matching functions, and the expansion of a cue's stems. */
export interface Compiler extends PackFunctions {
  readonly inflect: (spec: CueSpec) => readonly (readonly [form: string, features: Features, kind: CueKind])[];
}
