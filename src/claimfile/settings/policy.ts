import * as z from 'zod';
import type { Policy } from '../../analysis/grading/policy.ts';
import type { Problem } from '../../problem.ts';
import { parseSettings } from './parse-settings.ts';
import { policyWith, weightsSchema } from './weights.ts';

// An analysis needs only the policy of a newsroom's settings (.isnad.yaml), so this is bundled
// without the rules of claim files; read-settings.ts reads the whole file. Any section may be
// absent or empty: a section with only comments counts as absent.

/** The sections of a settings file, of which only the policy is checked. */
export const sections = z.strictObject({
  policy: weightsSchema.nullish(),
  rules: z.unknown().optional(),
  newsroom: z.unknown().optional(),
  words: z.unknown().optional(),
  ignore: z.unknown().optional(),
  lexicon: z.unknown().optional(),
});

/**
 * The policy of a settings file, completed with the published weights; null where the file sets
 * none.
 */
export type PolicyResult = { readonly policy: Policy | null } | { readonly problems: readonly Problem[] };

/** Reads the policy from the text of a settings file, or returns its problems. */
export function readPolicy(text: string, path: string): PolicyResult {
  const parsed = parseSettings(text, path, { schema: sections.nullable() });
  if ('problems' in parsed) return parsed;
  const given = parsed.value?.policy ?? null;
  return { policy: given === null ? null : policyWith(given) };
}
