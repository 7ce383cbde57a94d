import { renderRule, renderRules } from '../../render/problems/rule-text.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import { CliError } from '../cli-error.ts';
import { withOutput } from '../io/output.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';

/** Lists the rules, or explains one; returns the exit status. */
export async function printRules(id: string | null, flags: LayoutFlags): Promise<number> {
  const { RULES } = await import('../../claimfile/index.ts');
  const rule = RULES.find((each) => each.id === id);
  if (id !== null && rule === undefined) throw new CliError(`no rule '${id}'; 'isnad rules' lists them`);
  await withOutput(null, async (output) => {
    const options = renderOptions(flags, terminalEnvOf(output), false);
    await prepare(RULES, options);
    await output.write(rule === undefined ? renderRules(RULES, options) : renderRule(rule, options));
  });
  return 0;
}
