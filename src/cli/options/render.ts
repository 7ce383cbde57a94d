import type { RenderOptions } from '../../render/options.ts';
import type { Output } from '../io/output-target.ts';
import type { AnalyzeFlags, LayoutFlags } from './analyze.ts';
import { bidiMode, colorLevel, layoutWidth, type Surroundings, uiLanguage } from './terminal.ts';

/** What is known of the place an output goes to. */
export const surroundingsOf = ({ isTTY, columns }: Pick<Output, 'isTTY' | 'columns'>): Surroundings => ({
  isTTY,
  columns,
  env: process.env,
});

/** The layout that the options and the surroundings come to; `heading` is for the caller to know. */
export function renderOptions(
  flags: LayoutFlags & Partial<Pick<AnalyzeFlags, 'ui' | 'columns' | 'all' | 'explain' | 'csvRaw'>>,
  surroundings: Surroundings,
  heading: boolean,
): RenderOptions {
  return {
    width: layoutWidth(flags.width ?? null, surroundings),
    color: colorLevel(flags.color === false ? 'never' : flags.color, surroundings),
    bidi: bidiMode(flags.bidi, surroundings),
    ui: uiLanguage(flags.ui ?? 'auto', surroundings),
    columns: flags.columns ?? null,
    all: flags.all ?? false,
    explain: flags.explain ?? false,
    // Another program reads a pipe line by line; a width that was asked for is kept there as well.
    wrap: surroundings.isTTY || flags.width !== undefined,
    heading,
    raw: flags.csvRaw ?? false,
  };
}
