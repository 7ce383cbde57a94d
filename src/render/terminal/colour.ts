import type { ChalkInstance } from 'chalk';
import type { Level } from '../../language/values.ts';
import type { RenderOptions } from '../options.ts';

/** Colours a physical line. Colour only repeats what a word or a sign on the line says. */
export type Paint = (line: string) => string;

/** The paints of one output. No level is green or red: a level measures wording, not truth. */
export interface Palette {
  readonly plain: Paint;
  readonly strong: Paint;
  readonly faint: Paint;
  readonly level: Readonly<Record<Level, Paint>>;
}

const plain: Paint = (line) => line;
const WITHOUT_COLOUR: Palette = {
  ...{ plain, strong: plain, faint: plain },
  level: { none: plain, low: plain, medium: plain, high: plain, 'very-high': plain },
};

let chalks: typeof import('chalk') | null = null;

/**
 * Prepares palettes of a colour level; loads the colour library only where the level has colours.
 */
export async function prepareColour(color: RenderOptions['color']): Promise<void> {
  if (color > 0) chalks ??= await import('chalk');
}

/** The palette of a colour level; at 0 every paint returns its line unchanged. */
export function paletteOf(color: RenderOptions['color']): Palette {
  if (color === 0) return WITHOUT_COLOUR;
  if (chalks === null) throw new Error('there is no colour before prepareColour');
  const chalk: ChalkInstance = new chalks.Chalk({ level: color });
  const by =
    (style: ChalkInstance): Paint =>
    (line) =>
      style(line);
  return {
    plain,
    strong: by(chalk.bold),
    faint: by(chalk.dim),
    level: {
      none: by(chalk.dim),
      low: by(chalk.blue),
      medium: by(chalk.cyan),
      high: by(chalk.yellow),
      'very-high': by(chalk.magenta),
    },
  };
}
