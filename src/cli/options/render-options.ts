import type { RenderOptions } from '../../render/options.ts';
import type { Output } from '../io/output-target.ts';
import type { AnalyzeFlags } from './analyze-options.ts';
import type { LayoutFlags } from './output-options.ts';
import { bidiMode, colorLevel, layoutWidth, type TerminalEnv, uiLanguage } from './terminal-env.ts';

/** The environment of an output. */
export const terminalEnvOf = ({ isTTY, columns }: Pick<Output, 'isTTY' | 'columns'>): TerminalEnv => ({
  isTTY,
  columns,
  env: process.env,
});

/** Resolves the options and the environment to a layout; `heading` is passed through. */
export function renderOptions(
  flags: LayoutFlags & Partial<Pick<AnalyzeFlags, 'ui' | 'columns' | 'all' | 'explain' | 'csvRaw'>>,
  terminal: TerminalEnv,
  heading: boolean,
): RenderOptions {
  return {
    width: layoutWidth(flags.width ?? null, terminal),
    color: colorLevel(flags.color === false ? 'never' : flags.color, terminal),
    bidi: bidiMode(flags.bidi, terminal),
    ui: uiLanguage(flags.ui ?? 'auto', terminal),
    columns: flags.columns ?? null,
    all: flags.all ?? false,
    explain: flags.explain ?? false,
    // In a pipe another program reads line by line: wrap only where --width asks for it.
    wrap: terminal.isTTY || flags.width !== undefined,
    heading,
    raw: flags.csvRaw ?? false,
  };
}
