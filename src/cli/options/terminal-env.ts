import type { RenderOptions } from '../../render/options.ts';

/** The environment of an output: whether it is a terminal, and what variables are set. */
export interface TerminalEnv {
  /** Whether the output goes to a terminal; false in a pipe and into a file. */
  readonly isTTY: boolean;
  /** The terminal's width; undefined where it reports none. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Color = RenderOptions['color'];
export type ColorChoice = 'auto' | 'always' | 'never';
export type BidiChoice = 'auto' | RenderOptions['bidi'];
export type UiChoice = 'auto' | RenderOptions['ui'];

/** The ways to keep right-to-left text in order, as `--bidi` names them. */
export const BIDI_MODES = ['isolate', 'visual', 'none'] as const satisfies readonly RenderOptions['bidi'][];

const DEFAULT_WIDTH = 80;

/**
 * The colour level: by `--color`, else by NO_COLOR unless it is empty (no-color.org), FORCE_COLOR,
 * TERM=dumb and whether the output is a terminal, in this order.
 */
export function colorLevel(choice: ColorChoice, { isTTY, env }: TerminalEnv): Color {
  if (choice === 'never') return 0;
  if (choice === 'always') return Math.max(1, colorDepth(env)) as Color;
  if (isSet(env.NO_COLOR)) return 0;
  if (env.FORCE_COLOR !== undefined) return forcedLevel(env.FORCE_COLOR, env);
  if (env.TERM === 'dumb' || !isTTY) return 0;
  return colorDepth(env);
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

// As Node reads FORCE_COLOR: 0 or false for none, 1 to 3 for a level, anything else for colour.
function forcedLevel(value: string, env: TerminalEnv['env']): Color {
  if (value === '0' || value === 'false') return 0;
  if (value === '1' || value === '2' || value === '3') return Number(value) as Color;
  return Math.max(1, colorDepth(env)) as Color;
}

function colorDepth({ COLORTERM = '', TERM = '' }: TerminalEnv['env']): Color {
  if (/^(?:truecolor|24bit)$/i.test(COLORTERM) || /-direct$/.test(TERM)) return 3;
  if (/256(?:color)?$/.test(TERM)) return 2;
  return TERM === 'dumb' ? 0 : 1;
}

/** The width of the layout: the first of `--width`, the terminal's own, COLUMNS and 80. */
export function layoutWidth(width: number | null, { columns, env }: TerminalEnv): number {
  const fromEnv = /^\d+$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  return [width, columns, fromEnv].find((value) => typeof value === 'number' && value > 0) ?? DEFAULT_WIDTH;
}

/** How to keep right-to-left text in order; nothing is added in a pipe, where a program reads. */
export function bidiMode(choice: BidiChoice, { isTTY }: Pick<TerminalEnv, 'isTTY'>): RenderOptions['bidi'] {
  if (choice !== 'auto') return choice;
  return isTTY ? 'isolate' : 'none';
}

/** The language of the interface: that of the reader's locale, whatever the language of the article. */
export function uiLanguage(choice: UiChoice, { env }: Pick<TerminalEnv, 'env'>): RenderOptions['ui'] {
  if (choice !== 'auto') return choice;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(isSet) ?? '';
  return /^ar(?:$|[_.@])/i.test(locale) ? 'ar' : 'en';
}

/** The default format: a table, but NDJSON for JSON Lines in a pipe, where a program reads. */
export const defaultFormat = ({ isTTY }: TerminalEnv, jsonl: boolean): 'table' | 'ndjson' =>
  jsonl && !isTTY ? 'ndjson' : 'table';
