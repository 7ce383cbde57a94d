import * as z from 'zod';
import { DEFAULT_POLICY, type Policy } from '../../analysis/grading/policy.ts';
import { COMMA, joinWordings, type Wording, wording } from '../../wording.ts';
import { customIssue } from '../format/schema-messages.ts';

const points = z.number().nonnegative().exactOptional();

const levels = z
  .strictObject({ none: z.literal(0).exactOptional(), low: points, medium: points, high: points, 'very-high': points })
  .check(({ value, issues }) => {
    for (const { path, said } of notAscending(value)) issues.push({ ...customIssue(said), input: value, path });
  });

/** The weights and levels that a newsroom sets; each part may be absent or empty. */
export const weightsSchema = z.strictObject({
  stance: z.strictObject({ own: points, endorse: points, neutral: points, distance: points }).nullish(),
  certainty: z
    .strictObject({ certain: points, probable: points, possible: points, belief: points, unknown: points })
    .nullish(),
  transparency: z
    .strictObject({ person: points, organisation: points, role: points, anonymous: points, none: points })
    .nullish(),
  teller: points,
  levels: levels.nullish(),
});

/**
 * A policy with the given weights; the others are those of `base`, by default the published ones.
 */
export function policyWith(given: z.infer<typeof weightsSchema>, base: Policy = DEFAULT_POLICY): Policy {
  const { stance, certainty, transparency, teller, levels: least } = given;
  return {
    stance: { ...base.stance, ...stance },
    certainty: { ...base.certainty, ...certainty },
    transparency: { ...base.transparency, ...transparency },
    teller: teller ?? base.teller,
    levels: { ...base.levels, ...least },
  };
}

/** Neighbouring levels that do not ascend, reported at the given one. */
function notAscending(given: z.infer<typeof levels>): { path: string[]; said: Wording }[] {
  const all = Object.entries({ ...DEFAULT_POLICY.levels, ...given });
  const begins = (name: string, least: number): Wording =>
    Object.hasOwn(given, name)
      ? { en: `'${name}' begins at ${least}`, ar: `يبدأ '${name}' من ${least}` }
      : {
          en: `'${name}' begins at ${least} where nothing else is said`,
          ar: `يبدأ '${name}' من ${least} ما لم يُذكر غيره`,
        };
  return all.slice(1).flatMap(([name, least], index) => {
    const [lower, below] = all[index] ?? ['none', 0];
    if (below < least) return [];
    const path = [Object.hasOwn(given, name) ? name : lower];
    const both = joinWordings([begins(lower, below), begins(name, least)], COMMA);
    const said = { en: 'each level begins above the one before it', ar: 'تبدأ كل درجة فوق الدرجة التي قبلها' };
    return [{ path, said: wording`${said}: ${both}` }];
  });
}
