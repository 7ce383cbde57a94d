import { availableParallelism } from 'node:os';
import type { LayoutFlags } from '../options/output-options.ts';
import { bidiMode, colorLevel, layoutWidth, type TerminalEnv, uiLanguage } from '../options/terminal-env.ts';

/** A setting, its value, and where that comes from. */
export interface SettingInForce {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** The settings of the layout with the option, variable or terminal that decides each. */
export function layoutSettings(flags: LayoutFlags, terminal: TerminalEnv): SettingInForce[] {
  const color = colorLevel(flags.color === false ? 'never' : flags.color, terminal);
  return [
    { name: 'ui', value: uiLanguage('auto', terminal), from: localeVariable(terminal) },
    { name: 'width', value: `${layoutWidth(flags.width ?? null, terminal)}`, from: widthOrigin(flags, terminal) },
    { name: 'color', value: color === 0 ? 'off' : `level ${color}`, from: colorOrigin(flags, terminal) },
    {
      name: 'bidi',
      value: bidiMode(flags.bidi, terminal),
      from: flags.bidi === 'auto' ? outputKind(terminal) : '--bidi',
    },
    { name: 'jobs', value: `${availableParallelism()}`, from: 'the number of cores' },
  ];
}

const outputKind = ({ isTTY }: TerminalEnv): string => (isTTY ? 'the terminal' : 'no terminal');

/** The variable that sets the locale. */
export function localeVariable({ env }: Pick<TerminalEnv, 'env'>): string {
  const name = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((each) => env[each] !== undefined && env[each] !== '');
  return name === undefined ? 'default' : `${name}=${env[name]}`;
}

function widthOrigin(flags: LayoutFlags, { columns, env }: TerminalEnv): string {
  if (flags.width !== undefined) return '--width';
  if (columns !== undefined && columns > 0) return 'the terminal';
  return /^[1-9]\d*$/.test(env.COLUMNS ?? '') ? 'COLUMNS' : 'default';
}

function colorOrigin(flags: LayoutFlags, terminal: TerminalEnv): string {
  if (flags.color !== 'auto') return '--color';
  if (terminal.env.NO_COLOR) return 'NO_COLOR';
  return terminal.env.FORCE_COLOR === undefined ? outputKind(terminal) : 'FORCE_COLOR';
}
