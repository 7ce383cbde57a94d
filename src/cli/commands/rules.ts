import type { RuleText } from '../../problem.ts';
import { renderRule, renderRules } from '../../render/problems/rule-text.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import type { UiLanguage } from '../../wording.ts';
import { CliError } from '../cli-error.ts';
import { withOutput } from '../io/output.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';

/** Lists the rules, or explains one; returns the exit status. */
export async function printRules(id: string | null, flags: LayoutFlags): Promise<number> {
  const { RULES } = await import('../../claimfile/index.ts');
  const rule = RULES.find((each) => each.id === id);
  if (id !== null && rule === undefined) {
    throw new CliError({
      en: `no rule '${id}'; 'isnad rules' lists them`,
      ar: `لا قاعدة باسم '${id}'؛ الأمر 'isnad rules' يسرد القواعد`,
    });
  }
  await withOutput(null, async (output) => {
    const options = renderOptions(flags, terminalEnvOf(output), false);
    const shown = await inLanguage(rule === undefined ? RULES : [rule], options.ui);
    await prepare(shown, options);
    const [only] = shown;
    await output.write(
      rule === undefined || only === undefined ? renderRules(shown, options) : renderRule(only, options),
    );
  });
  return 0;
}

/** The rules with their texts in a language of the interface. */
async function inLanguage(rules: readonly RuleText[], ui: UiLanguage): Promise<readonly RuleText[]> {
  if (ui === 'en') return rules;
  const { RULE_TEXTS } = await import('../arabic/rule-texts.ts');
  return rules.map((rule) => ({ ...rule, ...RULE_TEXTS[rule.id] }));
}
