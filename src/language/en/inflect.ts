import type { CueKind, Features } from '../cue-forms.ts';
import type { CueSpec } from '../schema/cues.ts';

/** The forms of a cue's stems: `base` is a verb's infinitive, `past` and `participle` where they are irregular; `noun` a singular. */
export function inflect(spec: CueSpec): (readonly [string, Features, CueKind])[] {
  const forms: (readonly [string, Features, CueKind])[] = [];
  if (spec.base !== undefined) {
    const { base, past = regularPast(base) } = spec;
    forms.push(
      [base, { tense: 'present', number: 'p' }, 'verb'],
      [thirdPerson(base), { tense: 'present', person: 3, number: 's' }, 'verb'],
    );
    forms.push([past, { tense: 'past' }, 'verb'], [ingForm(base), {}, 'participle']);
    if (spec.participle !== undefined) forms.push([spec.participle, { tense: 'past', participle: true }, 'verb']);
  }
  if (spec.noun !== undefined)
    forms.push([spec.noun, { number: 's' }, 'noun'], [thirdPerson(spec.noun), { number: 'p' }, 'noun']);
  return forms;
}

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

const ingForm = (base: string): string => (/[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`);
