import { CUE_KINDS, type CueForm, type CueKind, type CuePhrase, type Features } from '../cue-forms.ts';
import type { CueEntry, PackData } from '../pack.ts';
import type { CueSpec } from '../schema/cues.ts';
import type { Compiler } from './compiler.ts';
import { Interned, push, sortLongestFirst, wordSplitter } from './tables.ts';

/** The cues of a lexicon as entries, with their forms expanded and normalised. */
export function compileCues(
  specs: readonly CueSpec[],
  compiler: Compiler,
): Pick<PackData, 'cues' | 'forms' | 'features' | 'phrases'> {
  const words = wordSplitter(compiler.normalise);
  const forms: Record<string, CueForm[]> = {};
  const phrases: Record<string, CuePhrase[]> = {};
  specs.forEach((spec, entry) => {
    for (const [text, features, kind] of [...compiler.inflect(spec), ...writtenForms(spec)]) {
      const [first = '', ...rest] = words(text);
      if (rest.length > 0) push(phrases, first, { entry, kind, features, rest });
      else addForm(forms, first, { entry, kind, features });
    }
  });
  sortLongestFirst(phrases);
  const features = new Interned<Features>();
  const packed = Object.entries(forms).map(([norm, list]) => [norm, packForms(list, features)]);
  return {
    cues: specs.map((spec) => toEntry(spec, words)),
    forms: Object.fromEntries(packed),
    features: features.values,
    phrases,
  };
}

/** The forms that an entry lists as they are written. */
const writtenForms = (spec: CueSpec): (readonly [string, Features, CueKind])[] =>
  spec.forms.map((form) => {
    if (typeof form === 'string') return [form, {}, spec.kind];
    const { form: text, kind = spec.kind, ...features } = form;
    return [text, features as Features, kind];
  });

/** Adds a form to those of a word, unless it has the same one. */
function addForm(forms: Record<string, CueForm[]>, norm: string, form: CueForm): void {
  const known = Object.hasOwn(forms, norm) ? (forms[norm] ?? []) : [];
  if (!known.some((other) => JSON.stringify(other) === JSON.stringify(form))) push(forms, norm, form);
}

/** Three numbers for each form: its entry, its kind and its features. */
const packForms = (forms: readonly CueForm[], features: Interned<Features>): number[] =>
  forms.flatMap((form) => [form.entry, CUE_KINDS.indexOf(form.kind), features.indexOf(form.features)]);

function toEntry(spec: CueSpec, words: (text: string) => string[]): CueEntry {
  const { id, kind, stance, nominal, particles, via, clause, bare, quote, addressee } = spec;
  const { certainty = null, polarity = null, irrealis = null } = spec;
  const sense = spec.sense ?? (certainty === 'belief' ? 'thought' : 'speech');
  const content = { nominal, particles, via, clause, bare, quote, addressee, with: spec.with.map(words) };
  return { id, kind, sense, stance, certainty, polarity, irrealis, ...content };
}
