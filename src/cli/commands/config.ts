import { DEFAULT_POLICY, type Policy } from '../../analysis/grading/policy.ts';
import { paletteOf } from '../../render/terminal/colour.ts';
import { prepare } from '../../render/terminal/prepare.ts';
import { visible } from '../../render/terminal/sanitise.ts';
import { displayWidth } from '../../render/terminal/width.ts';
import { same, type Wording } from '../../wording.ts';
import { withOutput } from '../io/output.ts';
import type { Output } from '../io/output-target.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { renderOptions, terminalEnvOf } from '../options/render-options.ts';
import { BY_DEFAULT, layoutSettings, type SettingInForce } from '../project/layout-settings.ts';
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
      {
        name: 'file',
        value: found === null ? { en: 'none', ar: 'لا ملف' } : same(found),
        from: { en: 'the nearest .isnad.yaml', ar: 'أقرب .isnad.yaml' },
      },
      ...projectSettings,
      ...layoutSettings(flags, terminalEnvOf(output)),
    ];
    await output.write(flags.format === 'json' ? asJson(all) : await table(all, flags, output));
  });
  return 0;
}

async function settingsOf(file: string | null, found: string | null, flags: ConfigFlags): Promise<SettingInForce[]> {
  const policy = await policyReader(flags)(file);
  const weights = weightsOf(policy ?? DEFAULT_POLICY, policy === null ? PUBLISHED : same(policy.path));
  if (found === null) return weights;
  const from = same(found);
  const settings = await settingsReader({})(file ?? '.');
  if (settings === null) return [...weights, { name: 'ignore', value: NOT_CHECKED, from }];
  return [
    ...weights,
    { name: 'newsroom', value: same(`${settings.newsroom}`), from: settings.newsroom ? from : BY_DEFAULT },
    ...[...settings.severities].map(([rule, value]) => ({ name: `rules.${rule}`, value: same(value), from })),
    ...[...settings.options].map(([rule, value]) => ({
      name: `rules.${rule}`,
      value: same(JSON.stringify(value)),
      from,
    })),
    ...[...settings.words].map(([list, value]) => ({
      name: `words.${list}`,
      value: same(JSON.stringify(value)),
      from,
    })),
    ...settings.ignores.map(({ files, rules }) => ({
      name: 'ignore',
      value: same(`${files.join(', ')}${rules === null ? '' : ` (${rules.join(', ')})`}`),
      from,
    })),
  ];
}

const PUBLISHED: Wording = { en: 'published', ar: 'كما نُشرت' };
const NOT_CHECKED: Wording = { en: 'this file is not checked', ar: 'هذا الملف لا يُفحص' };

/** The settings as JSON, in English as all data formats. */
const asJson = (settings: readonly SettingInForce[]): string => {
  const plain = settings.map(({ name, value, from }) => ({ name, value: value.en, from: from.en }));
  return `${JSON.stringify(plain, null, 2)}\n`;
};

/** All weights and levels; those that are as published come from there. */
function weightsOf({ teller, ...axes }: Policy, origin: Wording): SettingInForce[] {
  const { teller: published, ...publishedAxes } = DEFAULT_POLICY;
  const setting = (name: string, value: number, usual: number | undefined): SettingInForce => ({
    name: `policy.${name}`,
    value: same(`${value}`),
    from: value === usual ? PUBLISHED : origin,
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
  const rows = settings.map(
    ({ name, value, from }) => [name, visible(value[options.ui]), visible(from[options.ui])] as const,
  );
  await prepare(rows, options);
  const { strong, faint } = paletteOf(options.color);
  const [names, values] = [0, 1].map((at) => Math.max(...rows.map((row) => displayWidth(row[at] ?? ''))));
  return rows
    .map(([name, value, from]) => `${strong(pad(name, names ?? 0))}  ${pad(value, values ?? 0)}  ${faint(from)}\n`)
    .join('');
}

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
