import { prepareColour } from './colour.ts';
import type { RenderOptions } from './options.ts';
import { prepareWidths } from './width.ts';

/** Loads what laying a value's texts out takes beyond what every article does; to be awaited before they are rendered. */
export async function prepare(value: unknown, { color }: Pick<RenderOptions, 'color'>): Promise<void> {
  await Promise.all([prepareWidths(value), prepareColour(color)]);
}
