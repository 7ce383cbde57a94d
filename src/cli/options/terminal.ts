import type { RenderOptions } from '../../render/options.ts';

/** What the program knows of the place its output goes to. */
export interface Surroundings {
  /** Whether the output goes to a terminal; false in a pipe and into a file. */
  readonly isTTY: boolean;
  /** The terminal's width; undefined where it says none. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type Color = RenderOptions['color'];
export type ColorChoice = 'auto' | 'always' | 'never';
export type BidiChoice = 'auto' | RenderOptions['bidi'];
export type UiChoice = 'auto' | RenderOptions['ui'];

/** The width where nothing says another. */
const DEFAULT_WIDTH = 80;

/** The colour level: `--color`, then NO_COLOR unless empty, FORCE_COLOR, TERM=dumb, and whether it is a terminal. */
export function colorLevel(choice: ColorChoice, { isTTY, env }: Surroundings): Color {
  if (choice === 'never') return 0;
  if (choice === 'always') return Math.max(1, depth(env)) as Color;
  if (isSet(env.NO_COLOR)) return 0;
  if (env.FORCE_COLOR !== undefined) return forced(env.FORCE_COLOR, env);
  if (env.TERM === 'dumb' || !isTTY) return 0;
  return depth(env);
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== '';

// As node itself reads FORCE_COLOR: 0 or false is none, 1 to 3 a level, anything else colour.
function forced(value: string, env: Surroundings['env']): Color {
  if (value === '0' || value === 'false') return 0;
  if (value === '1' || value === '2' || value === '3') return Number(value) as Color;
  return Math.max(1, depth(env)) as Color;
}

function depth({ COLORTERM = '', TERM = '' }: Surroundings['env']): Color {
  if (/^(?:truecolor|24bit)$/i.test(COLORTERM) || /-direct$/.test(TERM)) return 3;
  if (/256(?:color)?$/.test(TERM)) return 2;
  return TERM === 'dumb' ? 0 : 1;
}

/** The width to lay out for: `--width`, the terminal's own, COLUMNS, 80. */
export function layoutWidth(width: number | null, { columns, env }: Surroundings): number {
  const fromEnv = /^\d+$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  return [width, columns, fromEnv].find((value) => typeof value === 'number' && value > 0) ?? DEFAULT_WIDTH;
}

/** How right-to-left text is kept in order: nothing is added in a pipe, where another program reads. */
export function bidiMode(choice: BidiChoice, { isTTY }: Surroundings): RenderOptions['bidi'] {
  if (choice !== 'auto') return choice;
  return isTTY ? 'isolate' : 'none';
}

/** The language of headers: that of the reader's locale, whatever the article's, where there is a choice. */
export function uiLanguage(choice: UiChoice, { env }: Surroundings): RenderOptions['ui'] {
  if (choice !== 'auto') return choice;
  const locale = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find(isSet) ?? '';
  return /^ar(?:$|[_.@])/i.test(locale) ? 'ar' : 'en';
}

/** The format where none is asked for: a table; JSON lines for JSON lines in a pipe, where another program reads. */
export const defaultFormat = ({ isTTY }: Surroundings, jsonl: boolean): 'table' | 'ndjson' =>
  jsonl && !isTTY ? 'ndjson' : 'table';
