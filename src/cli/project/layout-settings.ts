import { availableParallelism } from 'node:os';
import { same, type Wording } from '../../wording.ts';
import type { LayoutFlags } from '../options/output-options.ts';
import { bidiMode, colorLevel, layoutWidth, type TerminalEnv, uiLanguage } from '../options/terminal-env.ts';

/** A setting, its value, and where that comes from. */
export interface SettingInForce {
  readonly name: string;
  readonly value: Wording;
  readonly from: Wording;
}

/** The settings of the layout with the option, variable or terminal that decides each. */
export function layoutSettings(flags: LayoutFlags, terminal: TerminalEnv): SettingInForce[] {
  const color = colorLevel(flags.color === false ? 'never' : flags.color, terminal);
  return [
    {
      name: 'ui',
      value: same(uiLanguage(flags.ui, terminal)),
      from: flags.ui === 'auto' ? localeVariable(terminal) : same('--ui'),
    },
    { name: 'width', value: same(`${layoutWidth(flags.width ?? null, terminal)}`), from: widthOrigin(flags, terminal) },
    {
      name: 'color',
      value: color === 0 ? { en: 'off', ar: 'بلا ألوان' } : { en: `level ${color}`, ar: `المستوى ${color}` },
      from: colorOrigin(flags, terminal),
    },
    {
      name: 'bidi',
      value: same(bidiMode(flags.bidi, terminal)),
      from: flags.bidi === 'auto' ? outputKind(terminal) : same('--bidi'),
    },
    {
      name: 'jobs',
      value: same(`${availableParallelism()}`),
      from: { en: 'the number of cores', ar: 'عدد الأنوية' },
    },
  ];
}

const THE_TERMINAL: Wording = { en: 'the terminal', ar: 'الطرفية' };
const outputKind = ({ isTTY }: TerminalEnv): Wording => (isTTY ? THE_TERMINAL : { en: 'no terminal', ar: 'لا طرفية' });

/** The origin of a setting that nothing sets. */
export const BY_DEFAULT: Wording = { en: 'default', ar: 'القيمة الأصلية' };

/** The variable that sets the locale. */
export function localeVariable({ env }: Pick<TerminalEnv, 'env'>): Wording {
  const name = ['LC_ALL', 'LC_MESSAGES', 'LANG'].find((each) => env[each] !== undefined && env[each] !== '');
  return name === undefined ? BY_DEFAULT : same(`${name}=${env[name]}`);
}

function widthOrigin(flags: LayoutFlags, { columns, env }: TerminalEnv): Wording {
  if (flags.width !== undefined) return same('--width');
  if (columns !== undefined && columns > 0) return THE_TERMINAL;
  return /^[1-9]\d*$/.test(env.COLUMNS ?? '') ? same('COLUMNS') : BY_DEFAULT;
}

function colorOrigin(flags: LayoutFlags, terminal: TerminalEnv): Wording {
  if (flags.color !== 'auto') return same('--color');
  if (terminal.env.NO_COLOR) return same('NO_COLOR');
  return terminal.env.FORCE_COLOR === undefined ? outputKind(terminal) : same('FORCE_COLOR');
}
