import { DEFAULT_POLICY } from '../../analysis/grading/policy.ts';
import { renderPolicy } from '../../render/explain/policy-yaml.ts';
import { visible } from '../../render/terminal/sanitise.ts';
import { withOutput } from '../io/output.ts';
import { type PolicyFlags, policyReader } from '../settings/policy-file.ts';

/** What `isnad policy` is told. */
export interface ShowPolicyFlags extends PolicyFlags {
  readonly output?: string;
}

/** Prints the policy in force for an article, or here where none is named, as a file; returns the exit code. */
export async function showPolicy(article: string | null, flags: ShowPolicyFlags): Promise<number> {
  const policy = await policyReader(flags)(article);
  const text = renderPolicy(policy ?? DEFAULT_POLICY, policy === null ? null : visible(policy.path));
  await withOutput(flags.output ?? null, (output) => output.write(text));
  return 0;
}
