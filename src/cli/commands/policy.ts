import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import { renderPolicy } from '../../render/explain/policy-yaml.ts';
import { visible } from '../../render/terminal/sanitise.ts';
import { withOutput } from '../io/output.ts';
import { type PolicyFlags, policyReader } from '../settings/policy-file.ts';

/** The options of `isnad policy`. */
export interface ShowPolicyFlags extends PolicyFlags {
  readonly output?: string;
}

/**
 * Prints the policy that applies to an article, or to the current folder for null, as a policy file;
 * returns the exit status.
 */
export async function showPolicy(article: string | null, flags: ShowPolicyFlags): Promise<number> {
  const policy = await policyReader(flags)(article);
  const text = renderPolicy(policy ?? DEFAULT_POLICY, policy === null ? null : visible(policy.path));
  await withOutput(flags.output ?? null, (output) => output.write(text));
  return 0;
}
