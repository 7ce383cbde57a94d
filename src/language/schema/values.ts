import * as z from 'zod';
import { nearestName } from '../../text/edit-distance.ts';
import type { CueKind } from '../cue-forms.ts';

// Values that entries of several files share. Their descriptions reach editors by the JSON Schemas.

/** An enum whose values are described one by one. A value that is none of them gets a suggestion. */
export function described<T extends string>(values: Readonly<Record<T, string>>): z.ZodType<T, T> {
  const names = Object.keys(values) as T[];
  const error = ({ input }: { readonly input?: unknown }): string => {
    const nearest = typeof input === 'string' ? nearestName(input, names) : null;
    return `must be one of ${names.join(', ')}${nearest === null ? '' : `; did you mean '${nearest}'?`}`;
  };
  const options = names.map((name) => z.literal(name).describe(values[name]));
  return z.union(options as [z.ZodLiteral<T>, ...z.ZodLiteral<T>[]], { error });
}

export const stance = described({
  own: 'the writer says it in their own name',
  endorse: 'the writer takes the claim as true: "pointed out", "revealed"',
  neutral: 'the writer takes no side: "said"',
  distance: 'the writer keeps a distance: "claimed", "alleged"',
});

export const certainty = described({
  certain: 'the source is sure: "confirmed"',
  probable: 'the source finds it likely: "expected"',
  possible: 'the source finds it possible: "suggested"',
  belief: 'the source believes it: "thinks"',
  unknown: 'the source does not say, or asks: "wondered whether"',
});

export const polarity = described({
  positive: 'the source says that it is so',
  negative: 'the source says that it is not so: "denied"',
});

export const irrealis = described({
  future: 'it is to happen: "predicted"',
  plan: 'the source means to do it: "vowed"',
  request: 'the source asks for it: "urged"',
  condition: 'it depends on something: "if"',
});

export const transparency = described({
  person: 'somebody by name',
  organisation: 'a body by name',
  role: 'an office without the name of its holder: "a ministry spokesman"',
  anonymous: 'nobody in particular: "sources"',
  none: 'nobody at all',
});

export const gender = described({ m: 'masculine', f: 'feminine' });
export const number = described({ s: 'singular', d: 'dual', p: 'plural' });
export const person = z.literal([1, 2, 3]);

export const cueKind = described<CueKind>({
  verb: 'a finite verb: قال, "said"',
  participle: 'a participle, which shares the subject of the main verb: مؤكدا "affirming", "adding"',
  noun: 'a noun: إعلان "announcement", "claim"',
  preposition: 'a preposition: بحسب, "according to"',
  self: 'goes back to the speaker of the words before it: على حد قوله "as he put it"',
  impersonal: 'a verb with nobody named: أفيد "it was reported", "it is believed"',
  adverb: 'an adverb inside the clause that nobody named told: "reportedly"',
  extension: 'only lengthens the cue before it: قائلا "saying", بالقول "by saying"',
  act: 'no cue, but its subject is who a following participle speaks for: رفض "he refused"',
});

export const note = z.string().optional().describe('A remark for whoever reads the entry.');
