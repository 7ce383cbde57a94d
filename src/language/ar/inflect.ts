import type { CueKind, Features } from '../cue-forms.ts';
import type { CueSpec } from '../schema/cues.ts';

/** A written form with what it says of its subject and time. */
export type Inflected = readonly [form: string, features: Features];

/** The forms of a past stem given as third person masculine singular (قال، رأى، أكد). */
export function inflectPast(past: string): Inflected[] {
  const long = longStem(past);
  const base = long === past ? past : past.slice(0, -1);
  const third = (form: string, features: Features): Inflected => [form, { person: 3, tense: 'past', ...features }];
  return [
    third(past, { gender: 'm', number: 's' }),
    third(`${base}ت`, { gender: 'f', number: 's' }),
    third(`${long}ا`, { gender: 'm', number: 'd' }),
    third(`${base}تا`, { gender: 'f', number: 'd' }),
    ...(long === past ? withSeat(past, 'وا') : [`${base}وا`]).map((form) => third(form, { gender: 'm', number: 'p' })),
    ...feminines(past, joined(firstStem(past, long), 'ن')).map((form) => third(form, { gender: 'f', number: 'p' })),
    [joined(firstStem(past, long), 'ت'), { person: 1, number: 's', tense: 'past' }],
    [joined(firstStem(past, long), 'نا'), { person: 1, number: 'p', tense: 'past' }],
  ];
}

/**
 * The feminine plural of a past or present form: قلن, يؤكدن; none where it is written like another form of the verb (أعلن, يدعون), and
 * none of a short verb with و first or ى last (وعدن is "and Aden", رأين is written like راين "Rhine").
 */
const feminines = (form: string, plural: string): string[] =>
  plural === form || /^و..$|^..ى$|و$/u.test(form) ? [] : [plural];

/** A weak stem with the consonant its last vowel stands for: نفى → نفي, دعا → دعو; any other stem as it is. */
function longStem(past: string): string {
  if (past.endsWith('ى')) return `${past.slice(0, -1)}ي`;
  return past.endsWith('ا') ? `${past.slice(0, -1)}و` : past;
}

/** The stem before -ت and -نا: hollow ones are short (قال → قل, أفاد → أفد), doubled ones are long (رد → ردد). */
function firstStem(past: string, long: string): string {
  if (long !== past) return long;
  if (past.length === 2) return past + past.slice(-1);
  return /ا[^\u0627]$/u.test(past) ? past.slice(0, -2) + past.slice(-1) : past;
}

/** Stem and ending, with one letter where the same two meet: أعلن + نا → أعلنا. */
const joined = (stem: string, ending: string): string =>
  stem.endsWith(ending.charAt(0)) ? stem + ending.slice(1) : stem + ending;

/** Stem and a plural ending in و: a final hamza is written on its alif or on the و (تنبأوا، تنبؤوا). */
const withSeat = (stem: string, ending: string): string[] =>
  stem.endsWith('أ') ? [stem + ending, `${stem.slice(0, -1)}ؤ${ending}`] : [stem + ending];

/** The forms of a present stem given as third person masculine singular (يقول، يرى); future forms carry a proclitic س. */
export function inflectPresent(present: string): Inflected[] {
  const body = present.slice(1);
  const plural = /[ىيو]$/u.test(body) ? body.slice(0, -1) : body;
  const dual = body.endsWith('ى') ? `${plural}ي` : body;
  const form = (text: string, features: Features): Inflected => [text, { tense: 'present', ...features }];
  return [
    form(present, { person: 3, gender: 'm', number: 's' }),
    form(`ت${body}`, { person: 3, gender: 'f', number: 's' }),
    form(`ن${body}`, { person: 1, number: 'p' }),
    form(body.startsWith('أ') ? `آ${body.slice(1)}` : `أ${body}`, { person: 1, number: 's' }),
    ...['ون', 'وا']
      .flatMap((ending) => withSeat(`ي${plural}`, ending))
      .map((text) => form(text, { person: 3, gender: 'm', number: 'p' })),
    ...feminines(present, joined(feminineStem(body), 'ن')).map((text) =>
      form(text, { person: 3, gender: 'f', number: 'p' }),
    ),
    form(`ي${dual}ان`, { person: 3, gender: 'm', number: 'd' }),
    form(`ت${dual}ان`, { person: 3, gender: 'f', number: 'd' }),
  ];
}

/** The present stem before -ن: hollow ones are short (يقول → يقلن, يفيد → يفدن), those in ى have ي (يرى → يرين). */
function feminineStem(body: string): string {
  if (body.endsWith('ى')) return `ي${body.slice(0, -1)}ي`;
  return `ي${body.length > 2 && /[اوي][^اوي]$/u.test(body) ? body.slice(0, -2) + body.slice(-1) : body}`;
}

/** The accusative forms of a participle given as masculine singular (مؤكد → مؤكدا، مؤكدة، مؤكدين). */
export function inflectParticiple(participle: string): Inflected[] {
  const weak = /ي$/u.test(participle);
  const short = weak ? participle.slice(0, -1) : participle;
  return [
    [`${participle}ا`, { gender: 'm', number: 's' }],
    [`${participle}ة`, { gender: 'f', number: 's' }],
    [`${short}ين`, { gender: 'm', number: 'p' }],
    [`${participle}ين`, { gender: 'm', number: 'd' }],
    [`${participle}تين`, { gender: 'f', number: 'd' }],
  ];
}

/** The forms of a cue's stems: `past`, `present` and `participle` of a verb, and a `noun` with its article, without, and as an accusative. */
export function inflect(spec: CueSpec): (readonly [string, Features, CueKind])[] {
  const as = (kind: CueKind, forms: readonly Inflected[]) =>
    forms.map(([form, features]) => [form, features, kind] as const);
  const { past, present, participle, noun, kind } = spec;
  return [
    ...(past === undefined ? [] : as(kind, inflectPast(past))),
    ...(present === undefined ? [] : as(kind, inflectPresent(present))),
    ...(participle === undefined ? [] : as('participle', inflectParticiple(participle))),
    ...(noun === undefined
      ? []
      : as('noun', [
          [noun, {}],
          [`ال${noun}`, {}],
          [`${noun}ا`, {}],
        ])),
  ];
}
