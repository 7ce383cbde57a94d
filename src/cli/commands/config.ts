import { DEFAULT_POLICY, type Policy } from '../../analysis/grading/policy.ts';
import { paletteOf } from '../../render/terminal/colour.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import { visible } from '../../render/terminal/sanitise.ts';
import { displayWidth } from '../../render/terminal/width.ts';
import { withOutput } from '../io/output.ts';
import type { Output } from '../io/output-target.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { layoutSettings, type SettingInForce } from '../project/layout-settings.ts';
import { nearestSettings, type PolicyFlags, policyReader } from '../settings/policy-file.ts';
import { settingsReader } from '../settings/settings-file.ts';

/** The options of `isnad config`. */
export interface ConfigFlags extends PolicyFlags, LayoutFlags {
  readonly format: 'table' | 'json';
}

/**
 * Prints the settings that apply to a file, or to one in the current folder for null, each with its
 * origin; returns the exit status.
 */
export async function showConfig(file: string | null, flags: ConfigFlags): Promise<number> {
  const found = flags.policy === false ? null : nearestSettings()(file);
  const projectSettings = await settingsOf(file, found, flags);
  await withOutput(null, async (output) => {
    const all = [
      { name: 'file', value: found ?? 'none', from: 'the nearest .isnad.yaml' },
      ...projectSettings,
      ...layoutSettings(flags, terminalEnvOf(output)),
    ];
    await output.write(flags.format === 'json' ? `${JSON.stringify(all, null, 2)}\n` : await table(all, flags, output));
  });
  return 0;
}

async function settingsOf(file: string | null, found: string | null, flags: ConfigFlags): Promise<SettingInForce[]> {
  const policy = await policyReader(flags)(file);
  const weights = weightsOf(policy ?? DEFAULT_POLICY, policy?.path ?? 'published');
  if (found === null) return weights;
  const settings = await settingsReader({})(file ?? '.');
  if (settings === null) return [...weights, { name: 'ignore', value: 'this file is not checked', from: found }];
  return [
    ...weights,
    { name: 'newsroom', value: `${settings.newsroom}`, from: settings.newsroom ? found : 'default' },
    ...[...settings.severities].map(([rule, value]) => ({ name: `rules.${rule}`, value, from: found })),
    ...[...settings.options].map(([rule, value]) => ({
      name: `rules.${rule}`,
      value: JSON.stringify(value),
      from: found,
    })),
    ...[...settings.words].map(([list, value]) => ({
      name: `words.${list}`,
      value: JSON.stringify(value),
      from: found,
    })),
    ...settings.ignores.map(({ files, rules }) => ({
      name: 'ignore',
      value: `${files.join(', ')}${rules === null ? '' : ` (${rules.join(', ')})`}`,
      from: found,
    })),
  ];
}

/** All weights and levels; those that are as published come from there. */
function weightsOf({ teller, ...axes }: Policy, origin: string): SettingInForce[] {
  const { teller: published, ...publishedAxes } = DEFAULT_POLICY;
  const setting = (name: string, value: number, usual: number | undefined): SettingInForce => ({
    name: `policy.${name}`,
    value: `${value}`,
    from: value === usual ? 'published' : origin,
  });
  const names = ['stance', 'certainty', 'transparency', 'levels'] as const;
  return [
    ...names.flatMap((axis) => {
      const usual: Readonly<Record<string, number>> = publishedAxes[axis];
      return Object.entries(axes[axis]).map(([key, value]) => setting(`${axis}.${key}`, value, usual[key]));
    }),
    setting('teller', teller, published),
  ];
}

async function table(settings: readonly SettingInForce[], flags: ConfigFlags, output: Output): Promise<string> {
  const options = renderOptions(flags, terminalEnvOf(output), false);
  const rows = settings.map(({ name, value, from }) => [name, visible(value), visible(from)] as const);
  await prepare(rows, options);
  const { strong, faint } = paletteOf(options.color);
  const [names, values] = [0, 1].map((at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))));
  return rows
    .map(([name, value, from]) => `${strong(pad(name, names ?? 0))}  ${pad(value, values ?? 0)}  ${faint(from)}\n`)
    .join('');
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
